import Diagnostics
import Documents
import ImpreciseDates
import Tables
import Timelines

/// Counts how many there are at a time, from arrivals and departures or from spells, and holds published counts beside it.
///
///     held:
///       from: { arrivals: taken, departures: freed }
///       stock: { dates: { arrivals: date, departures: date }, of: [person], unit: quarter }
///
/// A row for each unit, with the least and the most that there can be at its end. With `of` whoever the columns name is there
/// while the last event is an arrival; without it each arrival is one more, each departure one less. A spell counts on its
/// first and its last day, a departure no longer on its day. With an input `counts` there is a row for each of its rows
/// instead: the stock on its date, and how far the count is from it.
package struct StockStage: Stage {
    package static let name = "stock"
    package static let summary = "counts how many there are at a time, beside published counts"
    package static let inputShape = InputShape.roles(
        [StockSource.arrivals], optional: [StockSource.departures, counts])

    package static let form = OptionForm.options([
        .optional(
            "dates",
            .options([
                .required(StockSource.arrivals, .column, "the date of the arrivals"),
                .optional(StockSource.departures, .column, "the date of the departures"),
            ]), "the date of each input; needed without `start` and `end`"),
        .optional("start", .column, "in place of `dates`: the first day of the rows of `arrivals`"),
        .optional("end", .column, "their last day; a row without one is still there"),
        .optional("of", GroupKey.form, "columns that say who it is; each row is one without it"),
        .optional("by", GroupKey.form, "columns to count apart by; all together without it"),
        .optional("unit", .words(of: CalendarUnit.self), "at the end of which it is counted; `month`"),
        .optional("count-date", .column, "the date of the published counts"),
        .optional("count", .column, "the published number"),
    ])

    package static let example = """
        held:
          from: { arrivals: taken, departures: freed }
          stock: { dates: { arrivals: date, departures: date }, of: [person], unit: quarter }
        """

    package func carriesRows(of role: String) -> Bool { role == Self.counts }
    package var countsRecords: Bool { true }

    private static let counts = "counts"
    /// A calendar of more units than this was not meant.
    private static let mostRows: Int64 = 1_000_000

    private let source: StockSource
    private let unit: CalendarUnit?
    private let unitLocation: SourceLocation
    private let published: (date: OptionText, count: OptionText)?
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        let unit = options.take("unit")
        self.unit = try unit.map { try StageOptions.word($0) }
        unitLocation = unit?.location ?? location
        let date = try options.take("count-date").map { try OptionText($0, expected: "the name of a date column") }
        let count = try options.take("count").map { try OptionText($0, expected: "the name of a column of numbers") }
        source = try StockSource(&options)
        switch (date, count) {
        case (let date?, let count?): published = (date, count)
        case (nil, nil): published = nil
        case (nil, .some): throw Diagnostic.optionMissing("count-date", stage: Self.name, at: location)
        case (.some, nil): throw Diagnostic.optionMissing("count", stage: Self.name, at: location)
        }
    }

    package var method: [String] {
        [
            "Stock: how many spells are open on a day, least and most over the days that their ends allow; a stock does not know of what began before the "
                + "table does."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        var faults = DiagnosticFailure.Collector()
        let sources = try faults.attempt { try source.fields(in: inputs) }
        let counts = inputs[Self.counts]
        switch (counts, published) {
        case (nil, let published?):
            faults.add(.inputUnknown(Self.counts, among: inputs.entries.map(\.role), at: published.date.location))
        case (.some, nil): faults.add(.optionMissing("count-date", stage: Self.name, at: location))
        case (let schema?, let published?):
            _ = try faults.attempt { try published.date.field(in: schema, .date) }
            _ = try faults.attempt { try published.count.field(in: schema, .integer, .number) }
            let arrivals = try inputs.required(StockSource.arrivals)
            for name in source.by.columns where arrivals[name.text] != nil {
                _ = try faults.attempt { try JoinKey(left: name, right: name).check(arrivals, schema) }
            }
            if unit != nil { faults.add(.unitOfCounts(at: unitLocation)) }
        case (nil, nil): break
        }
        try faults.throwIfAny()
        return try schema(inputs, sources ?? [])
    }

    private func schema(_ inputs: StageInputs<Schema>, _ sources: [Field]) throws -> Schema {
        if let counts = inputs[Self.counts], let published,
            let date = counts[published.date.text], let count = counts[published.count.text]
        {
            let keys = source.by.columns.compactMap { counts[$0.text] }
            let made =
                MadeFields.asPrivate(StockFields.ofStock, as: sources + keys + [date])
                + MadeFields.asPrivate(StockFields.ofDifference(count), as: sources + keys + [date, count])
            return Schema(
                try MadeFields.unique(counts.fields + made, at: location, mend: "rename that column of `counts` first"),
                key: counts.key, coverage: counts.coverage)
        }
        let arrivals = try inputs.required(StockSource.arrivals)
        let keys = try JoinFields.asPrivate(
            source.by.fields(in: arrivals), asPartnersIn: inputs[StockSource.departures] ?? arrivals,
            source.by.columns.map { JoinKey(left: $0, right: $0) })
        let made = StockFields.ofUnit(unit ?? .month) + MadeFields.asPrivate(StockFields.ofStock, as: sources)
        return Schema(
            try MadeFields.unique(keys + made, at: location, mend: "rename the column of `by` first"),
            key: keys.map(\.name) + [StockFields.unitName(unit ?? .month)])
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        guard role == Self.counts else { return source.columnsNeeded(of: role) }
        return made + .named(Set([published?.date.text, published?.count.text].compactMap(\.self)))
            + .named(source.by.names)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let curves = try StockCurves(source, inputs, context)
        let schema = try outputSchema(
            from: StageInputs(
                inputs.entries.map { .init(role: $0.role, source: $0.source, element: $0.element.schema) },
                at: inputs.location))
        if let counts = inputs[Self.counts], let published {
            return try beside(counts, published, curves, schema, context)
        }
        return try byUnit(curves, schema, try inputs.required(StockSource.arrivals), context)
    }

    private func byUnit(
        _ curves: StockCurves, _ schema: Schema, _ arrivals: Table, _ context: StageContext
    ) throws -> Table {
        let unit = unit ?? .month
        var builder = TableBuilder(schema: schema)
        guard let span = context.settings.span ?? curves.hull else { return builder.finish() }
        let units = unit.index(of: span.earliest)...unit.index(of: span.latest)
        guard (units.upperBound - units.lowerBound + 1) * Int64(max(1, curves.curves.count)) <= Self.mostRows else {
            throw Diagnostic.calendarTooLong(
                unit, days: span, keys: source.by.columns.isEmpty ? nil : curves.curves.count, at: location)
        }
        let keys = try ordered(Array(curves.curves.keys), source.by.fields(in: arrivals.schema))
        for index in units {
            let day = min(unit.bounds(ofIndex: index).latest, span.latest)
            for key in keys {
                let stock = curves.covers(DateBounds(day)) ? curves.curves[key]?.range(on: day) : nil
                builder.append(
                    key + [.text(unit.label(ofIndex: index)), .day(day)] + Self.values(stock))
            }
        }
        return builder.finish()
    }

    /// Groups in the order of their values.
    private func ordered(_ keys: [[Value]], _ fields: [Field]) throws -> [[Value]] {
        var builder = TableBuilder(schema: Schema(fields))
        keys.forEach { builder.append($0) }
        let orders = builder.finish().columns.map { RowOrder($0) }
        return keys.indices.sorted { first, second in
            for order in orders {
                let place = order.compare(first, second)
                if place != .same { return place == .before }
            }
            return first < second
        }.map { keys[$0] }
    }

    private func beside(
        _ counts: Table, _ published: (date: OptionText, count: OptionText), _ curves: StockCurves, _ schema: Schema,
        _ context: StageContext
    ) throws -> Table {
        let dates = try published.date.dates(in: counts)
        let numbers = try published.count.column(in: counts)
        let keys = try source.by.columns.map { try $0.column(in: counts) }
        let made = schema.fields.suffix(StockFields.ofStock.count + 2)
        var builder = TableBuilder(schema: Schema(Array(made)))
        for row in 0..<counts.rowCount {
            let key = keys.map { $0[row] }
            let days = dates.widenedBounds(row, by: context.settings.approximation)
            let stock = days.flatMap { days in
                curves.covers(days) && !key.contains(.missing)
                    ? curves.curves[key]?.range(within: days) ?? StockRange(least: 0, most: 0) : nil
            }
            builder.append(Self.values(stock) + Self.difference(numbers[row], stock))
        }
        return Table(schema: schema, columns: counts.columns + builder.finish().columns, origins: counts.origins)
    }

    private static func values(_ stock: StockRange?) -> [Value] {
        stock.map { [.integer(Int64($0.least)), .integer(Int64($0.most))] } ?? [.missing, .missing]
    }

    private static func difference(_ count: Value, _ stock: StockRange?) -> [Value] {
        switch (count, stock) {
        case (.integer(let count), let stock?):
            [stock.most, stock.least].map { .integer(count.subtractingReportingOverflow(Int64($0)).partialValue) }
        case (.number(let count), let stock?): [stock.most, stock.least].map { .number(count - Double($0)) }
        default: [.missing, .missing]
        }
    }
}

extension Diagnostic {
    fileprivate static func unitOfCounts(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "counts have dates of their own",
            found: "`unit` beside the input `counts`",
            expected: "a row for each unit, or for each published count",
            mend: "take `unit` out, or count by unit in a stage of its own, without `counts`")
    }
}
