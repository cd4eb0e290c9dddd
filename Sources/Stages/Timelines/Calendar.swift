import Diagnostics
import ImpreciseDates
import Tables
import Timelines

/// Counts the rows of one or more tables by calendar unit over the pipeline's span, empty units included.
///
///     by-month:
///       from: { deals: eu-deals, arrests: taken }
///       calendar: { unit: month, dates: { deals: signed, arrests: date } }
///
/// Each input gives two columns: `deals_certain`, the rows whose every possible day lies in the unit, and
/// `deals_possible`, those with some. With `spread: evenly-by-days` also `deals_spread`, the sum of the rows' shares of
/// days. Rows multiplied by `split` count once.
package struct Calendar: Stage {
    package static let name = "calendar"
    package static let summary = "counts rows by calendar unit, empty units included"
    package static let inputShape = InputShape.several

    package static let form = OptionForm.options([
        .required("dates", .named(.column), "for each input its date"),
        .optional("unit", .words(of: CalendarUnit.self), "`month` without it"),
        .optional(
            "spread", .words(of: Spread.self), "how imprecise dates are spread over units; not at all without it"),
    ])

    package static let example = """
        by-month:
          from: { deals: eu-deals, arrests: taken }
          calendar: { unit: month, dates: { deals: signed, arrests: date } }
        """

    package func carriesRows(of role: String) -> Bool { false }
    package var countsRecords: Bool { true }

    /// How the days of an imprecise date are told apart. There is no default: it is an assumption.
    private enum Spread: String, CaseIterable {
        case evenlyByDays = "evenly-by-days"
    }

    /// A calendar of more units than this was not meant.
    private static let mostUnits: Int64 = 1_000_000

    private let unit: CalendarUnit
    private let dates: [(role: OptionText, column: OptionText)]
    private let spread: Spread?
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        unit = try options.takeWord("unit", default: .month)
        spread = try options.take("spread").map { try StageOptions.word($0) }
        let node = try options.takeRequired("dates")
        guard let entries = node.entries else {
            throw Diagnostic.optionValue(node, expected: "the inputs, each with the name of its date column")
        }
        dates = try entries.map {
            (OptionText($0.key, at: $0.keyLocation), try OptionText($0.value, expected: "the name of a date column"))
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        var faults = DiagnosticFailure.Collector()
        for (role, column) in dates {
            if let schema = inputs[role.text] {
                _ = try faults.attempt { try column.field(in: schema, .date) }
            } else {
                faults.add(.inputUnknown(role.text, among: inputs.entries.map(\.role), at: role.location))
            }
        }
        for entry in inputs.entries where !dates.contains(where: { $0.role.text == entry.role }) {
            faults.add(.calendarDateMissing(entry.role, at: location))
        }
        try faults.throwIfAny()
        return schema
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        .named(Set(dates.filter { $0.role.text == role }.map(\.column.text)))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let events = try dates.map { role, column in
            let table = try inputs.required(role.text)
            return EventDates(
                try column.dates(in: table), rows: table.firstRowsByCase(),
                approximation: context.settings.approximation
            )
        }
        var builder = TableBuilder(schema: schema)
        guard let indices = CalendarBins.indices(of: events, by: unit, within: context.settings.span),
            let whole = DateBounds(
                earliest: unit.bounds(ofIndex: indices.lowerBound).earliest,
                latest: unit.bounds(ofIndex: indices.upperBound).latest)
        else { return builder.finish() }
        guard indices.upperBound - indices.lowerBound < Self.mostUnits else {
            throw Diagnostic.calendarTooLong(unit, days: whole, at: location)
        }
        let span = context.settings.span ?? whole
        let bins = events.map { CalendarBins.count($0, by: unit, within: span) }
        let shares = spread == nil ? [] : events.map { CalendarSpread($0, by: unit, within: span) }
        for (spread, date) in zip(shares, dates) where spread.endlessCount > 0 {
            context.log.add(.datesEndless(spread.endlessCount, input: date.role, column: date.column.text))
        }
        for (offset, index) in indices.enumerated() {
            let counts = events.indices.flatMap { input -> [Value] in
                let bin = bins[input][offset]
                let counts: [Value] = [.integer(Int64(bin.certain)), .integer(Int64(bin.possible))]
                return shares.isEmpty ? counts : counts + [.number(shares[input].shares[offset])]
            }
            let bounds = unit.bounds(ofIndex: index)
            builder.append([.text(unit.label(ofIndex: index)), .day(bounds.earliest), .day(bounds.latest)] + counts)
        }
        return builder.finish()
    }

    /// The unit as the name of a column.
    private var unitName: String { unit == .halfYear ? "half_year" : unit.rawValue }

    private var schema: Schema {
        let heading = unit.rawValue.prefix(1).uppercased() + unit.rawValue.dropFirst()
        return Schema(
            [
                Field(unitName, .category, title: String(heading), description: "The \(unit.rawValue) counted."),
                Field("first_day", .date, title: "First day", description: "First day of the \(unit.rawValue)."),
                Field("last_day", .date, title: "Last day", description: "Last day of the \(unit.rawValue)."),
            ] + dates.flatMap { fields(of: $0.role.text) }, key: [unitName])
    }

    private func fields(of role: String) -> [Field] {
        let counts = [
            Field(
                "\(role)_certain", .integer, title: "\(role), certain",
                description:
                    "Rows of \(role) whose every possible day lies in this \(unit.rawValue); copies of a row count once."
            ),
            Field(
                "\(role)_possible", .integer, title: "\(role), possible",
                description: "Rows of \(role) that may lie in this \(unit.rawValue); the certain ones included."),
        ]
        let share = Field(
            "\(role)_spread", .number, title: "\(role), spread evenly by days",
            description: "Sum over the rows of \(role) of the share of their possible days that lie in this "
                + "\(unit.rawValue). It assumes that each of these days is as likely as the other, and is no count.")
        return spread == nil ? counts : counts + [share]
    }
}

extension Diagnostic {
    package static func inputUnknown(_ name: String, among names: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .inputUnknown, at: location, "there is no such input",
            found: "`\(name)`",
            expected: names.isEmpty ? "a stage or resource" : "one of \(names.joined(separator: ", "))",
            mend: NearestName.of(name, among: names).map { "did you mean `\($0)`?" } ?? "name one of these")
    }

    fileprivate static func calendarDateMissing(_ role: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionMissing, at: location, "stage `calendar` needs the date of every input",
            found: "no date of `\(role)`",
            expected: "`\(role)` and a date column below `dates`",
            mend: "add `\(role): ...` to `dates`, or take the input out")
    }

    static func calendarTooLong(_ unit: CalendarUnit, days: DateBounds, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .calendarTooLong, at: location, "this calendar would be too long",
            found: "every \(unit.rawValue) from \(days.earliest) to \(days.latest)",
            expected: "at most 1000000 units",
            mend: "give the pipeline a `span`, choose a longer unit, or correct the date that is so far away")
    }

    static func datesEndless(_ count: Int, input: OptionText, column: String) -> Diagnostic {
        Diagnostic(
            .warning, .dateEndless, at: input.location, "dates without an end are spread nowhere",
            found:
                "\(count) \(count == 1 ? "date" : "dates") of `\(column)` in `\(input.text)` without a first or last day",
            expected: "dates that begin and end",
            mend: "say by when at the latest it happened, or take `spread` out")
    }
}
