/// Places in a sheet as Excel names them, and how far a sheet goes. Rows and columns count from 0.
enum CellReference {
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384

    /// `A1` for row 0 and column 0, `AB12` for row 11 and column 27; `$AB$12` where it is absolute.
    static func text(row: Int, column: Int, isAbsolute: Bool = false) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            let letter = Character(Unicode.Scalar(UInt8(65 + (rest - 1) % 26)))
            letters = String(letter) + letters
            rest = (rest - 1) / 26
        }
        let mark = isAbsolute ? "$" : ""
        return mark + letters + mark + String(row + 1)
    }
}
