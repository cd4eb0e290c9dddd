import Diagnostics
import Documents
import ImpreciseDates
import Tables

extension Diagnostic {
    package static func optionUnknown(
        _ entry: DocumentNode.Entry, stage: String, known: [String]
    ) -> Diagnostic {
        let sorted = known.sorted()
        return Diagnostic(
            .error, .optionUnknown, at: entry.keyLocation, "stage `\(stage)` has no such option",
            found: "`\(entry.key)`",
            expected: sorted.isEmpty ? "no options" : "one of \(sorted.joined(separator: ", "))",
            mend: NearestName.of(entry.key, among: sorted).map { "did you mean `\($0)`?" }
                ?? textCutOff(by: entry) ?? "take it out")
    }

    /// A text with a comma in it, within braces and without quotes, goes on as a key without a value.
    package static func textCutOff(by entry: DocumentNode.Entry) -> String? {
        guard entry.value.isNull, !entry.key.allSatisfy({ $0.isLetter || $0.isNumber || "-_".contains($0) }) else {
            return nil
        }
        return "put the text before it into quotes: within braces a comma ends it"
    }

    /// - Parameter others: options that nobody has taken yet; one of them may be this one, misspelt.
    static func optionMissing(
        _ name: String, stage: String, among others: [String] = [], at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, .optionMissing, at: location, "stage `\(stage)` needs another option",
            found: "no `\(name)`",
            expected: "`\(name)` below `\(stage)`",
            mend: NearestName.of(name, among: others).map { "write `\(name)` for `\($0)`, if that is meant" }
                ?? "add `\(name): ...`")
    }

    package static func optionValue(_ node: DocumentNode, expected: String) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: node.location, "this value does not fit here",
            found: node.described,
            expected: expected,
            mend: "write the value in that form")
    }

    package static func optionWord(_ node: DocumentNode, allowed: [String]) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: node.location, "this value does not fit here",
            found: node.described,
            expected: "one of \(allowed.joined(separator: ", "))",
            mend: node.text.flatMap { NearestName.of($0, among: allowed) }.map { "did you mean `\($0)`?" }
                ?? "choose one of them")
    }

    static func roleMissing(_ role: String, given: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .inputShape, at: location, "an input is missing",
            found: given.isEmpty ? "no inputs" : "the inputs \(given.joined(separator: ", "))",
            expected: "an input `\(role)`",
            mend: "name it below `from`")
    }

    static func roleName(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .inputShape, at: location, "this cannot be a file's name",
            found: "`\(name)`",
            expected: "letters, digits, spaces and `._-`",
            mend: "give the input another name below `from`")
    }

    static func columnNameTaken(_ name: String, at location: SourceLocation, mend: String) -> Diagnostic {
        Diagnostic(
            .error, .columnNameTaken, at: location, "two columns of the result have one name",
            found: "`\(name)` twice",
            expected: "every column name once",
            mend: mend)
    }

    /// - Parameter what: that which has the columns `names`.
    package static func columnUnknown(
        _ name: String, among names: [String], of what: String = "the input", at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, .columnUnknown, at: location, "\(what) has no such column",
            found: "`\(name)`",
            expected: "one of \(names.joined(separator: ", "))",
            mend: NearestName.of(name, among: names).map { "did you mean `\($0)`?" } ?? "name one of these columns")
    }

    private static func mend(for field: Field, _ expected: [ColumnType]) -> String {
        switch (expected, field.type) {
        case ([.date], .text), ([.date], .category):
            "read it as a date with `parse-dates`, declare it as EDTF in the descriptor, or name another column"
        case ([.list], .text), ([.list], .category):
            "declare it as a list in the descriptor (`\"type\": \"list\", \"delimiter\": \";\"`), or name another column"
        default: "name a column of that type, or declare this one so in the descriptor"
        }
    }

    static func columnType(_ field: Field, expected: [ColumnType], at location: SourceLocation) -> Diagnostic {
        let types = expected.map(\.rawValue).joined(separator: " or ")
        return Diagnostic(
            .error, .columnType, at: location, "this column is of another type",
            found: "`\(field.name)`, a column of type \(field.type.rawValue)",
            expected: "a column of type \(types)",
            mend: mend(for: field, expected))
    }

    static func spanMissing(stage: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .pipelineValue, at: location, "stage `\(stage)` needs to know which days were watched",
            found: "no `span` in the pipeline",
            expected: "`span: FIRST/LAST` at the top, such as 2021-03-02/2026-02-17",
            mend: "state the period over which both tables were kept")
    }

    static func spanOutsideCoverage(
        _ span: DateBounds, coverage: DateBounds, input: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, .spanOutsideCoverage, at: location, "the span goes beyond what table `\(input)` covers",
            found: "\(span.earliest)/\(span.latest)",
            expected: "days within \(coverage.earliest)/\(coverage.latest), the table's declared coverage",
            mend: "shorten `span`: a day that nobody watched is not an empty day")
    }
}
