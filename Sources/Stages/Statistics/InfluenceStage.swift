import Coincidence
import Diagnostics
import Documents
import Tables

/// Asks the primary question again without each deal, each case, each source: whatever rows share a value of the columns named are
/// left out together, one value after the other. Addresses of pages are told apart by their site.
///
///     hangs-on:
///       from: { events: taken, triggers: eu-deals }
///       influence:
///         event-date: date
///         trigger-date: signed
///         primary: { rate: trigger, direction: after, window: 30 }
///         leave-out: { events: [related_case], triggers: [id] }
package struct InfluenceStage: Stage {
    package static let name = "influence"
    package static let summary = "asks the primary question again without each deal, case or source"
    package static let inputShape = SeriesOptions.inputShape()

    package static let form = OptionForm.options(
        SeriesOptions.form + PrimaryQuestion.options + [
            .required(
                "leave-out",
                .options([
                    .optional("events", .list(.column), "columns of the events, such as a case"),
                    .optional("triggers", .list(.column), "columns of the triggers, such as their id"),
                ]), "the columns whose rows of one value are left out together")
        ])

    package static let example = """
        hangs-on:
          from: { events: taken, triggers: eu-deals }
          influence:
            event-date: date
            trigger-date: signed
            primary: { rate: trigger, direction: after, window: 30 }
            leave-out: { events: [related_case], triggers: [id] }
        """

    package func carriesRows(of role: String) -> Bool { false }
    package var countsRecords: Bool { true }

    private let series: SeriesOptions
    private let primary: PrimaryQuestion
    private let leaveOut: [(role: String, column: OptionText)]

    package init(options: inout StageOptions) throws {
        series = try SeriesOptions(options: &options)
        primary = try PrimaryQuestion(options: &options)
        let node = try options.takeRequired("leave-out")
        leaveOut = try options.nested(node, "leave-out") { columns in
            try ["triggers", "events"].flatMap { role in
                try (columns.take(role).map { try OptionText.list($0, expected: "a column") } ?? []).map { (role, $0) }
            }
        }
        if leaveOut.isEmpty { throw Diagnostic.optionValue(node, expected: "columns of `events` or of `triggers`") }
    }

    package var method: [String] {
        ["Influence: the primary question asked again without all rows that share a value, value by value."]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        var faults = DiagnosticFailure.Collector()
        _ = try faults.attempt { try series.check(inputs) }
        var privacy = Privacy.open
        for (role, column) in leaveOut {
            let field = try faults.attempt {
                try column.field(in: try inputs.required(role), .text, .category, .integer, .boolean, .list)
            }
            if let field { privacy = privacy.joined(with: field.privacy) }
        }
        try faults.throwIfAny()
        return Self.schema(privacy)
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        series.columnsNeeded(of: role) + .named(Set(leaveOut.filter { $0.role == role }.map(\.column.text)))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let rows = try series.rows(inputs)
        var builder = TableBuilder(schema: try outputSchema(from: inputs.map(\.schema)))
        let declared = try result(rows, inputs)
        builder.append([.missing, .missing, .missing, .integer(0)] + Self.values(declared, declared: declared))
        for (role, column) in leaveOut {
            let isEvents = role == "events"
            let all = isEvents ? rows.events : rows.triggers
            let groups = try GroupNames.rows(all, of: try inputs.required(role), by: column).mapValues { Set($0) }
            let results = try groups.map { name, gone in
                let kept = all.filter { !gone.contains($0) }
                let rest = SeriesRows(events: isEvents ? kept : rows.events, triggers: isEvents ? rows.triggers : kept)
                return (name: name, count: gone.count, result: try result(rest, inputs))
            }.sorted { ($0.result.p, $0.name) < ($1.result.p, $1.name) }
            for (name, count, result) in results {
                builder.append(
                    [.text(role), .text(column.text), .text(name), .integer(Int64(count))]
                        + Self.values(result, declared: declared))
            }
        }
        return builder.finish()
    }

    private func result(_ rows: SeriesRows, _ inputs: StageInputs<Table>) throws -> CoincidenceResult {
        let test = CoincidenceTest(primary: primary.question, localReach: primary.localReach)
        // One question is asked, so one result comes back.
        return test.results(try series.pair(rows, inputs))[0]
    }

    private static func values(_ result: CoincidenceResult, declared: CoincidenceResult) -> [Value] {
        [
            .integer(Int64(result.k)), .integer(Int64(result.n)), .number(result.headline.expected),
            .number(result.circular.p), .number(result.local.p), .number(result.p), .number(result.p - declared.p),
        ]
    }

    private static func schema(_ privacy: Privacy) -> Schema {
        Schema([
            Field(
                "left_out_of", .category, title: "Left out of",
                description: "The series that rows were left out of; no value where nothing was.",
                allowed: ["triggers", "events"]),
            Field("column", .category, title: "By column", description: "The column whose value they share."),
            Field(
                "value", .text, title: "Value", description: "That value; of an address of a page its site.",
                privacy: privacy),
            Field("rows", .integer, title: "Rows", description: "How many rows were left out."),
            Field("k", .integer, title: "k", description: "How many of the others coincide; exact dates."),
            Field("n", .integer, title: "of n", description: "How many of the others were asked; exact dates."),
            Field(
                "expected", .number, title: "Expected",
                description: "Mean count under the null model with the larger p."),
            Field("p_circular", .number, title: "Circular shift: p", description: "As in the test itself."),
            Field("p_local", .number, title: "Local shift: p", description: "As in the test itself."),
            Field("p", .number, title: "p (the larger)", description: "The larger of the two."),
            Field("p_change", .number, title: "Change of p", description: "That p less the one with nothing left out."),
        ])
    }
}
