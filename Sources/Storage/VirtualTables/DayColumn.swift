import ImpreciseDates
import Tables

/// The earliest or the latest days of a column of dates as a hidden column, so that `earliest(date) >= '2020-01-01'` in a
/// condition is answered by the walk through the table, without a call for each row.
struct DayColumn {
    let function: String
    /// Of the table.
    let column: String
    let name: String
    let days: Column

    static let sayableDays = Int32(-719_528)...Int32(2_932_896)

    /// Those of a table; none for a column with days of which the functions write other than `yyyy-mm-dd`.
    static func all(of table: Table, naming: (String) -> String) -> [DayColumn] {
        zip(table.schema.names, table.columns).flatMap { name, column -> [DayColumn] in
            guard case .date(let dates) = column else { return [] }
            return [("earliest", dates.earliest), ("latest", dates.latest)].compactMap { function, days in
                exact(days, dates).map {
                    DayColumn(function: function, column: name, name: naming("\(function) of \(name)"), days: .date($0))
                }
            }
        }
    }

    /// No value where the date has no end on that side.
    private static func exact(_ days: [Int32], _ dates: DateColumn) -> DateColumn? {
        let isSayable = days.allSatisfy { sayableDays.contains($0) || $0 == .min || $0 == .max }
        guard isSayable else { return nil }
        if dates.isAllExact {
            return DateColumn(
                earliest: days, latest: days, present: dates.present, imprecise: ImpreciseDateRows())
        }
        let present = Bitmap(days.indices.map { dates.present[$0] && sayableDays.contains(days[$0]) })
        return DateColumn(earliest: days, latest: days, present: present, imprecise: ImpreciseDateRows())
    }
}
