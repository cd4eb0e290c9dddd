import Stages
import Storage

/// What `coincide stages NAME` says of a stage: what it does, its options, and an example.
struct StagePage {
    private let name: String
    private let summary: String
    private let shape: InputShape
    private let form: OptionForm
    private let example: String

    init(_ name: String, _ summary: String, _ shape: InputShape, _ form: OptionForm, example: String) {
        self.name = name
        self.summary = summary
        self.shape = shape
        self.form = form
        self.example = example
    }

    var lines: [String] {
        ["\(name): \(summary)", "", "  \(InputWords.of(shape))"] + Self.options(form, key: name)
            + (form.takesSQL ? ["", "SQL may call: \(SQLFunction.names.joined(separator: ", "))"] : [])
            + ["", "example:", ""] + example.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
            + ["", "More in Documentation/Stages/\(name).md."]
    }

    /// What stands below a key, indented as in the file.
    private static func options(_ form: OptionForm, key: String, indent: Int = 2) -> [String] {
        let lead = String(repeating: " ", count: indent)
        switch form {
        case .options(let options): return ["\(lead)\(key):"] + options.flatMap { line($0, indent: indent + 2) }
        case .named(let inner):
            if case .options = inner {
                return ["\(lead)\(key):"] + self.options(inner, key: "NAME", indent: indent + 2)
            }
            return alternatives(inner, key: "NAME", lead: lead + "  ", indent: indent + 2).isEmpty
                ? ["\(lead)\(key): \(form.words)"]
                : ["\(lead)\(key):"] + alternatives(inner, key: "NAME", lead: lead + "  ", indent: indent + 2)
        case .either:
            let lines = alternatives(form, key: key, lead: lead, indent: indent)
            return lines.isEmpty ? ["\(lead)\(key): \(form.words)"] : lines
        default: return ["\(lead)\(key): \(form.words)"]
        }
    }

    /// The ways to fill a key, where one of them has options of its own.
    private static func alternatives(_ form: OptionForm, key: String, lead: String, indent: Int) -> [String] {
        guard case .either(let forms) = form else { return [] }
        let hasOptions = forms.contains { if case .options = $0 { true } else { false } }
        return hasOptions ? forms.flatMap { options($0, key: key, indent: indent) } : []
    }

    private static func line(_ option: OptionForm.Option, indent: Int) -> [String] {
        let lead = String(repeating: " ", count: indent)
        let needed = option.isRequired ? "needed; " : ""
        let head = "\(lead)\(option.name): \(needed)\(option.description)"
        switch option.form {
        case .options(let inner): return [head] + inner.flatMap { line($0, indent: indent + 2) }
        case .named(.options(let inner)):
            return [head, "\(lead)  NAME:"] + inner.flatMap { line($0, indent: indent + 4) }
        case .named(.either(let forms)):
            let inner = forms.flatMap { form -> [String] in
                if case .options(let options) = form { options.flatMap { line($0, indent: indent + 4) } } else { [] }
            }
            let simple = forms.filter { if case .options = $0 { false } else { true } }.map(\.words)
            return [head, "\(lead)  NAME: \(simple.joined(separator: ", "))" + (inner.isEmpty ? "" : ", or")] + inner
        default: return ["\(head) (\(option.form.words))"]
        }
    }
}
