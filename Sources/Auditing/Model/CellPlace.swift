/// A cell's place in its sheet. Rows and columns count from 0.
package struct CellPlace: Hashable, Sendable, Comparable {
    let row: Int
    let column: Int

    init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `AB12`, with or without `$`; nil for anything else.
    init?(_ reference: some StringProtocol) {
        var (row, column) = (0, 0)
        var digits = 0
        for byte in reference.utf8 {
            switch byte {
            case UInt8(ascii: "$"): continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where digits == 0: column = column * 26 + Int(byte) - 64
            case UInt8(ascii: "a")...UInt8(ascii: "z") where digits == 0: column = column * 26 + Int(byte) - 96
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                row = row * 10 + Int(byte) - 48
                digits += 1
            default: return nil
            }
            guard column <= Self.columnLimit, row <= Self.rowLimit else { return nil }
        }
        guard row > 0, column > 0 else { return nil }
        self.init(row: row - 1, column: column - 1)
    }

    static let first = CellPlace(row: 0, column: 0)
    /// How far a sheet goes, in Excel.
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384

    /// `A1` for row 0 and column 0.
    var text: String { Self.letters(of: column) + String(row + 1) }

    /// `A` for column 0, `AB` for column 27.
    static func letters(of column: Int) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// By row, then by column.
    package static func < (one: CellPlace, other: CellPlace) -> Bool {
        (one.row, one.column) < (other.row, other.column)
    }
}
