import Charting
import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// How many lie in each month, as a heat map with the numbers in it; its input named `calendar` is the table of a
/// `calendar` by months, quarters, half-years or years.
///
///     chart: { kind: calendar, title: ..., lanes: { deals: EU-linked deals, arrests: Arrests } }
struct CalendarKind: ChartKind {
    static let name = "calendar"

    static let form = OptionForm.options(
        [
            .required(
                "kind", .words([name]), "how many lie in each month; its input `calendar` is the table of a calendar")
        ] + ChartText.form + [
            .optional(
                "lanes", .named(.prose), "the inputs that were counted, and what each is called; all of them without it"
            ),
            .optional("facet", .column, "a column of `by`; each of its values has panels of its own"),
            ChartText.noteForm,
        ])

    static let role = "calendar"
    static var tableRole: String? { role }
    static let units: [CalendarUnit] = [.month, .quarter, .halfYear, .year]
    static let firstDay = "first_day"
    static let lastDay = "last_day"

    struct Lane: Sendable {
        let certain: OptionText
        let possible: OptionText
        let title: String
    }

    let text: ChartText
    /// Nil for all that were counted.
    let lanes: [Lane]?
    let facet: ChartFacet
    let note: String

    init(options: inout StageOptions) throws {
        text = try ChartText(options: &options)
        lanes = try options.take("lanes").map { node in
            guard let entries = node.entries, !entries.isEmpty else {
                throw Diagnostic.optionValue(node, expected: "what was counted, each with what it is called")
            }
            return try entries.map { entry in
                let title = try OptionText(entry.value, expected: "what it is called").text
                return Self.lane(entry.key, title: title, at: entry.keyLocation)
            }
        }
        facet = try ChartFacet(options: &options)
        note = try options.takeSentence("note") ?? ""
    }

    static func lane(_ input: String, title: String, at location: SourceLocation) -> Lane {
        Lane(
            certain: OptionText("\(input)_certain", at: location),
            possible: OptionText("\(input)_possible", at: location), title: title)
    }

    /// Those that are named, or all that the table has.
    func lanes(of schema: Schema, at location: SourceLocation) -> [Lane] {
        if let lanes { return lanes }
        return schema.names.filter { $0.hasSuffix("_certain") }.map { name in
            let input = String(name.dropLast("_certain".count))
            return Self.lane(input, title: input, at: location)
        }
    }

    func counts(of lanes: [Lane]) -> [OptionText] { lanes.flatMap { [$0.certain, $0.possible] } }

    func drawnFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        try text.check(inputs)
        let schema = try inputs.required(Self.role)
        _ = try unit(of: schema, at: inputs.location)
        var faults = DiagnosticFailure.Collector()
        let days = [Self.firstDay, Self.lastDay].map { OptionText($0, at: inputs.location) }
        var fields = try days.map { day in try faults.attempt { try day.field(in: schema, .date) } }
        fields += try counts(of: lanes(of: schema, at: inputs.location)).map { column in
            try faults.attempt { try column.field(in: schema, .integer, .number) }
        }
        let grouped = try faults.attempt { try facet.fields(in: inputs, of: [Self.role]) } ?? []
        try faults.throwIfAny()
        return fields.compactMap(\.self).map { PublishedField(input: Self.role, field: $0) } + grouped
    }

    func unit(of schema: Schema, at location: SourceLocation) throws -> CalendarUnit {
        if let unit = Self.units.first(where: { schema[$0.rawValue] != nil }) { return unit }
        let found = schema.names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
        throw Diagnostic(
            .error, .columnUnknown, at: location, "this is no calendar that can be drawn",
            found: "columns \(found.isEmpty ? "none" : found)",
            expected: "one of \(Self.units.map { "`\($0.rawValue)`" }.joined(separator: ", ")), as `calendar` makes it",
            mend: "count with `calendar: { unit: month }`; days and weeks are too many to be read as cells")
    }
}
