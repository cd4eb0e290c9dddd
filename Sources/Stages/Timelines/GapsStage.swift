import Diagnostics
import Documents
import ImpreciseDates
import Tables
import Timelines

/// Finds silence: the stretches of days without a row.
///
///     quiet:
///       from: statements
///       gaps: { date: date, by: [institution], least: 90 }
///
/// A row for each stretch of days on which no row can lie, whichever days the dates allow, with the dates before and behind it
/// and the origins of these two. Within the pipeline's `span`, or else within what the table covers, also the stretches up to
/// the first row and from the last, as cut off; without either only those between rows.
package struct GapsStage: Stage {
    package static let name = "gaps"
    package static let summary = "finds silence: stretches of days without a row"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.options([
        .required("date", .column, "the date of a row"),
        .optional("by", GroupKey.form, "columns to look apart by; all rows together without it"),
        .optional("least", .count(least: 1), "only stretches that may be at least so many days long; 1 without it"),
    ])

    package static let example = """
        quiet:
          from: statements
          gaps: { date: date, by: [institution], least: 90 }
        """

    package func carriesRows(of role: String) -> Bool { false }

    private let date: OptionText
    private let by: GroupKey
    private let least: Int
    private let span: DateBounds?
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        span = options.settings.span
        date = try options.takeText("date")
        by = try GroupKey(options.take("by"))
        least = try options.takeCount("least", default: 1, least: 1)
    }

    package var method: [String] {
        [
            "Silence: stretches of \(least) and more days without a row, by group; a range where the dates at their ends are imprecise."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        var faults = DiagnosticFailure.Collector()
        let schema = try inputs.one()
        _ = try faults.attempt { try date.field(in: schema, .date) }
        _ = try faults.attempt { try by.fields(in: schema) }
        if let span, let coverage = schema.coverage, !coverage.contains(span) {
            let source = inputs.entries.first?.source ?? ""
            faults.add(.spanOutsideCoverage(span, coverage: coverage, input: source, at: location))
        }
        try faults.throwIfAny()
        return try self.schema(after: schema)
    }

    private func schema(after schema: Schema) throws -> Schema {
        let keys = try by.fields(in: schema)
        let sources = keys + [schema[date.text]].compactMap(\.self)
        let fields = try MadeFields.unique(
            keys + MadeFields.asPrivate(GapFields.own, as: sources), at: location,
            mend: "rename the column of `by` first"
        )
        return Schema(fields, key: keys.map(\.name) + ["first_day"], coverage: watched(schema))
    }

    /// The days of which it is known that a row would be there.
    private func watched(_ schema: Schema) -> DateBounds? {
        if let span { return span }
        guard let coverage = schema.coverage, coverage.earliest != .distantPast, coverage.latest != .distantFuture
        else { return nil }
        return coverage
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        .columns(date) + .named(by.names)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let dates = try date.dates(in: table)
        let columns = try by.columns.map { try $0.column(in: table) }
        let watched = watched(table.schema)
        let groups = try KeyedRows.groups(table, by: by.columns).values.map { rows in
            EventDates(dates, rows: rows, approximation: context.settings.approximation)
        }
        let undated = table.rowCount - groups.reduce(0) { $0 + $1.count }
        if undated > 0 { context.log.add(.rowsWithoutDay(undated, of: table.rowCount, by, at: location)) }
        // The days that were watched are silent where there is no row at all.
        let all = groups.isEmpty && by.columns.isEmpty ? [EventDates([]) { _ in nil }] : groups
        let orders = columns.map { RowOrder($0) }
        let silences = all.filter { $0.count > 0 || by.columns.isEmpty }.sorted { first, second in
            guard let one = first.rows.first, let other = second.rows.first else { return false }
            for order in orders {
                let place = order.compare(one, other)
                if place != .same { return place == .before }
            }
            return one < other
        }.flatMap { events in
            Silences.of(events, within: watched).filter { $0.mostDays ?? .max >= Int64(least) }.map {
                (row: events.rows.first, silence: $0)
            }
        }
        return try listed(table, dates, columns, silences)
    }

    private func listed(
        _ table: Table, _ dates: DateColumn, _ columns: [Column], _ silences: [(row: Int?, silence: Silence)]
    ) throws -> Table {
        var own = TableBuilder(schema: Schema(GapFields.own))
        for (_, silence) in silences {
            own.append([
                .day(silence.days.earliest), .day(silence.days.latest), .integer(silence.leastDays),
                silence.mostDays.map { .integer($0) } ?? .missing, Self.date(silence.before, dates),
                Self.date(silence.after, dates), Self.censored(silence),
            ])
        }
        return Table(
            schema: try schema(after: table.schema),
            columns: columns.map { $0.selecting(silences.compactMap(\.row)) } + own.finish().columns,
            origins: table.origins.selecting(silences.map(\.silence.before))
                .joined(with: table.origins.selecting(silences.map(\.silence.after))))
    }

    private static func date(_ row: Int?, _ dates: DateColumn) -> Value {
        row.flatMap { dates[$0] }.map { .date($0) } ?? .missing
    }

    private static func censored(_ silence: Silence) -> Value {
        switch (silence.isCutAtStart, silence.isCutAtEnd) {
        case (true, true): .text("both")
        case (true, false): .text("start")
        case (false, true): .text("end")
        case (false, false): .missing
        }
    }
}

extension Diagnostic {
    fileprivate static func rowsWithoutDay(
        _ count: Int, of all: Int, _ by: GroupKey, at location: SourceLocation
    ) -> Diagnostic {
        let keys = by.columns.map { "`\($0.text)`" }
        return Diagnostic(
            .warning, .cellMissing, at: location, "rows that end no silence, though they may lie in one",
            found: "\(count) of \(all) rows without a date" + keys.map { ", or \($0)" }.joined(),
            expected: "rows that say when" + (keys.isEmpty ? "" : ", and \(keys.joined(separator: ", "))"),
            mend: "fill these cells as far as it is known, or leave the rows out with `keep-where`")
    }
}
