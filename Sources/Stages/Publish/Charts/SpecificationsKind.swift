import Charting
import Coincidence
import Diagnostics
import Formats
import Tables

/// The p of one question under every combination of definitions, and below it what was chosen; its input named
/// `specifications` has a row for each combination.
///
///     chart: { kind: specifications, title: ..., finding: findings, choices: [deals, window] }
struct SpecificationsKind: ChartKind {
    static let name = "specifications"

    static let form = OptionForm.options(
        [
            .required(
                "kind", .words([name]),
                "p under every combination of definitions; its input `specifications` has a row for each")
        ] + ChartText.form + [
            .required("choices", .list(.column), "what was varied: columns of `specifications`"),
            ChartFacet.form,
            ChartText.noteForm,
        ])

    private static let role = "specifications"
    static var tableRole: String? { role }
    private static let standing = "standing"
    private static let declared = "declared"
    private static let p = "p"

    let text: ChartText
    private let choices: [OptionText]
    private let facet: ChartFacet
    private let note: String

    init(options: inout StageOptions) throws {
        text = try ChartText(options: &options)
        choices = try OptionText.list(
            try options.takeRequired("choices"), expected: "columns of `\(Self.role)` that were varied")
        facet = try ChartFacet(options: &options)
        note = try options.takeSentence("note") ?? ""
    }

    func drawnFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        try text.check(inputs)
        let schema = try inputs.required(Self.role)
        var faults = DiagnosticFailure.Collector()
        func draw(_ column: OptionText, _ types: [ColumnType]) throws -> Field? {
            guard let field = try faults.attempt({ try column.field(in: schema) }) else { return nil }
            if !types.contains(field.type) { faults.add(.columnType(field, expected: types, at: column.location)) }
            return field
        }
        let own = [
            try draw(OptionText(Self.standing, at: inputs.location), [.category, .text]),
            try draw(OptionText(Self.p, at: inputs.location), [.number]),
        ]
        let chosen = try choices.map { try draw($0, [.category, .text, .integer, .number, .boolean]) }
        let grouped = try faults.attempt { try facet.fields(in: inputs, of: [Self.role]) } ?? []
        try faults.throwIfAny()
        return (own + chosen).compactMap(\.self).map { PublishedField(input: Self.role, field: $0) } + grouped
    }

    func columnsNeeded(of role: String) -> ColumnNeed {
        role == Self.role ? .named(Set([Self.standing, Self.p] + choices.map(\.text)).union(facet.names)) : .all
    }

    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        let curves = try facet.split(inputs, of: [Self.role]).map { title, inputs in
            let table = try inputs.required(Self.role)
            return SpecificationCurve(
                title: title, choices: choices.map { table.schema[$0.text]?.title ?? $0.text },
                specifications: try specifications(in: table, at: inputs), level: CoincidenceResult.level)
        }
        return SpecificationChart(words: try text.words(of: inputs, note: note, context: context), curves: curves)
    }

    private func specifications(in table: Table, at inputs: StageInputs<Table>) throws -> [SpecificationDot] {
        let standing = try OptionText(Self.standing, at: inputs.location).column(in: table)
        let numbers = try OptionText(Self.p, at: inputs.location).column(in: table)
        let chosen = try choices.map { try $0.column(in: table) }
        let specifications = (0..<table.rowCount).map { row in
            let p = numbers[row].drawnNumber.flatMap { (0...1).contains($0) ? $0 : nil }
            return SpecificationDot(
                p: p, label: p.map(Wording.probability) ?? "", isDeclared: standing[row] == .text(Self.declared),
                values: chosen.map { $0[row] == .missing ? nil : CellText.plain($0[row]) })
        }
        let declared = specifications.count(where: \.isDeclared)
        guard declared < 2 else {
            throw Diagnostic(
                .error, .rowCondition, at: inputs.location, "more than one specification is declared",
                found: "\(declared) rows of `\(Self.role)` whose `\(Self.standing)` is `\(Self.declared)`",
                expected: "one, or none", mend: "declare one before looking; the others are alternatives")
        }
        return specifications
    }
}
