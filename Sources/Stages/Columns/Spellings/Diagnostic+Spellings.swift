import Diagnostics
import Tables

extension Diagnostic {
    static func spellingWay(_ column: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: column.location, "it is not clear how to spell this column",
            found: "`\(column.text)`, with neither or both of `countries` and `lookup`",
            expected: "`{ countries: code }` or `{ lookup: INPUT }`", mend: "give one of them")
    }

    static func lookupUnknown(_ input: OptionText, among roles: [String]) -> Diagnostic {
        let others = roles.filter { $0 != StageInputs<Table>.rows }
        return Diagnostic(
            .error, .inputUnknown, at: input.location, "there is no such lookup among the inputs",
            found: "`\(input.text)`",
            expected: others.isEmpty
                ? "`from: { rows: ..., \(input.text): ... }`" : "one of \(others.joined(separator: ", "))",
            mend: NearestName.of(input.text, among: others).map { "did you mean `\($0)`?" }
                ?? "name the table of spellings below `from`")
    }

    static func inputUnused(_ role: String, expected: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .inputShape, at: location, "an input that the stage has no use for", found: "`\(role)`",
            expected: expected, mend: "take it out, or say what it is for")
    }

    static func lookupInvalid(_ row: Int, of table: Table, found: String, expected: String) -> Diagnostic {
        Diagnostic(
            .error, .lookupInvalid, at: StageContext.place(of: row, in: table), "this spelling cannot be followed",
            found: found, expected: expected, mend: "correct this row of the lookup")
    }

    /// The same of another place.
    func at(_ location: SourceLocation) -> Diagnostic {
        Diagnostic(severity, code, at: location, fault, found: found, expected: expected, mend: mend, excerpt: excerpt)
    }
}
