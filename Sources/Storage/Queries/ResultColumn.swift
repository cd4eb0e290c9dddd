import CSQLite
import ImpreciseDates
import Tables

/// A column of a result while its rows come, each cell taken from SQLite as its type wants it.
class ResultColumn {
    /// False, and nothing is appended, where the value is of another type.
    func append(_ statement: OpaquePointer, _ index: Int32) -> Bool { false }
    func finish() -> Column { .text(TextColumn([])) }
    /// Of its texts so far.
    var byteCount: Int { 0 }

    static func of(_ field: Field) -> ResultColumn {
        switch field.type {
        case .integer: Integers()
        case .number: Numbers()
        case .boolean: Booleans()
        case .category: Categories()
        case .text: Texts()
        case .list: Lists(field.delimiter)
        case .date: Dates()
        }
    }

    fileprivate static func isNull(_ statement: OpaquePointer, _ index: Int32) -> Bool {
        sqlite3_column_type(statement, index) == SQLITE_NULL
    }

    /// Nil for another type than a text.
    fileprivate static func bytes(_ statement: OpaquePointer, _ index: Int32) -> UnsafeBufferPointer<UInt8>? {
        guard sqlite3_column_type(statement, index) == SQLITE_TEXT else { return nil }
        let text = sqlite3_column_text(statement, index)
        return UnsafeBufferPointer(start: text, count: text == nil ? 0 : Int(sqlite3_column_bytes(statement, index)))
    }
}

private final class Integers: ResultColumn {
    private var elements: [Int64] = []
    private var presence = Presence()

    override func append(_ statement: OpaquePointer, _ index: Int32) -> Bool {
        let type = sqlite3_column_type(statement, index)
        guard type == SQLITE_INTEGER || type == SQLITE_NULL else { return false }
        elements.append(type == SQLITE_NULL ? 0 : sqlite3_column_int64(statement, index))
        presence.append(type != SQLITE_NULL)
        return true
    }

    override func finish() -> Column { .integer(ScalarColumn(elements: elements, present: presence.finish())) }
}

private final class Numbers: ResultColumn {
    private var elements: [Double] = []
    private var presence = Presence()

    override func append(_ statement: OpaquePointer, _ index: Int32) -> Bool {
        let type = sqlite3_column_type(statement, index)
        guard type == SQLITE_FLOAT || type == SQLITE_INTEGER || type == SQLITE_NULL else { return false }
        let number = type == SQLITE_NULL ? 0 : sqlite3_column_double(statement, index)
        guard number.isFinite else { return false }
        elements.append(number)
        presence.append(type != SQLITE_NULL)
        return true
    }

    override func finish() -> Column { .number(ScalarColumn(elements: elements, present: presence.finish())) }
}

private final class Booleans: ResultColumn {
    private var elements: [Bool] = []
    private var presence = Presence()

    override func append(_ statement: OpaquePointer, _ index: Int32) -> Bool {
        let type = sqlite3_column_type(statement, index)
        let number = sqlite3_column_int64(statement, index)
        guard type == SQLITE_NULL || type == SQLITE_INTEGER && (number == 0 || number == 1) else { return false }
        elements.append(number == 1)
        presence.append(type != SQLITE_NULL)
        return true
    }

    override func finish() -> Column { .boolean(ScalarColumn(elements: elements, present: presence.finish())) }
}

private final class Texts: ResultColumn {
    private var bytes: [UInt8] = []
    private var slices: [TextSlice] = []

    override var byteCount: Int { bytes.count }

    override func append(_ statement: OpaquePointer, _ index: Int32) -> Bool {
        if let text = Self.bytes(statement, index) {
            guard text.count <= TextSlice.longest else { return false }
            slices.append(TextSlice(offset: bytes.count, length: text.count, hasDoubledQuotes: false))
            bytes.append(contentsOf: text)
            return true
        }
        guard Self.isNull(statement, index) else { return false }
        slices.append(.missing)
        return true
    }

    override func finish() -> Column { .text(TextColumn(slices: slices, source: SharedBytes(bytes))) }
}

private final class Categories: ResultColumn {
    private var builder = CategoryBuilder()

    override func append(_ statement: OpaquePointer, _ index: Int32) -> Bool {
        let text = Self.bytes(statement, index)
        guard text != nil || Self.isNull(statement, index) else { return false }
        builder.append(text.map { String(decoding: $0, as: UTF8.self) })
        return true
    }

    override func finish() -> Column { .category(builder.finish()) }
}

private final class Lists: ResultColumn {
    private var builder = ListColumn.Builder()
    private let delimiter: Character

    init(_ delimiter: Character) { self.delimiter = delimiter }

    override func append(_ statement: OpaquePointer, _ index: Int32) -> Bool {
        let text = Self.bytes(statement, index).map { String(decoding: $0, as: UTF8.self) }
        guard text != nil || Self.isNull(statement, index) else { return false }
        let items = text?.split(separator: delimiter, omittingEmptySubsequences: false).map(String.init)
        builder.append(items ?? [])
        return true
    }

    override func finish() -> Column { .list(builder.finish()) }
}

private final class Dates: ResultColumn {
    private var builder = DateBuilder()

    override func append(_ statement: OpaquePointer, _ index: Int32) -> Bool {
        guard let bytes = Self.bytes(statement, index) else {
            return Self.isNull(statement, index) && builder.append(nil)
        }
        let text = unsafe Span<UInt8>(_unsafeElements: bytes)
        if let day = EDTFParser.exactDay(in: text) {
            builder.append(exact: day)
            return true
        }
        guard let date = try? EDTFParser.parse(text) else { return false }
        return builder.append(date)
    }

    override func finish() -> Column { .date(builder.finish()) }
}
