import Documents
import Stages

/// The whole numbers that a pipeline's options give, whatever they are for: windows, reaches, gaps and lags among them, and numbers in
/// conditions and SQL, which may count days too. A text may name each of them as a number of days.
struct DeclaredNumbers {
    private(set) var numbers: Set<Int> = []

    mutating func add(_ scalar: OptionForm.Scalar) {
        switch scalar.form {
        case .prose: break
        case .sql, .condition: addCode(scalar.node.text ?? "")
        default: add(scalar.node)
        }
    }

    mutating func add(_ node: DocumentNode) {
        if let number = node.integer { numbers.insert(number) }
        for element in node.elements ?? [] { add(element) }
        for entry in node.entries ?? [] { add(entry.value) }
    }

    /// Whole numbers that stand by themselves and outside quotes: `45` in `days_between(a, b) <= 45`, not in `'2020-01-45'` or `x45`.
    private mutating func addCode(_ text: String) {
        var quote: UInt8?
        var word: [UInt8] = []
        for byte in Array(text.utf8) + [UInt8(ascii: " ")] {
            let isPart =
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte & 0xDF
                || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte >= 0x80
            if quote == nil, isPart {
                word.append(byte)
                continue
            }
            if let number = Int(String(decoding: word, as: UTF8.self)) { numbers.insert(number) }
            word = []
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            }
        }
    }
}
