import ImpreciseDates

/// What the source wrote in the few rows of a column of dates that are not exact: rows and dates side by side, ascending.
package struct ImpreciseDateRows: Sendable {
    package private(set) var rows: [Int32] = []
    private var dates: [EDTF] = []

    package init() {}

    package var isEmpty: Bool { rows.isEmpty }
    package var count: Int { rows.count }
    package var values: [EDTF] { dates }

    /// Nil for an exact date. O(log n).
    package subscript(row: Int) -> EDTF? {
        let index = firstIndex(from: row)
        return index < rows.count && rows[index] == row ? dates[index] : nil
    }

    /// - Parameter row: behind all that are there.
    package mutating func append(_ date: EDTF, row: Int) {
        rows.append(Int32(row))
        dates.append(date)
    }

    /// Those of another part of the column, whose first row is `offset`.
    mutating func append(contentsOf other: ImpreciseDateRows, from offset: Int) {
        for row in other.rows { rows.append(row + Int32(offset)) }
        dates += other.dates
    }

    /// Takes rows of the column out, ascending; those behind them move up.
    mutating func remove(_ gone: [Int]) {
        guard let first = gone.first else { return }
        let start = firstIndex(from: first)
        var next = 0
        var removed: [Int] = []
        for index in start..<rows.count {
            while next < gone.count, gone[next] < rows[index] { next += 1 }
            if next < gone.count, gone[next] == rows[index] {
                removed.append(index)
            } else {
                rows[index] -= Int32(next)
            }
        }
        rows.remove(at: removed)
        dates.remove(at: removed)
    }

    private func firstIndex(from row: Int) -> Int {
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if Int(rows[middle]) < row { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
