/// The cells of one column, by type.
package enum Column: Sendable {
    case date(DateColumn)
    case integer(ScalarColumn<Int64>)
    case number(ScalarColumn<Double>)
    case boolean(ScalarColumn<Bool>)
    case category(CategoryColumn)
    case text(TextColumn)
    case list(ListColumn)

    package var type: ColumnType {
        switch self {
        case .date: .date
        case .integer: .integer
        case .number: .number
        case .boolean: .boolean
        case .category: .category
        case .text: .text
        case .list: .list
        }
    }

    package var count: Int {
        switch self {
        case .date(let column): column.count
        case .integer(let column): column.count
        case .number(let column): column.count
        case .boolean(let column): column.count
        case .category(let column): column.count
        case .text(let column): column.count
        case .list(let column): column.count
        }
    }

    package subscript(row: Int) -> Value {
        switch self {
        case .date(let column): column[row].map { .date($0) } ?? .missing
        case .integer(let column): column[row].map { .integer($0) } ?? .missing
        case .number(let column): column[row].map { .number($0) } ?? .missing
        case .boolean(let column): column[row].map { .boolean($0) } ?? .missing
        case .category(let column): .optional(column[row])
        case .text(let column): .optional(column[row])
        case .list(let column): column[row].map { .list($0) } ?? .missing
        }
    }

    /// Whether a row has no value, without making the value.
    package func isMissing(_ row: Int) -> Bool {
        switch self {
        case .date(let column): !column.present[row]
        case .integer(let column): !column.present[row]
        case .number(let column): !column.present[row]
        case .boolean(let column): !column.present[row]
        case .category(let column): column.codes[row] == CategoryColumn.missing
        case .text(let column): column.byteCount(of: row) == nil
        case .list(let column): column[row] == nil
        }
    }

    /// The given rows in the given order; a row may be named twice.
    package func selecting(_ rows: [Int]) -> Column {
        switch self {
        case .date(let column): .date(column.selecting(rows))
        case .integer(let column): .integer(column.selecting(rows))
        case .number(let column): .number(column.selecting(rows))
        case .boolean(let column): .boolean(column.selecting(rows))
        case .category(let column): .category(column.selecting(rows))
        case .text(let column): .text(column.selecting(rows))
        case .list(let column): .list(column.selecting(rows))
        }
    }
}
