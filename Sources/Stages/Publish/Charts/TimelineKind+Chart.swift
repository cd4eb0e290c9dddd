import Charting
import ImpreciseDates
import Tables

extension TimelineKind {
    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        TimelineChart(
            words: try text.words(of: inputs, note: "", context: context), span: span,
            facets: try facet.split(inputs, of: roles).map { try panel(titled: $0, of: $1, context) },
            shadeLabel: shade?.label ?? "", bracketLabel: brackets?.label ?? "")
    }

    private func panel(
        titled title: String, of inputs: StageInputs<Table>, _ context: PublishContext
    ) throws -> TimelineFacet {
        TimelineFacet(
            title: title,
            lanes: try lanes.map { lane in
                let table = try inputs.required(lane.input.text)
                return TimelineLane(
                    title: lane.input.text, role: lane.role, events: try events(in: table, lane.date, context: context),
                    brackets: brackets?.over.text == lane.input.text
                        ? try brackets?.brackets(of: inputs, in: span) ?? [] : [])
            }, shading: try shading(inputs), step: try series(inputs, context: context))
    }

    private func events(
        in table: Table, _ column: OptionText, context: PublishContext
    ) throws -> [TimelineEvent] {
        let dates = try column.dates(in: table)
        return table.firstRowsByCase().compactMap { row in
            dates.widenedBounds(row, by: context.settings.approximation).map {
                TimelineEvent(bounds: $0, isExact: dates.isExact(row), tooltip: dates[row]?.description)
            }
        }
    }

    /// The windows around exact dates only: around a date known to the month there is no one window.
    private func shading(_ inputs: StageInputs<Table>) throws -> [TimelineShade] {
        guard let shade else { return [] }
        let dates = try shade.date.dates(in: try inputs.required(shade.input.text))
        return (0..<dates.count).filter(dates.isExact).compactMap { row in
            let day = dates.earliest[row].day
            // A window without its deal would puzzle the reader.
            guard span.contains(day) else { return nil }
            return DateBounds(
                earliest: day.advanced(by: -Int64(shade.window.before)),
                latest: day.advanced(by: Int64(shade.window.after))
            ).map { TimelineShade(bounds: $0) }
        }
    }

    private func series(_ inputs: StageInputs<Table>, context: PublishContext) throws -> StepSeries? {
        guard let step else { return nil }
        let table = try inputs.required(step.input.text)
        let dates = try step.date.dates(in: table)
        let values = try step.value.column(in: table)
        let points = (0..<table.rowCount).compactMap { row -> StepSeries.Point? in
            guard let bounds = dates.widenedBounds(row, by: context.settings.approximation) else { return nil }
            return switch values[row] {
            case .integer(let count): StepSeries.Point(bounds: bounds, value: Double(count))
            case .number(let number): StepSeries.Point(bounds: bounds, value: number)
            default: nil
            }
        }
        let unit = table.schema[step.value.text]?.unit ?? ""
        return StepSeries(title: step.input.text, unit: unit, points: points)
    }
}
