import CSQLite
import ImpreciseDates
import Tables

/// A column as SQLite reads it, cell by cell. A class, since an enumeration would hand on references to all that it holds with
/// every cell.
class SQLColumn {
    /// The row's value, as `SQLValue` describes it.
    func give(_ row: Int, to context: OpaquePointer?) { sqlite3_result_null(context) }

    static func of(_ column: Column, delimiter: Character) -> SQLColumn {
        switch column {
        case .integer(let numbers): Scalars(numbers) { sqlite3_result_int64($0, $1) }
        case .number(let numbers): Scalars(numbers) { sqlite3_result_double($0, $1) }
        case .boolean(let flags): Scalars(flags) { sqlite3_result_int($0, $1 ? 1 : 0) }
        case .date(let dates): Dates(dates)
        case .category(let categories): Categories(categories)
        case .text(let texts): Texts(texts)
        case .list(let lists): Lists(lists, delimiter: String(delimiter))
        }
    }

    private final class Scalars<Element: Hashable & Sendable>: SQLColumn {
        private let column: ScalarColumn<Element>
        private let giveElement: (OpaquePointer?, Element) -> Void

        init(_ column: ScalarColumn<Element>, _ giveElement: @escaping (OpaquePointer?, Element) -> Void) {
            self.column = column
            self.giveElement = giveElement
        }

        override func give(_ row: Int, to context: OpaquePointer?) {
            guard column.present[row] else { return sqlite3_result_null(context) }
            giveElement(context, column.elements[row])
        }
    }

    private final class Texts: SQLColumn {
        private let column: TextColumn
        init(_ column: TextColumn) { self.column = column }

        override func give(_ row: Int, to context: OpaquePointer?) {
            if column.withPlainBytes(of: row, { SQLText.give($0, to: context, SQLText.stays) }) { return }
            if let text = column[row] { SQLText.give(text, to: context) } else { sqlite3_result_null(context) }
        }
    }

    /// The dictionary's texts stand in one place, where SQLite can read them without a copy.
    private final class Categories: SQLColumn {
        private let codes: [UInt32]
        private let texts: Texts

        init(_ column: CategoryColumn) {
            codes = column.codes
            texts = Texts(TextColumn(column.dictionary))
        }

        override func give(_ row: Int, to context: OpaquePointer?) {
            let code = codes[row]
            guard code != CategoryColumn.missing else { return sqlite3_result_null(context) }
            texts.give(Int(code), to: context)
        }
    }

    private final class Lists: SQLColumn {
        private let column: ListColumn
        private let delimiter: String

        init(_ column: ListColumn, delimiter: String) {
            self.column = column
            self.delimiter = delimiter
        }

        override func give(_ row: Int, to context: OpaquePointer?) {
            guard let items = column[row] else { return sqlite3_result_null(context) }
            SQLText.give(items.joined(separator: delimiter), to: context)
        }
    }

    private final class Dates: SQLColumn {
        private let column: DateColumn
        init(_ column: DateColumn) { self.column = column }

        override func give(_ row: Int, to context: OpaquePointer?) {
            guard column.present[row] else { return sqlite3_result_null(context) }
            let isExact = column.isAllExact || column.imprecise[row] == nil
            if isExact, Self.giveDay(column.earliest[row], to: context) { return }
            SQLText.give(column[row]?.description ?? "", to: context)
        }

        /// `yyyy-mm-dd` without a detour; false for years of other lengths.
        private static func giveDay(_ number: Int32, to context: OpaquePointer?) -> Bool {
            let (year, month, day) = Day(number: Int64(number)).components
            guard (0...9_999).contains(year) else { return false }
            func digit(_ number: Int) -> UInt8 { UInt8(truncatingIfNeeded: number % 10) &+ UInt8(ascii: "0") }
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { text in
                text.initialize(repeating: UInt8(ascii: "-"))
                (text[0], text[1]) = (digit(Int(year) / 1_000), digit(Int(year) / 100))
                (text[2], text[3]) = (digit(Int(year) / 10), digit(Int(year)))
                (text[5], text[6], text[8], text[9]) = (digit(month / 10), digit(month), digit(day / 10), digit(day))
                SQLText.give(UnsafeBufferPointer(text), to: context, SQLText.isCopied)
            }
            return true
        }
    }
}
