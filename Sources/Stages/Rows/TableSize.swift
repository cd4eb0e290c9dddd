import Diagnostics

/// How many rows a table should have: `{ at-least: 100, at-most: 500 }`.
struct TableSize: Sendable {
    static let form = OptionForm.options([
        .optional("at-least", .count(least: 0), "any number without it"),
        .optional("at-most", .count(least: 0), "any number without it"),
    ])

    private let atLeast: Int?
    private let atMost: Int?

    init(_ options: inout StageOptions) throws {
        let least = try options.take("at-least").map { try StageOptions.count($0) }
        atLeast = least
        atMost = try options.take("at-most").map { try StageOptions.count($0, least: least ?? 0) }
    }

    /// - Throws: `rows-too-few` or `rows-too-many`.
    func check(_ rows: Int, at location: SourceLocation) throws {
        if let atLeast, rows < atLeast { throw Self.fault(.rowsTooFew, rows, "at least \(atLeast)", at: location) }
        if let atMost, rows > atMost { throw Self.fault(.rowsTooMany, rows, "at most \(atMost)", at: location) }
    }

    private static func fault(
        _ code: DiagnosticCode, _ rows: Int, _ expected: String, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, code, at: location, "the table has another size than it should",
            found: "\(rows) \(rows == 1 ? "row" : "rows")", expected: expected,
            mend: "look what was left out or stands twice, or correct the number here")
    }
}
