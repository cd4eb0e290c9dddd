import CSQLite

/// A value as SQLite has it: dates are their EDTF, booleans 0 and 1, lists their items with the field's delimiter between.
package enum SQLValue: Hashable, Sendable {
    case null
    case integer(Int64)
    case number(Double)
    case text(String)

    init(_ value: OpaquePointer?) {
        switch sqlite3_value_type(value) {
        case SQLITE_INTEGER: self = .integer(sqlite3_value_int64(value))
        case SQLITE_FLOAT: self = .number(sqlite3_value_double(value))
        case SQLITE_NULL: self = .null
        default:
            let text = sqlite3_value_text(value)
            let count = Int(sqlite3_value_bytes(value))
            self = .text(
                String(decoding: UnsafeBufferPointer(start: text, count: text == nil ? 0 : count), as: UTF8.self))
        }
    }

    /// Hands the value to SQLite, which copies it.
    func give(to context: OpaquePointer?) {
        switch self {
        case .null: sqlite3_result_null(context)
        case .integer(let number): sqlite3_result_int64(context, number)
        case .number(let number): sqlite3_result_double(context, number)
        case .text(let text): SQLText.give(text, to: context)
        }
    }
}

/// Texts on their way into SQLite.
enum SQLText {
    /// The bytes stay where they are as long as the table is registered.
    static let stays: sqlite3_destructor_type? = nil
    /// SQLite takes a copy before the call returns.
    static let isCopied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    static func give(_ text: String, to context: OpaquePointer?) {
        var text = text
        text.withUTF8 { give($0, to: context, isCopied) }
    }

    static func give(_ bytes: UnsafeBufferPointer<UInt8>, to context: OpaquePointer?, _ life: sqlite3_destructor_type?)
    {
        // A text without bytes is no null.
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
            sqlite3_result_text(context, "", 0, isCopied)
            return
        }
        start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
            sqlite3_result_text64(context, $0, sqlite3_uint64(bytes.count), life, UInt8(SQLITE_UTF8))
        }
    }
}
