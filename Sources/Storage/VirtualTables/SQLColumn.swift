import CSQLite
import Tables

/// A column as SQLite reads it, cell by cell.
enum SQLColumn {
    case integer(ScalarColumn<Int64>)
    case number(ScalarColumn<Double>)
    case boolean(ScalarColumn<Bool>)
    case date(DateColumn)
    /// With the dictionary's texts where SQLite can read them without a copy.
    case category(CategoryColumn, TextColumn)
    case text(TextColumn)
    case list(ListColumn, delimiter: String)

    init(_ column: Column, delimiter: Character) {
        self =
            switch column {
            case .integer(let numbers): .integer(numbers)
            case .number(let numbers): .number(numbers)
            case .boolean(let flags): .boolean(flags)
            case .date(let dates): .date(dates)
            case .category(let categories): .category(categories, TextColumn(categories.dictionary))
            case .text(let texts): .text(texts)
            case .list(let lists): .list(lists, delimiter: String(delimiter))
            }
    }

    /// The row's value, as `SQLValue` describes it.
    func give(_ row: Int, to context: OpaquePointer?) {
        switch self {
        case .integer(let column):
            guard column.present[row] else { return sqlite3_result_null(context) }
            sqlite3_result_int64(context, column.elements[row])
        case .number(let column):
            guard column.present[row] else { return sqlite3_result_null(context) }
            sqlite3_result_double(context, column.elements[row])
        case .boolean(let column):
            guard column.present[row] else { return sqlite3_result_null(context) }
            sqlite3_result_int(context, column.elements[row] ? 1 : 0)
        case .date(let column):
            guard let date = column[row] else { return sqlite3_result_null(context) }
            SQLText.give(date.description, to: context)
        case .category(let column, let texts):
            let code = column.codes[row]
            guard code != CategoryColumn.missing else { return sqlite3_result_null(context) }
            Self.give(texts, Int(code), to: context)
        case .text(let column): Self.give(column, row, to: context)
        case .list(let column, let delimiter):
            guard let items = column[row] else { return sqlite3_result_null(context) }
            SQLText.give(items.joined(separator: delimiter), to: context)
        }
    }

    private static func give(_ column: TextColumn, _ row: Int, to context: OpaquePointer?) {
        let isGiven = column.withPlainBytes(of: row) { SQLText.give($0, to: context, SQLText.stays) }
        guard !isGiven else { return }
        if let text = column[row] { SQLText.give(text, to: context) } else { sqlite3_result_null(context) }
    }
}
