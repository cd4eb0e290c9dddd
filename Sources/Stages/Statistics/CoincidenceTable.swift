import Coincidence
import Tables

/// The results of a coincidence test as a table: a row for each question, the primary one first.
enum CoincidenceTable {
    static let schema = Schema([
        Field(
            Headline.column, .text, title: "Finding",
            description: "The result in one sentence, worded by rule from the numbers beside it."),
        Field(
            "standing", .category, title: "Standing",
            description:
                "primary: the one question that the pipeline file declares as such; exploratory: all others, whose p is not "
                + "adjusted for how many were asked.",
            allowed: ["primary", "exploratory"]),
        Field(
            "rate", .category, title: "Rate",
            description: "trigger: share of triggers with an event in their window; precursor: share of events with a "
                + "trigger in whose window they lie.",
            allowed: CoincidenceRate.allCases.map(\.rawValue)),
        Field(
            "direction", .category, title: "Direction",
            description: "Whether the event comes after the trigger or before it; day 0 belongs to both.",
            allowed: CoincidenceWindow.Direction.allCases.map(\.rawValue)),
        Field(
            "window", .integer, title: "Window", description: "Length of the window, both ends included.", unit: "day"),
        Field("lag", .integer, title: "Lag", description: "How late the window begins.", unit: "day"),
        Field("k", .integer, title: "k", description: "How many coincide; exact dates only."),
        Field("n", .integer, title: "of n", description: "How many were asked; exact dates in the span."),
        Field(
            "expected_circular", .number, title: "Circular shift: expected",
            description: "Mean count over every circular shift of the events."),
        Field(
            "low_circular", .integer, title: "Circular shift: 95 % from",
            description: "Lower end of the 95 % envelope of counts over every circular shift."),
        Field("high_circular", .integer, title: "Circular shift: 95 % to", description: "Its upper end."),
        Field(
            "p_circular", .number, title: "Circular shift: p",
            description: "Share of circular shifts with at least k; exact, the unshifted one included."),
        Field(
            "expected_local", .number, title: "Local shift: expected",
            description: "Mean count over the shifts by at most the stated days either way, which keep a shared trend."),
        Field(
            "low_local", .integer, title: "Local shift: 95 % from",
            description: "Lower end of the 95 % envelope of counts over the local shifts."),
        Field("high_local", .integer, title: "Local shift: 95 % to", description: "Its upper end."),
        Field("p_local", .number, title: "Local shift: p", description: "Share of local shifts with at least k."),
        Field(
            "p", .number, title: "p (the larger)",
            description: "The larger of the two; a result must stand under both null models. One-sided, for more."),
        Field(
            "effect", .number, title: "Observed / expected",
            description: "k over the expected count of the null model with the larger p."),
        Field(
            "n_all", .integer, title: "All dates: n",
            description: "How many were asked when imprecise dates that lie wholly in the span count too."),
        Field(
            "k_certain", .integer, title: "All dates: k certain",
            description: "How many of these coincide whichever days their dates allow."),
        Field(
            "k_possible", .integer, title: "All dates: k possible",
            description: "How many of these coincide on some of the days that their dates allow."),
        Field(
            "n_edge", .integer, title: "All dates: n at the edge",
            description: "How many more have dates that reach out of the span, so that they may or may not lie in it; "
                + "they are not asked."),
        Field(
            Headline.imprecisionColumn, .text, title: "Imprecise dates",
            description: "How many dates are not known to the day, and what counting them could change."),
        Field("span", .text, title: "Span", description: "The days watched, both ends included."),
    ])

    static func table(of results: [CoincidenceResult], span: ObservationSpan, names: SeriesNames) -> Table {
        var builder = TableBuilder(schema: schema)
        for result in results {
            let finding = Finding(result, names: names, tried: results.count)
            builder.append([
                .text(finding.sentence), .text(result.isPrimary ? "primary" : "exploratory"),
                .text(result.rate.rawValue), .text(result.window.direction.rawValue),
                count(result.window.length), count(result.window.lag), count(result.k), count(result.n),
                .number(result.circular.expected), count(result.circular.envelope.lowerBound),
                count(result.circular.envelope.upperBound), .number(result.circular.p),
                .number(result.local.expected), count(result.local.envelope.lowerBound),
                count(result.local.envelope.upperBound), .number(result.local.p),
                .number(result.p), result.effect.map { .number($0) } ?? .missing,
                count(result.allDates.count), count(result.allDates.certain), count(result.allDates.possible),
                count(result.edgeCount), .text(ImprecisionNote(result, names: names).text),
                .text("\(span.bounds.earliest)/\(span.bounds.latest)"),
            ])
        }
        return builder.finish()
    }

    private static func count(_ number: Int) -> Value { .integer(Int64(number)) }
}
