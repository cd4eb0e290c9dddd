extension KeyedEvents {
    /// Hands on every row with its cell, without a branch: that of no key or day for those that are not joined by their day.
    @inline(__always)
    func forEachCell(in rows: Range<Int>, of cells: DayCells, _ body: (Int, Int) -> Void) {
        days.withUnsafeBufferPointer { days in
            guard let keys else {
                for row in rows { body(row, cells.index(0, days[row])) }
                return
            }
            keys.withUnsafeBufferPointer { keys in
                for row in rows { body(row, cells.index(keys[row], days[row])) }
            }
        }
    }

    /// The same as key, and number of the day in the cells of a key.
    @inline(__always)
    func forEachKeyAndOffset(in rows: Range<Int>, of cells: DayCells, _ body: (Int, Int) -> Void) {
        days.withUnsafeBufferPointer { days in
            guard let keys else {
                for row in rows { body(0, cells.offset(days[row])) }
                return
            }
            keys.withUnsafeBufferPointer { keys in
                for row in rows { body(cells.key(keys[row]), cells.offset(days[row])) }
            }
        }
    }
}
