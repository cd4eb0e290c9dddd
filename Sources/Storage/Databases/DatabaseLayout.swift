import CSQLite
import ImpreciseDates
import JSON
import Tables

/// How a table is laid out in a database: its columns in order, beside each column of dates the earliest and latest day,
/// which SQL can compare; and the statements that make it.
struct DatabaseLayout {
    struct Column {
        let name: String
        let field: Field
        /// `INTEGER`, `REAL` or `TEXT`, which a strict table holds its cells to.
        let type: String
        /// The end of a date that it holds.
        var end: End?
        let cells: Tables.Column
    }

    enum End: String, CaseIterable { case earliest, latest }

    /// A column of dates with the names of those of its ends.
    struct Dated {
        let name: String
        let earliest: String
        let latest: String

        /// True where the date is a single day, nothing in doubt about it: then it is written like its ends.
        var isExact: String {
            let (date, first, last) = (SQLName.quoted(name), SQLName.quoted(earliest), SQLName.quoted(latest))
            return "(\(date) IS \(first) AND \(date) IS \(last))"
        }
    }

    let table: DatabaseTable
    let columns: [Column]
    let dates: [Dated]

    init(_ table: DatabaseTable) {
        self.table = table
        var names = DatabaseNames(table.table.schema.names)
        var columns: [Column] = []
        var dates: [Dated] = []
        for (field, cells) in zip(table.table.schema.fields, table.table.columns) {
            columns.append(
                Column(
                    name: field.name, field: field, type: TableSource.affinity(of: field.type),
                    cells: Self.written(cells)))
            guard case .date(let days) = cells else { continue }
            let ends = End.allCases.map { end in
                Column(
                    name: names.take("\(field.name)_\(end)"), field: field, type: "TEXT", end: end,
                    cells: .date(Self.ends(end == .earliest ? days.earliest : days.latest, of: days)))
            }
            columns += ends
            dates.append(Dated(name: field.name, earliest: ends[0].name, latest: ends[1].name))
        }
        self.columns = columns
        self.dates = dates
    }

    /// The cells as they are handed to SQLite.
    var written: Table {
        Table(
            schema: Schema(columns.map { Field($0.name, $0.cells.type) }), columns: columns.map(\.cells), origins: .none
        )
    }

    /// Lists as arrays of JSON, which SQLite's `json_each` takes apart: an item may hold any delimiter.
    private static func written(_ column: Tables.Column) -> Tables.Column {
        guard case .list(let lists) = column else { return column }
        return .text(
            TextColumn(
                (0..<lists.count).map { row in
                    lists[row].map { JSONWriter.text(of: .array($0.map { .string($0) }), indented: false) }
                }))
    }

    /// No value where a date has no such end, or one that is not written `yyyy-mm-dd`: as texts these would not compare.
    private static func ends(_ days: [Int32], of dates: DateColumn) -> DateColumn {
        let present = Bitmap(days.indices.map { dates.present[$0] && DayColumn.sayableDays.contains(days[$0]) })
        return DateColumn(earliest: days, latest: days, present: present, imprecise: ImpreciseDateRows())
    }
}
