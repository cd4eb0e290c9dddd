import Diagnostics
import ImpreciseDates
import Tables
import Timelines

/// The stock of each group of rows of the inputs of `stock`.
struct StockCurves {
    /// By the values of the columns of `by`; of no columns there is one group, with or without rows.
    let curves: [[Value]: StockCurve]
    /// From the first to the last day of all dates.
    let hull: DateBounds?
    /// The days that all inputs cover; nil where none says.
    private let coverage: DateBounds?
    private let isCoveredNever: Bool

    init(_ source: StockSource, _ inputs: StageInputs<Table>, _ context: StageContext) throws {
        let arrivals = try inputs.required(StockSource.arrivals)
        let departures = inputs[StockSource.departures]
        let coverages = [arrivals, departures].compactMap { $0?.schema.coverage }
        coverage = coverages.dropFirst().reduce(coverages.first) { both, other in both?.intersection(other) }
        isCoveredNever = coverage == nil && !coverages.isEmpty
        let approximation = context.settings.approximation
        let none: [[Value]: StockCurve] =
            source.by.columns.isEmpty ? [[]: Stock.within([])] : [:]
        switch source.way {
        case .events(let arrival, let departure):
            let came = try Members(arrivals, StockSource.arrivals, source, context) {
                [dates = try arrival.dates(in: arrivals)] row in
                dates.widenedBounds(row, by: approximation)
            }
            let went = try departures.flatMap { table in
                try departure.map { column in
                    try Members(table, StockSource.departures, source, context) {
                        [dates = try column.dates(in: table)] row in
                        dates.widenedBounds(row, by: approximation)
                    }
                }
            }
            let keys = Set(came.groups.keys).union(went.map { Set($0.groups.keys) } ?? [])
            let everybody = Dictionary(grouping: keys) { Array($0.prefix(source.by.columns.count)) }
            curves = everybody.mapValues { keys in
                let all = keys.map { (arrivals: came.events($0), departures: went?.events($0) ?? Members.none) }
                if !source.of.columns.isEmpty { return Stock.present(all) }
                return Stock.difference(
                    arrivals: all.first?.arrivals ?? Members.none, departures: all.first?.departures ?? Members.none)
            }.merging(none) { found, _ in found }
            hull = Self.hull([came.hull, went?.hull])
        case .spells(let columns):
            let spells = try columns.spells(in: arrivals, context, isCarried: false)
            let came = try Members(arrivals, StockSource.arrivals, source, context) { spells[$0]?.start }
            let everybody = Dictionary(grouping: came.groups.keys) { Array($0.prefix(source.by.columns.count)) }
            curves = everybody.mapValues { keys in
                let rows = keys.map { came.groups[$0] ?? [] }
                return Stock.within(
                    source.of.columns.isEmpty
                        ? rows.joined().map { [$0].compactMap { spells[$0] } }
                        : rows.map { $0.compactMap { spells[$0] } })
            }.merging(none) { found, _ in found }
            hull = Self.hull([came.hull, EventDates(Array(spells.indices)) { spells[$0]?.end }.hull])
        }
    }

    /// Whether the inputs cover all these days: what nobody watched is not known to have stayed as it was.
    func covers(_ days: DateBounds) -> Bool { !isCoveredNever && coverage?.contains(days) ?? true }

    private static func hull(_ hulls: [DateBounds?]) -> DateBounds? {
        let known = hulls.compactMap(\.self)
        guard let first = known.map(\.earliest).min(), let last = known.map(\.latest).max() else { return nil }
        return DateBounds(earliest: first, latest: last)
    }

    /// The rows of an input that count, by `by` and then by `of`: one of each record, with a date.
    private struct Members {
        static let none = EventDates([Int]()) { _ in nil }

        let groups: [[Value]: [Int]]
        private let bounds: (Int) -> DateBounds?

        init(
            _ table: Table, _ role: String, _ source: StockSource, _ context: StageContext,
            bounds: @escaping (Int) -> DateBounds?
        ) throws {
            let cases = table.cases
            self.bounds = bounds
            groups = try KeyedRows.groups(table, by: source.by.columns + source.of.columns).mapValues { rows in
                var seen: Set<Int> = []
                return rows.filter { bounds($0) != nil && seen.insert(cases[$0]).inserted }
            }
            let counted = Set(groups.values.joined().map { cases[$0] })
            let left = Set(cases).count { !counted.contains($0) } - context.ledger.rejects.count
            if left > 0 { context.log.add(.rowsNotCounted(left, of: Set(cases).count, role, source)) }
        }

        func events(_ key: [Value]) -> EventDates { EventDates(groups[key] ?? [], bounds: bounds) }

        var hull: DateBounds? { EventDates(groups.values.flatMap(\.self), bounds: bounds).hull }
    }
}

extension Diagnostic {
    fileprivate static func rowsNotCounted(
        _ count: Int, of all: Int, _ role: String, _ source: StockSource
    ) -> Diagnostic {
        let keys = (source.by.columns + source.of.columns).map { "`\($0.text)`" }
        return Diagnostic(
            .warning, .cellMissing, at: source.location, "rows that a stock does not count",
            found: "\(count) of \(all) rows of `\(role)` without a date" + keys.map { ", or \($0)" }.joined(),
            expected: "rows that say when" + (keys.isEmpty ? "" : ", and \(keys.joined(separator: ", "))"),
            mend: "fill these cells as far as it is known, or leave the rows out with `keep-where`")
    }
}
