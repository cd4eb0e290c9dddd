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
            self =
                categories.dictionary.firstIndex { $0.utf8.elementsEqual(text.utf8) }.map {
                    .code(categories, UInt32($0))
                } ?? .nothing
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

    /// The rows of a table that pass all filters, ascending: the first looks at every row, the others at what is left.
    static func rows(of table: Table, passing filters: [RowFilter]) -> [UInt32] {
        var rows: [UInt32]?
        for filter in filters { rows = filter.rows(among: rows, of: table.rowCount) }
        return rows ?? []
    }

    private func rows(among candidates: [UInt32]?, of count: Int) -> [UInt32] {
        switch self {
        case .code(let column, let code):
            let codes = column.codes
            return Self.rows(candidates, count) { codes[$0] == code }
        case .integer(let column, let comparison, let number):
            let elements = column.elements
            return Self.rows(candidates, count) { comparison.holds(elements[$0], number) }
        case .number(let column, let comparison, let number):
            let elements = column.elements
            return Self.rows(candidates, count) { comparison.holds(elements[$0], number) }
        case .day(let column, let comparison, let day):
            let (earliest, isPlain) = (column.earliest, column.isAllExact)
            return Self.rows(candidates, count) { row in
                isPlain ? comparison.holds(earliest[row], day) : column.passes(row, comparison, day)
            }
        case .row(let comparison, let number):
            return Self.rows(candidates, count) { comparison.holds(Int64($0), number) }
        case .text(let column, let text):
            return Self.rows(candidates, count) { column[$0].map { $0.utf8.elementsEqual(text.utf8) } ?? false }
        case .nothing: return []
        }
    }

    @inline(__always)
    private static func rows(_ candidates: [UInt32]?, _ count: Int, _ passes: (Int) -> Bool) -> [UInt32] {
        if let candidates { return candidates.filter { passes(Int($0)) } }
        var rows: [UInt32] = []
        for row in 0..<count where passes(row) { rows.append(UInt32(truncatingIfNeeded: row)) }
        return rows
    }
}

extension DateColumn {
    private static let days = Int32(-719_528)...Int32(2_932_896)

    /// Whether the row's text may compare so with that of a day; other forms than `yyyy-mm-dd` are left to SQLite.
    func passes(_ row: Int, _ comparison: RowFilter.Comparison, _ day: Int32) -> Bool {
        imprecise[row] != nil || !Self.days.contains(earliest[row]) || comparison.holds(earliest[row], day)
    }
}
