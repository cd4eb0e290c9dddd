import Coincidence
import Diagnostics
import ImpreciseDates
import JSON

/// Measures how two columns of dates coincide, without a pipeline, as `coincide measure` does.
public struct MeasureSession: Sendable {
    private let console: PipelineSession.Console

    /// - Parameter console: takes the report, and what is wrong.
    public init(console: PipelineSession.Console) { self.console = console }

    /// Says what was found, by the same definitions as the stages `coincidence` and `robustness`. Rows whose cell is no date are set
    /// aside and told.
    public func measure(_ request: MeasureRequest) -> PipelineSession.Outcome {
        console.attempt { log in
            let span = try MeasureSpan(request.span)
            let test = try request.test
            let kinds = try request.kinds
            let events = try MeasureColumn(request.events, by: request.by, span, log: log)
            let triggers = try MeasureColumn(request.triggers, by: request.by, span, log: log)
            let report = MeasureReport(
                span: span, events: events, triggers: triggers, by: request.by,
                results: Self.results(test, events, triggers, by: request.by, within: span.span),
                // They are of all rows together, and would speak of another question.
                checks: request.by != nil
                    ? []
                    : Self.robustness(test, isNumbered: span.isNumbered).checks(
                        Self.pair(events, triggers, within: span.span), names: MeasureReport.names(events, triggers)
                    )
                    .filter { kinds.contains($0.kind) },
                seed: test.seed)
            console.say(request.json ? JSONWriter.text(of: report.json) : report.text)
            return events.rejectCount + triggers.rejectCount == 0 ? .success : .rejects
        }
    }

    private static func results(
        _ test: CoincidenceTest, _ events: MeasureColumn, _ triggers: MeasureColumn, by: String?,
        within span: ObservationSpan
    ) -> [CoincidenceResult] {
        let groups = by == nil ? [] : events.groupNames.union(triggers.groupNames).sorted()
        if by == nil { return test.results(pair(events, triggers, within: span)) }
        // A group that no row is of, where no row has one: nothing to hold against anything.
        return test.results(
            strata: (groups.isEmpty ? [""] : groups).map { pair(events, triggers, of: $0, within: span) })
    }

    private static func pair(
        _ events: MeasureColumn, _ triggers: MeasureColumn, of group: String? = nil, within span: ObservationSpan
    ) -> SeriesPair {
        let (later, earlier) = (events.series(of: group, within: span), triggers.series(of: group, within: span))
        return SeriesPair(
            group: group, events: later.exact, triggers: earlier.exact, allEvents: later.all,
            allTriggers: earlier.all)
    }

    /// Numbered days have no quarters to redraw triggers in.
    private static func robustness(_ test: CoincidenceTest, isNumbered: Bool) -> Robustness {
        Robustness(
            test.questions[0], localReach: test.localReach, redrawUnit: isNumbered ? nil : .quarter, seed: test.seed)
    }
}
