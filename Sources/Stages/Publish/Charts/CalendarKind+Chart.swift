import Charting
import Diagnostics
import ImpreciseDates
import Tables

extension CalendarKind {
    func chart(of inputs: StageInputs<Table>, context: PublishContext) throws -> any Chart {
        let table = try inputs.required(Self.role)
        let unit = try unit(of: table.schema, at: inputs.location)
        let drawn = lanes(of: table.schema, at: inputs.location)
        let lanes = try facet.split(inputs, of: [Self.role]).flatMap { value, inputs in
            let table = try inputs.required(Self.role)
            let columns = try DrawnColumns(counts(of: drawn).map(\.text), of: table, at: inputs.location)
            let days = try OptionText(Self.firstDay, at: inputs.location).dates(in: table)
            return drawn.map { lane in
                CalendarLane(
                    title: value.isEmpty ? lane.title : "\(value): \(lane.title)",
                    cells: (0..<table.rowCount).filter { days[$0] != nil }.map { row in
                        let place = Self.place(of: days.earliest[row].day, by: unit)
                        return CalendarCell(
                            year: place.year, part: place.part, certain: columns.count(lane.certain.text, row),
                            possible: columns.count(lane.possible.text, row))
                    })
            }
        }
        let notes = [try cut(table, at: inputs.location, context), note].filter { !$0.isEmpty }.joined(separator: " ")
        return CalendarChart(
            words: try text.words(of: inputs, note: notes, context: context), parts: Self.parts(of: unit),
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
