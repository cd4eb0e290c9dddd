/// A rectangle of cells; both ends belong to it.
struct CellArea: Hashable, Sendable {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    /// Reads `A1:C9` or `A1`; nil for anything else.
    init?(_ reference: some StringProtocol) {
        let ends = reference.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(ends.count), let first = CellPlace(ends[0]), let last = CellPlace(ends[ends.count - 1])
        else { return nil }
        rows = min(first.row, last.row)...max(first.row, last.row)
        columns = min(first.column, last.column)...max(first.column, last.column)
    }

    init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Every area of a list such as `A1:B2 D4`.
    static func list(_ references: String) -> [CellArea] {
        references.split(separator: " ").compactMap { CellArea($0) }
    }

    var first: CellPlace { CellPlace(row: rows.lowerBound, column: columns.lowerBound) }
    var text: String {
        rows.count == 1 && columns.count == 1
            ? first.text : "\(first.text):\(CellPlace(row: rows.upperBound, column: columns.upperBound).text)"
    }

    func contains(_ place: CellPlace) -> Bool { rows.contains(place.row) && columns.contains(place.column) }

    func overlaps(_ other: CellArea) -> Bool { rows.overlaps(other.rows) && columns.overlaps(other.columns) }
}
