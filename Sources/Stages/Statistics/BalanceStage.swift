import Coincidence
import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// Counts which of two sides rows take, such as critical and supportive statements, by group and period, with the interval of the share.
///
///     tone-of-each:
///       from: statements
///       balance: { date: date, of: tone, one: critical, other: supportive, by: institution, unit: year }
package struct BalanceStage: Stage {
    package static let name = "balance"
    package static let summary =
        "counts which of two sides rows take, by group and period, with the interval of the share"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.options(
        [
            .required("date", .column, "the date of the rows"),
            .required("of", .column, "the column that says which side a row takes"),
            .required("one", .text, "its value for the one side, whose share is given"),
            .required("other", .text, "its value for the other side; all other values take neither"),
            .required("by", .column, "the column of groups"),
            .optional("name", .prose, "what sentences call the rows, in the plural; `rows` without it"),
            .optional(
                "interval", .words(of: SideBalance.Interval.self),
                "`wilson` without it; `exact` is Clopper and Pearson's"),
        ] + PeriodSplit.options)

    package static let example = """
        tone-of-each:
          from: statements
          balance: { date: date, of: tone, one: critical, other: supportive, by: institution, unit: year }
        """

    package static var statesFindings: Bool { true }
    package var countsRecords: Bool { true }
    package func carriesRows(of role: String) -> Bool { false }

    private let watched: WatchedSpan
    private let date: OptionText
    private let side: OptionText
    private let sides: (one: String, other: String)
    private let by: OptionText
    private let rowName: String
    private let interval: SideBalance.Interval
    private let split: PeriodSplit

    package init(options: inout StageOptions) throws {
        watched = try WatchedSpan(options)
        date = try options.takeText("date")
        side = try options.takeText("of")
        sides = (try options.takeText("one").text, try options.takeText("other").text)
        if sides.one == sides.other {
            throw Diagnostic.sidesAlike(sides.one, at: options.location)
        }
        by = try options.takeText("by")
        rowName = try options.takeSentence("name") ?? "rows"
        interval = try options.takeWord("interval", default: .wilson)
        split = try PeriodSplit(options: &options, span: watched.span)
    }

    package var method: [String] {
        [
            "Balance: of the rows that take a side, how many are \(sides.one); 95 % interval by "
                + (interval == .wilson
                    ? "the score test (Wilson, J. Am. Stat. Assoc. 22, 1927)."
                    : "Clopper and Pearson (Biometrika 26, 1934).")
                + " Rows are taken for independent."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        var faults = DiagnosticFailure.Collector()
        let schema = try inputs.one()
        _ = try faults.attempt { try watched.check(date, of: inputs.entries[0].role, inputs) }
        _ = try faults.attempt {
            let field = try side.field(in: schema, .text, .category)
            for value in [sides.one, sides.other] where !field.allowed.isEmpty && !field.allowed.contains(value) {
                throw Diagnostic.sideUnknown(value, of: field, at: side.location)
            }
        }
        let group = try faults.attempt { try by.field(in: schema, .text, .category, .integer, .boolean, .list) }
        try faults.throwIfAny()
        return BalanceTable.schema(group: group?.privacy ?? .open, sides: sides)
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        .columns(date) + .columns(side) + .columns(by)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let groups = try GroupNames.records(of: table, by: by).sorted { $0.key < $1.key }
        let counts = try BalanceCounts(table, date: date, side: side, sides: sides, interval: interval)
        let whole = groups.map { (name: $0.key, balance: counts.balance($0.value, in: watched.span.bounds)) }
        let rows = table.firstRowsByCase()
        let cases = table.cases
        let grouped = Set(groups.flatMap { $0.value.map { cases[$0] } })
        context.findings.add(
            Finding(
                counts.balance(rows, in: watched.span.bounds), groups: whole,
                ungrouped: counts.balance(rows.filter { !grouped.contains(cases[$0]) }, in: watched.span.bounds).sided,
                sides: sides, name: rowName, span: watched.span))
        var result = BalanceTable(schema: try outputSchema(from: inputs.map(\.schema)))
        for (name, rows) in groups {
            for period in split.periods {
                let balance = counts.balance(rows, in: period.bounds)
                result.add(name, period, balance, possible: counts.possible(rows, in: period.bounds))
            }
        }
        return result.table
    }
}

/// Counts sides among rows.
private struct BalanceCounts {
    private let dates: DateColumn
    private let takes: [Bool?]
    private let interval: SideBalance.Interval

    init(
        _ table: Table, date: OptionText, side: OptionText, sides: (one: String, other: String),
        interval: SideBalance.Interval
    ) throws {
        dates = try date.dates(in: table)
        let column = try side.column(in: table)
        takes = (0..<table.rowCount).map { row in
            switch column[row] {
            case .text(sides.one): true
            case .text(sides.other): false
            default: nil
            }
        }
        self.interval = interval
    }

    /// Of the rows that lie within the bounds whichever days their dates allow.
    func balance(_ rows: [Int], in bounds: DateBounds) -> SideBalance {
        let counted = rows.filter { row in dates.bounds(row).map(bounds.contains) ?? false }
        return SideBalance(
            one: counted.count { takes[$0] == true }, other: counted.count { takes[$0] == false },
            neither: counted.count { takes[$0] == nil }, by: interval)
    }

    /// How many rows may lie there, these included.
    func possible(_ rows: [Int], in bounds: DateBounds) -> Int {
        rows.count { row in dates.bounds(row).map(bounds.overlaps) ?? false }
    }
}

extension Diagnostic {
    fileprivate static func sidesAlike(_ side: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "both sides are the same", found: "`one: \(side)` and `other: \(side)`",
            expected: "two different values", mend: "name the value of the other side")
    }

    fileprivate static func sideUnknown(_ side: String, of field: Field, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "the column never has this value", found: "`\(side)`",
            expected: "one of \(field.allowed.joined(separator: ", ")), which `\(field.name)` allows",
            mend: NearestName.of(side, among: field.allowed).map { "did you mean `\($0)`?" }
                ?? "name one of these, or another column as `of`")
    }
}
