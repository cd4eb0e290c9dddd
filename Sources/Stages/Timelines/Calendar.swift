import Diagnostics
import ImpreciseDates
import Tables
import Timelines

/// Counts the rows of one or more tables by calendar unit over the pipeline's span, empty units included.
///
///     by-month:
///       from: { deals: eu-deals, arrests: taken }
///       calendar: { unit: month, dates: { deals: signed, arrests: date } }
///
/// Each input gives two columns: `deals_certain`, the rows whose every possible day lies in the unit, and
/// `deals_possible`, those with some. Rows multiplied by `split` count once.
package struct Calendar: Stage {
    package static let name = "calendar"
    package static let inputShape = InputShape.several

    private let unit: CalendarUnit
    private let dates: [(role: OptionText, column: OptionText)]

    package init(options: inout StageOptions) throws {
        unit = try options.takeWord("unit", default: .month)
        let node = try options.takeRequired("dates")
        guard let entries = node.entries else {
            throw Diagnostic.optionValue(node, expected: "the inputs, each with the name of its date column")
        }
        dates = try entries.map {
            (OptionText($0.key, at: $0.keyLocation), try OptionText($0.value, expected: "the name of a date column"))
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        for (role, column) in dates {
            guard let schema = inputs[role.text] else {
                throw Diagnostic.inputUnknown(role.text, among: inputs.entries.map(\.role), at: role.location)
            }
            try column.field(in: schema, .date)
        }
        for entry in inputs.entries where !dates.contains(where: { $0.role.text == entry.role }) {
            throw Diagnostic.roleMissing(entry.role, given: dates.map(\.role.text), at: inputs.location)
        }
        return schema
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let span = context.settings.span
        let events = try dates.map { role, column in
            let table = try inputs.required(role.text)
            return EventDates(
                try column.dates(in: table), rows: table.firstRowsByCase(),
                approximation: context.settings.approximation
            )
        }
        let common = span ?? Self.hull(of: events)
        let bins = events.map { CalendarBins.count($0, by: unit, within: common) }
        var builder = TableBuilder(schema: schema)
        for index in (bins.first ?? []).indices {
            let bin = bins[0][index]
            builder.append(
                [.text(bin.label), .day(bin.bounds.earliest), .day(bin.bounds.latest)]
                    + bins.flatMap { [.integer(Int64($0[index].certain)), .integer(Int64($0[index].possible))] })
        }
        return builder.finish()
    }

    private static func hull(of series: [EventDates]) -> DateBounds? {
        let hulls = series.compactMap(\.hull)
        guard let first = hulls.map(\.earliest).min(), let last = hulls.map(\.latest).max() else { return nil }
        return DateBounds(earliest: first, latest: last)
    }

    private var schema: Schema {
        let heading = unit.rawValue.prefix(1).uppercased() + unit.rawValue.dropFirst()
        let counts = dates.flatMap { role, _ in
            [
                Field(
                    "\(role.text)_certain", .integer, title: "\(role.text), certain",
                    description: "Rows of \(role.text) whose every possible day lies in this \(unit.rawValue)."),
                Field(
                    "\(role.text)_possible", .integer, title: "\(role.text), possible",
                    description:
                        "Rows of \(role.text) that may lie in this \(unit.rawValue); the certain ones included."),
            ]
        }
        return Schema(
            [
                Field(unit.rawValue, .category, title: String(heading), description: "The \(unit.rawValue) counted."),
                Field("first_day", .date, title: "First day", description: "First day of the \(unit.rawValue)."),
                Field("last_day", .date, title: "Last day", description: "Last day of the \(unit.rawValue)."),
            ] + counts, key: [unit.rawValue])
    }
}

extension Diagnostic {
    package static func inputUnknown(_ name: String, among names: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .inputUnknown, at: location, "there is no such input",
            found: "`\(name)`",
            expected: names.isEmpty ? "a stage or resource" : "one of \(names.joined(separator: ", "))",
            mend: NearestName.of(name, among: names).map { "did you mean `\($0)`?" } ?? "name one of these")
    }
}
