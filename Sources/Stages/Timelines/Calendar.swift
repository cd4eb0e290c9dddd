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
/// days. Rows multiplied by `split` count once. With `by` there is a row for each key and unit, empty ones of every key
/// included, in the order of keys; a missing value is a key of its own and comes first.
package struct Calendar: Stage {
    package static let name = "calendar"
    package static let summary = "counts rows by calendar unit, empty units included"
    package static let inputShape = InputShape.several

    package static let form = OptionForm.options([
        .required("dates", .named(.column), "for each input its date"),
        .optional("by", .list(.column), "columns of every input that make a key; a row for each key and unit"),
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

    private let by: [OptionText]
    private let unit: CalendarUnit
    private let dates: [(role: OptionText, column: OptionText)]
    private let spread: Spread?
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        by = try options.take("by").map { try OptionText.list($0, expected: "the name of a column") } ?? []
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

    package var method: [String] {
        [
            "Calendar: rows by \(unit.rawValue). Certain: every day that a row's date allows lies in it; possible: some day does, the certain ones "
                + "included."
        ]
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
        for column in by {
            for entry in inputs.entries {
                _ = try faults.attempt { try column.field(in: entry.element, .text, .category, .integer, .boolean) }
            }
        }
        try faults.throwIfAny()
        return try schema(inputs)
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        .named(Set(dates.filter { $0.role.text == role }.map(\.column.text) + by.map(\.text)))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let schema = try schema(
            StageInputs(
                inputs.entries.map { .init(role: $0.role, source: $0.source, element: $0.element.schema) },
                at: inputs.location))
        let tables = try dates.map { try inputs.required($0.role.text) }
        let keys =
            by.isEmpty ? nil : CalendarKeys(try tables.map { table in try by.map { try $0.column(in: table) } })
        let events = try zip(tables, dates).enumerated().map { index, input in
            KeyedEvents(
                try input.1.column.dates(in: input.0), keys: keys?.tables[index].codes,
                keyCount: keys?.tables[index].count ?? 1,
                rows: input.0.hasOneRowForEachCase ? nil : input.0.firstRowsByCase(),
                approximation: context.settings.approximation)
        }
        var builder = TableBuilder(schema: schema)
        guard let hull = context.settings.span ?? KeyedEvents.hull(of: events) else {
            return builder.finish()
        }
        let indices = unit.index(of: hull.earliest)...unit.index(of: hull.latest)
        let whole =
            DateBounds(
                earliest: unit.bounds(ofIndex: indices.lowerBound).earliest,
                latest: unit.bounds(ofIndex: indices.upperBound).latest) ?? hull
        let keyCount = keys?.values.count ?? 1
        let isShort = indices.upperBound - indices.lowerBound < Self.mostUnits
        guard isShort, indices.count.multipliedReportingOverflow(by: keyCount).partialValue <= Int(Self.mostUnits)
        else {
            throw Diagnostic.calendarTooLong(unit, days: whole, keys: keys.map(\.values.count), at: location)
        }
        let span = context.settings.span ?? whole
        let counts = events.map { CalendarCounts($0, by: unit, within: span) }
        let shares =
            try spread == nil
            ? []
            : tables.indices.map { index in
                try self.shares(of: index, tables[index], keys, within: span, context)
            }
        for key in 0..<keyCount {
            let columns = events.indices.map { input -> (certain: [Int], possible: [Int]) in
                // In a table a key has several codes if its marks are composed in several ways, or none.
                let codes = keys.map { keys in
                    keys.tables[input].keys.indices.filter { keys.tables[input].keys[$0] == key }
                }
                return counts[input].sums(codes ?? [0])
            }
            for (offset, index) in indices.enumerated() {
                let numbers = columns.indices.flatMap { input -> [Value] in
                    let (certain, possible) = columns[input]
                    let numbers: [Value] = [.integer(Int64(certain[offset])), .integer(Int64(possible[offset]))]
                    return shares.isEmpty ? numbers : numbers + [.number(shares[input][key][offset])]
                }
                let bounds = unit.bounds(ofIndex: index)
                builder.append(
                    (keys?.values[key] ?? [])
                        + [.text(unit.label(ofIndex: index)), .day(bounds.earliest), .day(bounds.latest)] + numbers)
            }
        }
        return builder.finish()
    }

    /// For each key the shares of its rows of one input, by unit.
    private func shares(
        of input: Int, _ table: Table, _ keys: CalendarKeys?, within span: DateBounds, _ context: StageContext
    ) throws -> [[Double]] {
        var rows = [[Int]](repeating: [], count: keys?.values.count ?? 1)
        for row in table.firstRowsByCase() {
            rows[keys.map { $0.tables[input].keys[Int($0.tables[input].codes[row])] } ?? 0].append(row)
        }
        let column = dates[input].column
        let days = try column.dates(in: table)
        let spreads = rows.map { rows in
            CalendarSpread(
                EventDates(days, rows: rows, approximation: context.settings.approximation), by: unit, within: span)
        }
        let endless = spreads.reduce(0) { $0 + $1.endlessCount }
        if endless > 0 { context.log.add(.datesEndless(endless, input: dates[input].role, column: column.text)) }
        return spreads.map(\.shares)
    }

    /// The unit as the name of a column.
    private var unitName: String { unit == .halfYear ? "half_year" : unit.rawValue }

    private func schema(_ inputs: StageInputs<Schema>) throws -> Schema {
        var union = UnionFields(
            inputs.entries.map { entry in (entry.role, Schema(by.compactMap { entry.element[$0.text] })) }, at: location
        )
        let keyFields = try union.joined(lackingAllowed: false)
        let fields = keyFields + countFields
        var seen: Set<String> = []
        if let twice = fields.first(where: { !seen.insert($0.name).inserted }) {
            throw Diagnostic.columnNameTaken(
                twice.name, at: by.first { $0.text == twice.name }?.location ?? location,
                mend: "rename the column of `by`, or the input, before")
        }
        return Schema(fields, key: keyFields.map(\.name) + [unitName])
    }

    private var countFields: [Field] {
        let heading = unit.rawValue.prefix(1).uppercased() + unit.rawValue.dropFirst()
        return [
            Field(unitName, .category, title: String(heading), description: "The \(unit.rawValue) counted."),
            Field("first_day", .date, title: "First day", description: "First day of the \(unit.rawValue)."),
            Field("last_day", .date, title: "Last day", description: "Last day of the \(unit.rawValue)."),
        ] + dates.flatMap { fields(of: $0.role.text) }
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

    static func calendarTooLong(
        _ unit: CalendarUnit, days: DateBounds, keys: Int?, at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            .error, .calendarTooLong, at: location, "this calendar would be too long",
            found: "every \(unit.rawValue) from \(days.earliest) to \(days.latest)"
                + (keys.map { " for each of \($0) keys" } ?? ""),
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
