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

    private static let role = "calendar"
    static var tableRole: String? { role }
    private static let units: [CalendarUnit] = [.month, .quarter, .halfYear, .year]
    private static let firstDay = "first_day"
    private static let lastDay = "last_day"

    private struct Lane: Sendable {
        let certain: OptionText
        let possible: OptionText
        let title: String
    }

    let text: ChartText
    /// Nil for all that were counted.
    private let lanes: [Lane]?
    private let facet: OptionText?
    private let note: String

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
        facet = try options.take("facet").map { try OptionText($0, expected: "a column of `\(Self.role)`") }
        note = try options.takeSentence("note") ?? ""
    }

    private static func lane(_ input: String, title: String, at location: SourceLocation) -> Lane {
        Lane(
            certain: OptionText("\(input)_certain", at: location),
            possible: OptionText("\(input)_possible", at: location), title: title)
    }

    /// Those that are named, or all that the table has.
    private func lanes(of schema: Schema, at location: SourceLocation) -> [Lane] {
        if let lanes { return lanes }
        return schema.names.filter { $0.hasSuffix("_certain") }.map { name in
            let input = String(name.dropLast("_certain".count))
            return Self.lane(input, title: input, at: location)
        }
    }

    private func counts(of lanes: [Lane]) -> [OptionText] { lanes.flatMap { [$0.certain, $0.possible] } }

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
        if let facet { fields.append(try faults.attempt { try facet.field(in: schema) }) }
        try faults.throwIfAny()
        return fields.compactMap(\.self).map { PublishedField(input: Self.role, field: $0) }
    }

    private func unit(of schema: Schema, at location: SourceLocation) throws -> CalendarUnit {
        if let unit = Self.units.first(where: { schema[$0.rawValue] != nil }) { return unit }
        let found = schema.names.prefix(3).map { "`\($0)`" }.joined(separator: ", ")
        throw Diagnostic(
            .error, .columnUnknown, at: location, "this is no calendar that can be drawn",
            found: "columns \(found.isEmpty ? "none" : found)",
            expected: "one of \(Self.units.map { "`\($0.rawValue)`" }.joined(separator: ", ")), as `calendar` makes it",
            mend: "count with `calendar: { unit: month }`; days and weeks are too many to be read as cells")
    }

    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        let table = try inputs.required(Self.role)
        let unit = try unit(of: table.schema, at: inputs.location)
        let drawn = lanes(of: table.schema, at: inputs.location)
        let columns = try DrawnColumns(
            (counts(of: drawn) + [facet].compactMap(\.self)).map(\.text), of: table, at: inputs.location)
        let days = try OptionText(Self.firstDay, at: inputs.location).dates(in: table)
        let lanes: [CalendarLane] = columns.rows(by: facet?.text).flatMap { value, rows in
            drawn.map { lane in
                CalendarLane(
                    title: value.map { "\($0): \(lane.title)" } ?? lane.title,
                    cells: rows.filter { days[$0] != nil }.map { row in
                        let place = Self.place(of: days.earliest[row].day, by: unit)
                        return CalendarCell(
                            year: place.year, part: place.part, certain: columns.count(lane.certain.text, row),
                            possible: columns.count(lane.possible.text, row))
                    })
            }
        }
        let notes = [try cut(table, at: inputs.location, context), note].filter { !$0.isEmpty }.joined(separator: " ")
        return CalendarChart(
            words: text.words(of: inputs, note: notes, context: context), parts: Self.parts(of: unit),
            unit: unit.rawValue, lanes: lanes
        )
    }

    /// Of years, a row is a decade.
    private static func place(of day: Day, by unit: CalendarUnit) -> (year: Int64, part: Int) {
        let (year, month, _) = day.components
        switch unit {
        case .quarter: return (year, (month - 1) / 3)
        case .halfYear: return (year, (month - 1) / 6)
        case .year:
            let digit = (year % 10 + 10) % 10
            return ((year - digit) / 10, Int(digit))
        default: return (year, month - 1)
        }
    }

    private static func parts(of unit: CalendarUnit) -> [String] {
        switch unit {
        case .quarter: ["Q1", "Q2", "Q3", "Q4"]
        case .halfYear: ["1st half", "2nd half"]
        case .year: (0...9).map { "\($0)" }
        default: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        }
    }

    /// Says that the first or the last cell is not a whole unit; empty where both are.
    private func cut(_ table: Table, at location: SourceLocation, _ context: PublishContext) throws -> String {
        guard let span = context.settings.span else { return "" }
        let firsts = try OptionText(Self.firstDay, at: location).dates(in: table)
        let lasts = try OptionText(Self.lastDay, at: location).dates(in: table)
        let rows = (0..<table.rowCount).filter { firsts[$0] != nil && lasts[$0] != nil }
        let isCut = rows.contains {
            firsts.earliest[$0].day < span.earliest || lasts.earliest[$0].day > span.latest
        }
        return isCut ? "The first and the last cell count only the days watched." : ""
    }
}
