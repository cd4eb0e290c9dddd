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
            .required("lanes", .named(Lane.form), "the inputs that are drawn"),
            .optional("shade", Shade.form, "days around events; none without it"),
            .optional("step", Step.form, "a count as a step line below; none without it"),
            .optional(
                "brackets", TimelineBrackets.form,
                "stretches that hold several events, such as episodes; none without it"),
            ChartFacet.form,
        ])

    let text: ChartText
    let span: DateBounds
    let lanes: [Lane]
    let shade: Shade?
    let step: Step?
    let brackets: TimelineBrackets?
    let facet: ChartFacet

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
            let input = OptionText(entry.key, at: entry.keyLocation)
            return try options.nested(entry.value, "lanes") { try Lane(of: input, &$0) }
        }
        shade = try options.take("shade").map { node in try options.nested(node, "shade") { try Shade(&$0) } }
        step = try options.take("step").map { node in try options.nested(node, "step") { try Step(&$0) } }
        brackets = try options.take("brackets").map { node in
            try options.nested(node, "brackets") { try TimelineBrackets(options: &$0) }
        }
        facet = try ChartFacet(options: &options)
    }

    /// The inputs that are drawn.
    var roles: [String] {
        (lanes.map(\.input) + [shade?.input, step?.input, brackets?.input].compactMap(\.self)).map(\.text)
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
        if let brackets {
            for column in brackets.days { try draw(column, of: brackets.input, .date) }
            if let count = brackets.count { try draw(count, of: brackets.input, .integer) }
            if let certainty = brackets.certainty { try draw(certainty, of: brackets.input, .category, .text) }
            if !lanes.contains(where: { $0.input.text == brackets.over.text }) {
                faults.add(
                    .inputUnknown(brackets.over.text, among: lanes.map(\.input.text), at: brackets.over.location))
            }
        }
        let grouped = try faults.attempt { try facet.fields(in: inputs, of: roles) } ?? []
        try faults.throwIfAny()
        return drawn + grouped
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        var columns: [OptionText] = []
        for lane in lanes where lane.input.text == role { columns.append(lane.date) }
        if let shade, shade.input.text == role { columns.append(shade.date) }
        if let step, step.input.text == role { columns += [step.date, step.value] }
        if let brackets, brackets.input.text == role { columns += brackets.columns }
        // The findings, which the text asks for.
        return columns.isEmpty ? .all : .named(Set(columns.map(\.text)).union(facet.names))
    }
}
