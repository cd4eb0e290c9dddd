import CSQLite
import ImpreciseDates
import Tables

/// A condition that a walk through a table answers by itself, so that SQLite need not be handed the rows that break it.
/// Rows of which it cannot tell are handed on.
enum RowFilter {
    enum Comparison: String {
        case equal = "="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="

        init?(_ code: UInt8) {
            switch Int32(code) {
            case SQLITE_INDEX_CONSTRAINT_EQ: self = .equal
            case SQLITE_INDEX_CONSTRAINT_LT: self = .less
            case SQLITE_INDEX_CONSTRAINT_LE: self = .lessOrEqual
            case SQLITE_INDEX_CONSTRAINT_GT: self = .greater
            case SQLITE_INDEX_CONSTRAINT_GE: self = .greaterOrEqual
            default: return nil
            }
        }

        @inline(__always)
        func holds<Number: Comparable>(_ left: Number, _ right: Number) -> Bool {
            switch self {
            case .equal: left == right
            case .less: left < right
            case .lessOrEqual: left <= right
            case .greater: left > right
            case .greaterOrEqual: left >= right
            }
        }
    }

    case code(CategoryColumn, UInt32)
    case integer(ScalarColumn<Int64>, Comparison, Int64)
    case number(ScalarColumn<Double>, Comparison, Double)
    /// By days, where both sides are exact: these compare as texts do, from year 0 to 9999.
    case day(DateColumn, Comparison, Int32)
    case row(Comparison, Int64)
    case text(TextColumn, String)
    case nothing

    /// Nil where the value is of another type than the column: then SQLite's rules of conversion decide.
    init?(_ column: Column?, _ comparison: Comparison, _ value: SQLValue) {
        switch (column, value) {
        case (nil, .integer(let number)): self = .row(comparison, number)
        case (.category(let categories)?, .text(let text)):
            self = categories.dictionary.firstIndex(of: text).map { .code(categories, UInt32($0)) } ?? .nothing
        case (.text(let texts)?, .text(let text)) where comparison == .equal: self = .text(texts, text)
        case (.integer(let numbers)?, .integer(let number)): self = .integer(numbers, comparison, number)
        case (.number(let numbers)?, .number(let number)): self = .number(numbers, comparison, number)
        case (.number(let numbers)?, .integer(let number)) where number.magnitude < 1 << 53:
            self = .number(numbers, comparison, Double(number))
        case (.date(let dates)?, .text(let text)):
            guard text.utf8.count == 10, let day = EDTFParser.exactDay(in: Array(text.utf8).span),
                let number = Int32(exactly: day.number)
            else { return nil }
            self = .day(dates, comparison, number)
        default: return nil
        }
    }

    @inline(__always)
    func passes(_ row: Int) -> Bool {
        switch self {
        case .code(let column, let code): column.codes[row] == code
        case .integer(let column, let comparison, let number): comparison.holds(column.elements[row], number)
        case .number(let column, let comparison, let number): comparison.holds(column.elements[row], number)
        case .day(let column, let comparison, let day):
            comparison.holds(column.earliest[row], day) || !column.isFourDigitDay(row)
        case .text(let column, let text): column[row] == text
        case .row(let comparison, let number): comparison.holds(Int64(row), number)
        case .nothing: false
        }
    }
}

extension DateColumn {
    private static let days = Int32(-719_528)...Int32(2_932_896)

    /// Whether the row's text is `yyyy-mm-dd`, or there is none.
    func isFourDigitDay(_ row: Int) -> Bool { imprecise[row] == nil && Self.days.contains(earliest[row]) }
}
