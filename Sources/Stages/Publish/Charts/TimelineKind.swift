import Charting
import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// Lanes of events over the pipeline's span, with windows shaded and a published count as a step line below.
///
///     chart:
///       kind: timeline
///       title: Deals, statements and arrests
///       finding: findings
///       lanes:
///         EU-linked deals: { date: signed, role: trigger }
///         Arrests: { date: date, role: event }
///       shade: { input: EU-linked deals, date: signed, before: 0, after: 30, label: 30 days after a deal }
///       step: { input: Prisoners, date: date, value: count }
struct TimelineKind: ChartKind {
    static let name = "timeline"

    static let form = OptionForm.options(
        [.required("kind", .words([name]), "lanes of events over time")] + ChartText.form + [
            .required(
                "lanes",
                .named(
                    .options([
                        .required("date", .column, "the date of its events"),
                        .optional("role", .words(of: LaneRole.self), "`context` without it"),
                    ])), "the inputs that are drawn"),
            .optional(
                "shade",
                .options([
                    .required("input", .input, "around whose events days are shaded"),
                    .required("date", .column, "their date"),
                    .optional("before", .count(least: 0), "days; 0 without it"),
                    .optional("after", .count(least: 0), "days; 0 without it"),
                    .required("label", .prose, "what the shade means"),
                ]), "days around events; none without it"),
            .optional(
                "step",
                .options([
                    .required("input", .input, "a table of counts"), .required("date", .column, "when it was counted"),
                    .required("value", .column, "how many"),
                ]), "a count as a step line below; none without it"),
        ])

    private struct Lane: Sendable {
        let input: OptionText
        let date: OptionText
        let role: LaneRole
    }

    private struct Shade: Sendable {
        let input: OptionText
        let date: OptionText
        let window: DateWindow
        let label: String
    }

    private struct Step: Sendable {
        let input: OptionText
        let date: OptionText
        let value: OptionText
    }

    let text: ChartText
    private let span: DateBounds
    private let lanes: [Lane]
    private let shade: Shade?
    private let step: Step?

    init(options: inout StageOptions) throws {
        text = try ChartText(options: &options)
        guard let span = options.settings.span else {
            throw Diagnostic.spanMissing(stage: ChartStage.name, at: options.location)
        }
        self.span = span
        let node = try options.takeRequired("lanes")
        guard let entries = node.entries, !entries.isEmpty else {
            throw Diagnostic.optionValue(node, expected: "the inputs to draw, each with its `date`")
        }
        lanes = try entries.map { entry in
            try options.nested(entry.value, "lanes") { lane in
                Lane(
                    input: OptionText(entry.key, at: entry.keyLocation), date: try lane.takeText("date"),
                    role: try lane.takeWord("role", default: .context))
            }
        }
        shade = try options.take("shade").map { node in
            try options.nested(node, "shade") { shade in
                Shade(
                    input: try shade.takeText("input"), date: try shade.takeText("date"),
                    window: DateWindow(
                        before: try shade.takeCount("before", default: 0),
                        after: try shade.takeCount("after", default: 0)),
                    label: try shade.takeText("label").text)
            }
        }
        step = try options.take("step").map { node in
            try options.nested(node, "step") { step in
                Step(
                    input: try step.takeText("input"), date: try step.takeText("date"),
                    value: try step.takeText("value"))
            }
        }
    }

    func drawnFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        var faults = DiagnosticFailure.Collector()
        _ = try faults.attempt { try text.check(inputs) }
        var drawn: [PublishedField] = []
        func draw(_ column: OptionText, of input: OptionText, _ types: ColumnType...) throws {
            guard let schema = inputs[input.text] else {
                faults.add(.inputUnknown(input.text, among: inputs.entries.map(\.role), at: input.location))
                return
            }
            guard let field = try faults.attempt({ try column.field(in: schema) }) else { return }
            if !types.contains(field.type) {
                faults.add(.columnType(field, expected: types, at: column.location))
            }
            drawn.append(PublishedField(input: input.text, field: field))
        }
        for lane in lanes { try draw(lane.date, of: lane.input, .date) }
        if let shade { try draw(shade.date, of: shade.input, .date) }
        if let step {
            try draw(step.date, of: step.input, .date)
            try draw(step.value, of: step.input, .integer, .number)
        }
        try faults.throwIfAny()
        return drawn
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        let columns =
            lanes.filter { $0.input.text == role }.map(\.date)
            + [shade].compactMap(\.self).filter { $0.input.text == role }.map(\.date)
            + [step].compactMap(\.self).filter { $0.input.text == role }.flatMap { [$0.date, $0.value] }
        // The findings, which the text asks for.
        return columns.isEmpty ? .all : .named(Set(columns.map(\.text)))
    }

    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        TimelineChart(
            words: text.words(of: inputs, note: "", context: context), span: span,
            lanes: try lanes.map { lane in
                let table = try inputs.required(lane.input.text)
                return TimelineLane(
                    title: lane.input.text, role: lane.role, events: try events(in: table, lane.date, context: context))
            },
            shading: try shading(inputs), shadeLabel: shade?.label ?? "",
            step: try series(inputs, context: context)
        )
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
