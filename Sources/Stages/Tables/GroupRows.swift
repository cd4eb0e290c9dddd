import Formats
import Tables

/// Which group of a table each row of another belongs to, by the values of some columns. Texts are the same byte by byte, as they
/// are to SQL.
struct GroupRows {
    private let groups: [[UInt8]: Int]

    /// - Parameter columns: of the table that has a row for each group; none for a single group of all.
    init(_ columns: [Column], count: Int) {
        groups = (0..<count).reduce(into: [:]) { $0[Self.key(columns, $1)] = $1 }
    }

    /// Nil for a row that is in none.
    func group(of row: Int, in columns: [Column]) -> Int? { groups[Self.key(columns, row)] }

    private static func key(_ columns: [Column], _ row: Int) -> [UInt8] {
        var key: [UInt8] = []
        for column in columns {
            switch column[row] {
            case .missing: key.append(0)
            // There are two zeros, which are equal.
            case .number(let number): key += [1] + CellText.plain(number == 0 ? 0 : number).utf8
            case let value: key += [1] + CellText.plain(value).utf8
            }
            key.append(0xFF)
        }
        return key
    }
}
