import Coincidence
import Tables

/// The results of a coincidence test as a table: a row for each question, the primary one first.
struct CoincidenceTable {
    let names: SeriesNames
    let span: ObservationSpan
    /// Digest of the primary question.
    let declaration: String
    /// The column of groups, where there are any.
    let group: Field?

    static func schema(group: Field?) -> Schema {
        Schema(fields.flatMap { field in field.name == "rate" ? [group, field].compactMap(\.self) : [field] })
    }

    private static let fields = [
        Field(
            Headline.column, .text, title: "Finding",
            description: "The result in one sentence, worded by rule from the numbers beside it."),
        Field(
            "standing", .category, title: "Standing",
            description:
                "primary: the one question that the pipeline file declares as such; exploratory: all others, which count by their "
                + "adjusted p alone.",
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
            "p_adjusted", .number, title: "p, adjusted",
            description:
                "How often chance gives, somewhere among all questions of this table, a p as small as this one's (Westfall "
                + "and Young); the larger of the two null models'."),
        Field(
            "effect", .number, title: "Observed / expected",
            description: "k over the expected count of the null model with the larger p."),
        Field(
            "p_fewer", .number, title: "p for fewer",
            description: "Share of shifts with at most k; the larger of the two null models'."),
        Field(
            "p_two_sided", .number, title: "p, two-sided",
            description: "Twice the smaller p of more and of fewer, at most 1; the larger of the two null models'."),
        Field(
            "p_least", .number, title: "Least p",
            description: "What p would be if all n coincided: the most that these numbers could show."),
        Field(
            "k_detectable", .integer, title: "k detectable",
            description: "The least k whose p would be below 0.05; no value where not even n is."),
        Field(
            "effect_detectable", .number, title: "Observed / expected, detectable",
            description: "That k over the expected count."),
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
        Field(
            "declaration", .text, title: "Declaration",
            description:
                "SHA-256 of the primary question: its inputs, date columns, span, rate, direction, window, lag and shifts."
        ),
    ]

    func of(_ results: [CoincidenceResult]) -> Table {
        var builder = TableBuilder(schema: Self.schema(group: group))
        for result in results {
            builder.append(asked(result, tried: results.count) + tested(result) + watched(result))
        }
        return builder.finish()
    }

    private func asked(_ result: CoincidenceResult, tried: Int) -> [Value] {
        let window = result.question.window
        return [
            .text(CoincidenceSentence(result, names: names, tried: tried).text),
            .text(result.isPrimary ? "primary" : "exploratory"),
        ] + (group == nil ? [] : [.optional(result.group)]) + [
            .text(result.question.rate.rawValue), .text(window.direction.rawValue), Self.count(window.length),
            Self.count(window.lag), Self.count(result.k), Self.count(result.n),
        ]
    }

    private func tested(_ result: CoincidenceResult) -> [Value] {
        [result.circular, result.local].flatMap { null -> [Value] in
            [
                .number(null.expected), Self.count(null.envelope.lowerBound), Self.count(null.envelope.upperBound),
                .number(null.p),
            ]
        } + [
            .number(result.p), .number(result.adjustedP), Self.number(result.effect), .number(result.pFewer),
            .number(result.pTwoSided), .number(result.leastP), result.detectableK.map(Self.count) ?? .missing,
            Self.number(result.detectableEffect),
        ]
    }

    private func watched(_ result: CoincidenceResult) -> [Value] {
        [
            Self.count(result.allDates.count), Self.count(result.allDates.certain),
            Self.count(result.allDates.possible), Self.count(result.edgeCount),
            .text(ImprecisionNote(result, names: names).text),
            .text("\(span.bounds.earliest)/\(span.bounds.latest)"), result.isPrimary ? .text(declaration) : .missing,
        ]
    }

    private static func count(_ number: Int) -> Value { .integer(Int64(number)) }

    private static func number(_ number: Double?) -> Value { number.map { .number($0) } ?? .missing }
}
