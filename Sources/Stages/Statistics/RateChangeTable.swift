import Coincidence
import ImpreciseDates
import Tables

/// A change of rate as a table: a row for all, one for the sources with rows on either side, and one for each source.
struct RateChangeTable {
    private enum Part: String, CaseIterable {
        case all
        case constantSources = "constant-sources"
        case source
    }

    let schema: Schema
    let span: ObservationSpan

    func of(_ change: RateChange, _ coverage: SourceCoverage?) -> Table {
        var builder = TableBuilder(schema: schema)
        builder.append(row(.all, nil, change.ratio, date: change.date) + tested(change))
        if let coverage {
            builder.append(row(.constantSources, nil, coverage.constant, date: change.date) + untested)
            for source in coverage.sources {
                let ratio = RateRatio(
                    before: .init(count: source.before, dayCount: change.ratio.before.dayCount),
                    after: .init(count: source.after, dayCount: change.ratio.after.dayCount))
                builder.append(row(.source, source.name, ratio, date: change.date) + untested)
            }
        }
        return builder.finish()
    }

    private func row(_ part: Part, _ source: String?, _ ratio: RateRatio, date: Day) -> [Value] {
        [
            .text(part.rawValue), .optional(source), .text(date.description), Self.count(ratio.before.count),
            Self.count(ratio.before.dayCount), Self.count(ratio.after.count), Self.count(ratio.after.dayCount),
            .number(ratio.before.rate), .number(ratio.after.rate), Self.number(ratio.ratio),
            Self.number(ratio.interval?.low), Self.number(ratio.interval?.high), Self.number(ratio.p),
        ]
    }

    private func tested(_ change: RateChange) -> [Value] {
        let sharpest = span.bounds.earliest.advanced(by: Int64(change.otherDates.sharpest))
        return [
            Self.number(change.overdispersion.scale), Self.number(change.widened?.low),
            Self.number(change.widened?.high),
            change.ratio.count > 0 ? .number(change.shift.pTwoSided) : .missing, Self.count(change.otherDates.count),
            Self.count(change.otherDates.atLeastAsSharp), .text(sharpest.description),
            Self.count(change.allDates.before),
            Self.count(change.allDates.after), Self.count(change.allDates.either), Self.number(change.allDates.least),
            Self.number(change.allDates.most),
        ]
    }

    private var untested: [Value] { Array(repeating: .missing, count: Self.testedFields.count) }

    private static func count(_ number: Int) -> Value { .integer(Int64(number)) }
    private static func number(_ number: Double?) -> Value { number.map { .number($0) } ?? .missing }

    static func schema(source privacy: Privacy) -> Schema {
        Schema(
            [
                Field(
                    "part", .category, title: "Part",
                    description:
                        "all: every row; constant-sources: rows of sources that have some on either side of the date; source: rows of one "
                        + "source.",
                    allowed: Part.allCases.map(\.rawValue)),
                Field(
                    "source", .text, title: "Source", description: "Who reported; of an address of a page its site.",
                    privacy: privacy),
            ] + countFields + testedFields)
    }

    private static let countFields = [
        Field("date", .text, title: "Date", description: "The day from which on rows count as after."),
        Field("before", .integer, title: "Before", description: "Rows with an exact date before it, within the span."),
        Field("days_before", .integer, title: "Days before", description: "Days of the span before it.", unit: "day"),
        Field("after", .integer, title: "After", description: "Rows with an exact date on it or later."),
        Field("days_after", .integer, title: "Days after", description: "Days of the span from it on.", unit: "day"),
        Field("rate_before", .number, title: "Rate before", description: "Rows in 30 days."),
        Field("rate_after", .number, title: "Rate after", description: "Rows in 30 days."),
        Field(
            "ratio", .number, title: "Ratio",
            description: "The rate after over the rate before; no value with none before."),
        Field(
            "low", .number, title: "Ratio: 95 % from",
            description: "Lower end of the exact interval, which takes rows for independent."),
        Field("high", .number, title: "Ratio: 95 % to", description: "Its upper end; no value where it has none."),
        Field(
            "p_independent", .number, title: "p, independent",
            description: "Two-sided, exact, as if rows were independent; too small where they bunch."),
    ]

    private static let testedFields = [
        Field(
            "dispersion", .number, title: "Dispersion",
            description: "How many times as much counts in bins vary as those of independent rows would."),
        Field(
            "low_widened", .number, title: "Ratio, as rows bunch: 95 % from",
            description: "Lower end of the interval that allows for that (quasi-Poisson)."),
        Field("high_widened", .number, title: "Ratio, as rows bunch: 95 % to", description: "Its upper end."),
        Field(
            "p_shift", .number, title: "p, shifted",
            description: "Two-sided: rows moved as a block by every number of days round the span."),
        Field(
            "other_dates", .integer, title: "Other dates", description: "How many other dates were tried in its place."),
        Field(
            "other_dates_as_sharp", .integer, title: "Of them as sharp",
            description: "How many of them divide the rows at least as sharply."),
        Field("sharpest_date", .text, title: "Sharpest date", description: "The date that divides them most sharply."),
        Field(
            "before_all", .integer, title: "All dates: before",
            description: "Rows that lie before whichever days their dates allow."),
        Field("after_all", .integer, title: "All dates: after", description: "Rows that lie after, likewise."),
        Field(
            "either", .integer, title: "All dates: either",
            description: "Rows that may lie on either side, or outside the span on one."),
        Field(
            "ratio_least", .number, title: "All dates: least ratio",
            description: "The ratio if these lie before where they may."),
        Field(
            "ratio_most", .number, title: "All dates: largest ratio",
            description: "The ratio if they lie after where they may."),
    ]
}
