import Diagnostics
import Formats
import Tables

/// The column for each of whose values a chart has a panel of its own (small multiples).
struct ChartFacet: Sendable {
    static let form = OptionForm.Option.optional(
        "facet", .column, "a column; each of its values has panels of its own; one for all without it")

    /// More values than these are those of rows, not of groups.
    private static let mostValues = 100

    private let column: OptionText?

    /// Takes `facet`.
    init(options: inout StageOptions) throws {
        column = try options.take("facet").map { try OptionText($0, expected: "a column of what is drawn") }
    }

    var names: Set<String> { column.map { [$0.text] } ?? [] }

    /// The column in every one of these inputs that has it.
    ///
    /// - Throws: where none has it.
    func fields(in inputs: StageInputs<Schema>, of roles: [String]) throws -> [PublishedField] {
        guard let column else { return [] }
        let entries = inputs.entries.filter { roles.contains($0.role) }
        let fields = entries.compactMap { entry in
            entry.element[column.text].map { PublishedField(input: entry.role, field: $0) }
        }
        guard fields.isEmpty else { return fields }
        let names = entries.flatMap(\.element.names)
        throw Diagnostic.columnUnknown(column.text, among: names, at: column.location)
    }

    /// The inputs for each value, in the order in which values come first: of an input with the column the rows that have it, of
    /// any other all rows. Without a facet the inputs as they are, under an empty title. Rows without a value stand last.
    ///
    /// - Throws: where there are more than 100 values.
    func split(
        _ inputs: StageInputs<Table>, of roles: [String]
    ) throws -> [(title: String, inputs: StageInputs<Table>)] {
        guard let column else { return [("", inputs)] }
        var order: [String?] = []
        var seen: Set<String?> = []
        var rows: [String: [String?: [Int]]] = [:]
        for entry in inputs.entries where roles.contains(entry.role) && entry.element[column.text] != nil {
            let values = try column.column(in: entry.element)
            var found: [String?: [Int]] = [:]
            for row in 0..<values.count {
                let value = values[row] == .missing ? nil : CellText.plain(values[row])
                if seen.insert(value).inserted { order.append(value) }
                found[value, default: []].append(row)
            }
            rows[entry.role] = found
        }
        guard order.count <= Self.mostValues else {
            throw Diagnostic(
                .error, .optionValue, at: column.location, "this column has too many values for a panel each",
                found: "\(order.count) values of `\(column.text)`", expected: "at most \(Self.mostValues)",
                mend: "take a column that tells groups apart, or keep fewer rows before")
        }
        let titles = order.filter { $0 != nil } + order.filter { $0 == nil }
        return titles.map { title in
            let entries = inputs.entries.map { entry in
                StageInputs<Table>.Entry(
                    role: entry.role, source: entry.source,
                    element: rows[entry.role].map { entry.element.selecting($0[title] ?? []) } ?? entry.element)
            }
            return (title ?? "no value", StageInputs(entries, at: inputs.location))
        }
    }
}
