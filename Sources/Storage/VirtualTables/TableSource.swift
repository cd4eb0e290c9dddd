import CSQLite
import Tables

/// A table that SQL can read: its columns, and which of a query's conditions it can answer by itself.
final class TableSource {
    let name: String
    let table: Table
    /// Those of the table, and behind them hidden ones of days.
    let columns: [Column]
    let dayColumns: [DayColumn]
    let cells: [SQLColumn]
    /// Which of a session's tables it is.
    private let index: Int
    /// That walks through it are charged to.
    let budget: SQLBudget?
    private var indexes: [Int: ColumnIndex] = [:]
    private var isSorted: [Int: Bool] = [:]

    init(_ table: Table, named name: String, index: Int = 0, budget: SQLBudget? = nil) {
        self.budget = budget
        self.name = name
        self.table = table
        self.index = index
        let days = DayColumn.all(of: table) { Self.free($0, in: table.schema) }
        dayColumns = table.columns.count + days.count <= Self.mostColumns ? days : []
        columns = table.columns + dayColumns.map(\.days)
        cells =
            zip(table.columns, table.schema.fields).map { SQLColumn.of($0, delimiter: $1.delimiter) }
            + dayColumns.map { SQLColumn.of($0.days, delimiter: ";") }
    }

    /// SQLite's limit of 2,000, less the two hidden ones that every table has.
    static let mostColumns = 1_998

    /// Hidden columns behind all others: the row's origin, and its number from 0.
    var originIndex: Int { cells.count }
    var rowIndex: Int { cells.count + 1 }

    var declaration: String {
        let columns = table.schema.fields.enumerated().map { column, field in
            "\(SQLName.quoted(field.name)) \(Self.affinity(of: field.type)) \(SQLSource.mark(table: index, column: column))"
        }
        let days = dayColumns.map { "\(SQLName.quoted($0.name)) TEXT HIDDEN" }
        let hidden = [
            "\(SQLName.quoted(Self.free("origin", in: table.schema))) TEXT HIDDEN",
            "\(SQLName.quoted(Self.rowName(in: table.schema))) INTEGER HIDDEN",
        ]
        return "CREATE TABLE t(\((columns + days + hidden).joined(separator: ", ")))"
    }

    /// What the number of a row is called: a column of the table may be called `rowid`.
    static func rowName(in schema: Schema) -> String { free("number of the row", in: schema) }

    /// The name, or one made of it that no column has.
    private static func free(_ name: String, in schema: Schema) -> String {
        let taken = Set(schema.names.map { $0.lowercased() })
        return taken.contains(name.lowercased()) ? free(name + "_", in: schema) : name
    }

    static func affinity(of type: ColumnType) -> String {
        switch type {
        case .integer, .boolean: "INTEGER"
        case .number: "REAL"
        case .date, .category, .text, .list: "TEXT"
        }
    }

    /// Made when it is first asked for.
    func columnIndex(of column: Int) -> ColumnIndex {
        if let index = indexes[column] { return index }
        // A row costs as much as some ten of SQLite's steps.
        budget?.spend(10 * table.rowCount)
        let made = ColumnIndex(columns[column])
        indexes[column] = made
        return made
    }

    /// Tells SQLite which conditions narrow the walk down, and how far; it still checks every row that it is given.
    func chooseFilters(_ info: UnsafeMutablePointer<sqlite3_index_info>) {
        var chosen: [String] = []
        var rows = Double(max(1, table.rowCount))
        for index in 0..<Int(info.pointee.nConstraint) {
            let constraint = info.pointee.aConstraint[index]
            // What IN compares with is converted in another way when SQLite checks it again.
            guard constraint.usable != 0, sqlite3_vtab_in(info, Int32(index), -1) == 0,
                let comparison = RowFilter.Comparison(constraint.op)
            else { continue }
            let column = Int(constraint.iColumn)
            guard let share = share(of: column, comparison, collation: sqlite3_vtab_collation(info, Int32(index)))
            else {
                continue
            }
            chosen.append("\(column) \(comparison.rawValue)")
            rows = max(1, rows * share)
            info.pointee.aConstraintUsage[index].argvIndex = Int32(chosen.count)
        }
        info.pointee.estimatedRows = sqlite3_int64(rows)
        // A walk that is begun again and again, as in a join, goes by an index; any other looks at each row, but those that are
        // passed over cost a hundredth.
        let isIndexed = chosen.contains { $0.hasSuffix(" =") }
        info.pointee.estimatedCost = rows + (isIndexed ? 10 : Double(table.rowCount) / 100)
        // Every walk goes by the rows' numbers.
        if info.pointee.nOrderBy == 1, info.pointee.aOrderBy[0].desc == 0,
            isInOrder(Int(info.pointee.aOrderBy[0].iColumn))
        {
            info.pointee.orderByConsumed = 1
        }
        info.pointee.idxStr = sqlite3_mprintf_text(chosen.joined(separator: ","))
        info.pointee.needToFreeIdxStr = 1
    }

    /// Whether the rows, as they stand, are in the order of a column.
    private func isInOrder(_ column: Int) -> Bool {
        if column == -1 || column == rowIndex { return true }
        guard columns.indices.contains(column) else { return false }
        if let known = isSorted[column] { return known }
        let made = ColumnSortedness.isSorted(columns[column])
        isSorted[column] = made
        return made
    }

    /// About which part of the rows is left by a comparison; nil where it is left to SQLite.
    private func share(of column: Int, _ comparison: RowFilter.Comparison, collation: UnsafePointer<CChar>?) -> Double?
    {
        // The rowid.
        if column == -1 { return comparison == .equal ? 1 / Double(max(1, table.rowCount)) : 0.3 }
        guard cells.indices.contains(column) else { return nil }
        let isBinary = collation.map { String(cString: $0) } == "BINARY"
        if comparison == .equal, isBinary, column < table.columns.count,
            table.schema.key == [table.schema.names[column]]
        {
            return 1 / Double(max(1, table.rowCount))
        }
        switch columns[column] {
        case .integer, .number: return comparison == .equal ? 0.01 : 0.3
        case .date where isBinary: return comparison == .equal ? 0.01 : 0.3
        case .category(let categories) where isBinary && comparison == .equal:
            return 1 / Double(max(1, categories.dictionary.count))
        case .text where isBinary && comparison == .equal: return 0.01
        case .boolean, .text, .list, .date, .category: return nil
        }
    }
}

/// A copy that SQLite frees.
private func sqlite3_mprintf_text(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let bytes = text.utf8CString
    let copy = sqlite3_malloc64(sqlite3_uint64(bytes.count))?.assumingMemoryBound(to: CChar.self)
    bytes.withUnsafeBufferPointer { source in
        if let copy, let start = source.baseAddress { copy.initialize(from: start, count: bytes.count) }
    }
    return copy
}
