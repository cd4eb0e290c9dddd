import Coincidence
import Tables

/// The combinations of all choices.
extension SpecificationChoices {
    /// Two of the inputs in the roles of the series, and the conditions where there are some.
    static func pair<Element>(
        _ event: OptionText, _ trigger: OptionText, _ inputs: StageInputs<Element>
    ) -> StageInputs<Element> {
        func entry(_ title: String, as role: String) -> [StageInputs<Element>.Entry] {
            inputs.entries.filter { $0.role == title }.map { .init(role: role, source: $0.source, element: $0.element) }
        }
        return StageInputs(
            entry(event.text, as: "events") + entry(trigger.text, as: "triggers")
                + entry(TriggerCondition.role, as: TriggerCondition.role), at: inputs.location)
    }

    /// Every combination, the declared one first.
    func specifications(
        _ inputs: StageInputs<Table>, series: SeriesOptions, primary: CoincidenceQuestion
    ) throws -> [Specification] {
        var made: [Specification] = []
        for (span, event, trigger, unit) in rowChoices {
            let inputs = Self.pair(event, trigger, inputs)
            let series = series.over(span)
            let pair = try series.pair(try counted(try series.rows(inputs), as: unit, inputs, series), inputs)
            for (dates, window) in dates.flatMap({ dates in windows.map { (dates, $0) } }) {
                let bounds = span.span.bounds
                let question = CoincidenceQuestion(
                    primary.rate,
                    CoincidenceWindow(
                        direction: primary.window.direction, length: window, lag: primary.window.lag))
                made.append(
                    Specification(
                        choices: [
                            event.text, trigger.text, Wording.days(window), dates.rawValue, unit.rawValue,
                            "\(bounds.earliest)/\(bounds.latest)",
                        ], isDeclared: made.isEmpty, question: question, pair: pair, dates: dates,
                        countsDays: unit == .distinctDays))
            }
        }
        return made
    }

    /// What decides which rows are counted.
    private var rowChoices: [(WatchedSpan, OptionText, OptionText, Unit)] {
        spans.flatMap { span in
            events.flatMap { event in triggers.flatMap { trigger in units.map { (span, event, trigger, $0) } } }
        }
    }

    /// Of each case the row that may be the earliest, exact dates before others; rows without a case all stay.
    private func counted(
        _ rows: SeriesRows, as unit: Unit, _ inputs: StageInputs<Table>, _ series: SeriesOptions
    ) throws -> SeriesRows {
        guard unit == .cases, let caseColumn else { return rows }
        let table = try inputs.required("events")
        let cases = try caseColumn.column(in: table)
        let dates = try series.eventDate.dates(in: table)
        func rank(_ row: Int) -> (Int, Int32, Int32, Int) {
            (dates.isExact(row) ? 0 : 1, dates.earliest[row], dates.latest[row], row)
        }
        var first: [Value: Int] = [:]
        var alone: [Int] = []
        for row in rows.events {
            let value = cases[row]
            if value == .missing {
                alone.append(row)
            } else if let known = first[value] {
                if rank(row) < rank(known) { first[value] = row }
            } else {
                first[value] = row
            }
        }
        return SeriesRows(events: (alone + first.values).sorted(), triggers: rows.triggers)
    }
}
