import Coincidence
import Diagnostics
import Tables

/// Gathers what statistics found, one plain sentence each, with the numbers that it rests on, what may be said of it and what may not. The
/// name of an input is the topic of its findings.
///
///     findings:
///       from: { "Is it more than chance?": beyond-chance, "What changed after the memorandum?": after-the-memorandum }
///       findings: {}
package struct FindingsStage: Stage {
    package static let name = "findings"
    package static let summary = "gathers what statistics found, with what may be said of it and what may not"
    package static let inputShape = InputShape.several
    package static let form = OptionForm.options([
        .optional(
            "standing", .list(.words(of: Finding.Standing.self)), "findings of these standings alone; all without it")
    ])

    package static let example = """
        findings:
          from: { "Is it more than chance?": beyond-chance, "What changed after the memorandum?": after-the-memorandum }
          findings: {}
        """

    package static var collectsFindings: Bool { true }
    package func carriesRows(of role: String) -> Bool { false }

    private let standings: Set<Finding.Standing>

    package init(options: inout StageOptions) throws {
        standings = Set(
            try options.take("standing").map { node in try (node.elements ?? [node]).map { try StageOptions.word($0) } }
                ?? Finding.Standing.allCases)
    }

    package var method: [String] {
        [
            "Findings are worded by rule from the numbers beside them. p of exploratory findings is adjusted for all of them together (Holm, Scand. J. "
                + "Stat. 6, 1979)."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        // Sentences name groups, so they are as sensitive as whatever the statistics' tables hold.
        let fields = inputs.entries.flatMap(\.element.fields)
        return Self.schema(fields.reduce(Privacy.open) { $0.joined(with: $1.privacy) })
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed { .none }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let found = inputs.entries.flatMap { entry in
            (context.earlierFindings[entry.source] ?? []).map { (topic: entry.role, finding: $0) }
        }.filter { standings.contains($0.finding.standing) }
        // The answer to the declared question stands first, wherever its input does.
        let sorted =
            found.filter { $0.finding.standing == .primary }
            + Self.adjusted(found.filter { $0.finding.standing != .primary })
        var builder = TableBuilder(schema: try outputSchema(from: inputs.map(\.schema)))
        for (topic, finding) in sorted { builder.append(Self.row(topic, finding)) }
        return builder.finish()
    }

    /// Whoever looks at many results finds some p that is small: those of exploratory findings are taken together, each by the p that it has
    /// with all questions that were asked with it.
    private static func adjusted(_ found: [(topic: String, finding: Finding)]) -> [(topic: String, finding: Finding)] {
        let tested = found.indices.filter { found[$0].finding.standing == .exploratory && found[$0].finding.p != nil }
        let ps = Holm.adjusted(tested.compactMap { found[$0].finding.adjustedP ?? found[$0].finding.p })
        var found = found
        for (index, p) in zip(tested, ps) { found[index].finding = found[index].finding.with(adjustedP: p) }
        return found
    }

    private static func row(_ topic: String, _ finding: Finding) -> [Value] {
        let span = finding.span.bounds
        return [
            .text(topic), .text(finding.sentence), .text(finding.standing.rawValue), count(finding.k), count(finding.n),
            count(finding.chance?.observed), number(finding.chance?.expected),
            count(finding.chance?.envelope.lowerBound),
            count(finding.chance?.envelope.upperBound), count(finding.allDates?.certain),
            count(finding.allDates?.possible),
            count(finding.allDates?.count),
            number(finding.estimate?.value), number(finding.estimate?.low), number(finding.estimate?.high),
            .optional(finding.estimate?.meaning), number(finding.p), number(finding.adjustedP), .optional(finding.null),
            .text("\(span.earliest)/\(span.latest)"), .text((finding.caveats + [Finding.bias]).joined(separator: " ")),
            .optional(finding.imprecision), .text(quoted(finding.maySay)), .text(quoted(finding.mayNotSay)),
        ]
    }

    /// Sentences that are not read as one.
    private static func quoted(_ sentences: [String]) -> String { sentences.map { "“\($0)”" }.joined(separator: " ") }

    private static func count(_ number: Int?) -> Value { number.map { .integer(Int64($0)) } ?? .missing }
    private static func number(_ number: Double?) -> Value { number.map { .number($0) } ?? .missing }

    private static func schema(_ privacy: Privacy) -> Schema {
        Schema([
            Field("topic", .text, title: "Topic", description: "The question that the finding answers."),
            Field(
                Headline.column, .text, title: "Finding",
                description: "The result in plain words, by rule from the numbers beside it.", privacy: privacy),
            Field(
                "standing", .category, title: "Standing",
                description:
                    "primary: the one question that the pipeline file declares; exploratory: thought of beside it or after looking; description: "
                    + "tells what the tables hold and tests nothing.",
                allowed: Finding.Standing.allCases.map(\.rawValue)),
            Field("k", .integer, title: "k", description: "How many, where the finding counts such."),
            Field("n", .integer, title: "of n", description: "Of how many."),
            Field(
                "observed", .integer, title: "Observed",
                description: "What is held against chance: k, or the pairs or rows of the place that differs most."),
            Field("expected", .number, title: "Expected", description: "What chance gives of it on average."),
            Field(
                "chance_low", .integer, title: "Chance: from",
                description: "Lower end of the counts between which chance gives 95 %."),
            Field("chance_high", .integer, title: "Chance: to", description: "Their upper end."),
            Field(
                "k_certain", .integer, title: "All dates: certain",
                description: "k with every date in the span counted, as far as it holds whichever days they allow."),
            Field(
                "k_possible", .integer, title: "All dates: possible",
                description: "The same where it holds on some of them."),
            Field(
                "n_all", .integer, title: "All dates: of n", description: "Of how many, with every date in the span."),
            Field(
                "estimate", .number, title: "Estimate", description: "The number that sums it up, where there is one."),
            Field("low", .number, title: "Estimate: from", description: "Lower end of its range or 95 % interval."),
            Field("high", .number, title: "Estimate: to", description: "Its upper end."),
            Field("measure", .text, title: "Estimate of", description: "What the estimate is, with its unit."),
            Field(
                "p", .number, title: "p",
                description: "How often chance gives as much; no value where nothing is tested."),
            Field(
                "p_adjusted", .number, title: "p, adjusted",
                description:
                    "Of the primary finding how often chance gives as small a p somewhere among all questions asked with it; of an exploratory "
                    + "one among these and all exploratory findings of this table (Holm)."
            ),
            Field("null_model", .text, title: "Chance is", description: "What was done to see what chance gives."),
            Field("span", .text, title: "Span", description: "The days watched, both ends included."),
            Field(
                "caveats", .text, title: "Caveats", description: "What must be known of this result.", privacy: privacy),
            Field(
                Headline.imprecisionColumn, .text, title: "Imprecise dates",
                description: "How many dates are not known to the day, and what counting them could change."),
            Field(
                "may_say", .text, title: "May be said", description: "Sentences that the tables support.",
                privacy: privacy),
            Field(
                "may_not_say", .text, title: "May not be said", description: "Nearby ones that they do not.",
                privacy: privacy),
        ])
    }
}
