import Diagnostics
import Documents

extension StageOptions {
    /// Words for a reader, which may be empty; nil where the option is not given.
    package mutating func takeSentence(_ name: String) throws -> String? {
        guard let node = take(name) else { return nil }
        guard let text = node.text else { throw Diagnostic.optionValue(node, expected: "a text") }
        return text
    }
}
