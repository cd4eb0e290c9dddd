import JSON
import Tables

/// Writes a value as the plain text that reads back as the same value.
package enum CellText {
    ///
    /// - Parameter delimiter: between the items of a list.
    package static func plain(_ value: Value, delimiter: Character = ";") -> String {
        switch value {
        case .missing: ""
        case .date(let edtf): edtf.description
        case .integer(let number): String(number)
        case .number(let number): plain(number)
        case .boolean(let flag): flag ? "true" : "false"
        case .text(let text): text
        case .list(let items): items.joined(separator: String(delimiter))
        }
    }

    /// See `PlainNumber`.
    package static func plain(_ number: Double) -> String { PlainNumber.text(of: number) }
}
