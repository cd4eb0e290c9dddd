import Coincidence
import Diagnostics
import Documents
import Tables

/// Asks whether two series coincide more often than chance would give: trigger and precursor rates over several windows,
/// each against all circular shifts and against local ones. The primary question, declared in the pipeline file, comes first.
///
///     beyond-chance:
///       from: { events: taken, triggers: eu-deals }
///       coincidence:
///         event-date: date
///         trigger-date: signed
///         primary: { rate: trigger, direction: after, window: 30 }
///         windows: [7, 14, 30, 60, 90]
///         directions: [after, before]
package struct CoincidenceStage: Stage {
    package static let name = "coincidence"
    package static let summary = "tests whether two series coincide more often than chance would give"
    package static let inputShape = SeriesOptions.inputShape()

    package static let form = OptionForm.options(
        SeriesOptions.form + PrimaryQuestion.options + [
            .optional(
                "standing", .words(of: Standing.self),
                "`exploratory` where the question was thought of after looking; `primary`"),
            .required("windows", .list(.count(least: 0)), "lengths in days"),
            .optional("directions", .list(.words(of: CoincidenceWindow.Direction.self)), "after and before without it"),
            .optional("lags", .list(.count(least: 0)), "lags to try beside the primary one; none without it"),
            .optional("rates", .list(.words(of: CoincidenceRate.self)), "both without it"),
        ] + SeriesGrouping.options + DrawOptions.options)

    package static let example = """
        beyond-chance:
          from: { events: taken, triggers: eu-deals }
          coincidence:
            event-date: date
            trigger-date: signed
            primary: { rate: trigger, direction: after, window: 30 }
            windows: [7, 14, 30, 60, 90]
        """

    package static var statesFindings: Bool { true }
    package var countsRecords: Bool { true }
    package func carriesRows(of role: String) -> Bool { false }

    private enum Standing: String, CaseIterable { case primary, exploratory }

    private let series: SeriesOptions
    private let primary: PrimaryQuestion
    private let grouping: SeriesGrouping?
    private let test: CoincidenceTest

    package init(options: inout StageOptions) throws {
        series = try SeriesOptions(options: &options)
        primary = try PrimaryQuestion(options: &options)
        grouping = try SeriesGrouping(options: &options)
        let draws = try DrawOptions(options: &options, standard: 9_999)
        let lengths = try Self.list(try options.takeRequired("windows")) { try StageOptions.count($0) }
        let lags =
            [primary.question.window.lag]
            + (try options.take("lags").map { try Self.list($0) { try StageOptions.count($0) } } ?? [])
        let directions: [CoincidenceWindow.Direction] =
            try options.take("directions").map { try Self.list($0) { try StageOptions.word($0) } } ?? [.after, .before]
        let rates: [CoincidenceRate] =
            try options.take("rates").map { try Self.list($0) { try StageOptions.word($0) } }
            ?? CoincidenceRate.allCases
        test = CoincidenceTest(
            primary: primary.question,
            windows: directions.flatMap { direction in
                lags.flatMap { lag in
                    lengths.map { CoincidenceWindow(direction: direction, length: $0, lag: lag) }
                }
            },
            rates: rates, isDeclared: try options.takeWord("standing", default: Standing.primary) == .primary,
            localReach: primary.localReach, drawCount: draws.count, seed: draws.seed)
    }

    /// A list, or one that stands for a list of itself.
    private static func list<Element>(
        _ node: DocumentNode, _ element: (DocumentNode) throws -> Element
    ) throws -> [Element] {
        try (node.elements ?? [node]).map(element)
    }

    package var method: [String] {
        [
            "Trigger rate: of the triggers how many have at least one event in their window; precursor rate: of the events how many have at "
                + "least one trigger in theirs. k of n, exact dates alone; a day itself counts (Donges et al., Eur. Phys. J. Special Topics 225, 2016).",
            "Chance is what moving the events as a block gives, so that bursts stay bursts: by every number of days round the span (circular "
                + "shift, exact), and by up to \(primary.localReach) days either way (near shifts, which keep a trend that both series share). p is the "
                + "share of shifts that give as many or more, and the larger of the two is the one told.",
            "Adjusted p takes all questions of the table together: how often chance gives, somewhere among them, a p as small (the least p of each "
                + "shift; Westfall and Young, Resampling-Based Multiple Testing, 1993).",
            "Expected: the mean over the shifts; envelope: the counts between which 95 % of the shifts lie; effect: observed over expected.",
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        var faults = DiagnosticFailure.Collector()
        _ = try faults.attempt { try series.check(inputs) }
        _ = try faults.attempt { try grouping?.check(inputs) }
        try faults.throwIfAny()
        return CoincidenceTable.schema(group: try grouping?.field(inputs))
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        series.columnsNeeded(of: role) + (grouping?.columnsNeeded(of: role) ?? .none)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let rows = try series.rows(inputs)
        let parts = try grouping?.parts(rows, inputs).map { try series.pair($0.rows, group: $0.name, inputs) } ?? []
        let results =
            if case .strata? = grouping {
                // Where no row has a value there is nothing to hold against anything.
                test.results(
                    strata: parts.isEmpty
                        ? [try series.pair(SeriesRows(events: [], triggers: []), inputs)] : parts)
            } else {
                test.results(try series.pair(rows, inputs), groups: parts)
            }
        context.findings.add(
            Finding(results, names: series.names, span: series.span, isDeclared: test.isDeclared))
        if let groups = Finding(groupsOf: results, names: series.names, span: series.span) {
            context.findings.add(groups)
        }
        let table = CoincidenceTable(
            names: series.names, span: series.span, declaration: primary.declaration(series, inputs),
            group: try grouping?.field(inputs.map(\.schema)))
        return table.of(results)
    }
}
