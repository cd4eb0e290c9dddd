import Coincidence
import Diagnostics
import ImpreciseDates

/// How a span is cut into periods: by a unit of the calendar, at a day, or not at all.
struct PeriodSplit: Sendable {
    static let options: [OptionForm.Option] = [
        .optional(
            "unit", .words(of: CalendarUnit.self), "of the calendar, into which the span is cut; not cut without it"),
        .optional("at", .list(.period), "days that begin another period, in place of a unit"),
    ]

    struct Period: Sendable {
        let label: String
        let bounds: DateBounds
    }

    /// The whole span first, then its parts in order.
    let periods: [Period]

    /// Periods of more units than this were not meant.
    private static let mostUnits: Int64 = 10_000

    init(options: inout StageOptions, span: ObservationSpan) throws {
        let unit = options.take("unit")
        let at = options.take("at")
        let bounds = span.bounds
        var parts: [DateBounds] = []
        var labels: [String] = []
        if let unit {
            if let at {
                throw Diagnostic.optionValue(at, expected: "no days beside `unit`, which cuts the span already")
            }
            let unitWord: CalendarUnit = try StageOptions.word(unit)
            let indexes = unitWord.index(of: bounds.earliest)...unitWord.index(of: bounds.latest)
            guard Int64(indexes.count) <= Self.mostUnits else {
                throw Diagnostic.optionValue(unit, expected: "a unit of which the span has at most \(Self.mostUnits)")
            }
            parts = indexes.compactMap { unitWord.bounds(ofIndex: $0).intersection(bounds) }
            labels = indexes.map { unitWord.label(ofIndex: $0) }
        } else if let at {
            let days = try (at.elements ?? [at]).map { node in
                let day = try StageOptions.period(node)
                guard day.earliest == day.latest, let offset = span.offset(of: day.earliest), offset > 0 else {
                    throw Diagnostic.optionValue(
                        node, expected: "a day of the span \(bounds.earliest)/\(bounds.latest), after its first")
                }
                return day.earliest
            }
            let firsts = Set([bounds.earliest] + days).sorted()
            let lasts = firsts.dropFirst().map { $0.advanced(by: -1) } + [bounds.latest]
            parts = zip(firsts, lasts).compactMap { DateBounds(earliest: $0, latest: $1) }
            labels = parts.map { "\($0.earliest)/\($0.latest)" }
        }
        periods =
            [Period(label: "\(bounds.earliest)/\(bounds.latest)", bounds: bounds)] + zip(labels, parts).map(Period.init)
    }
}
