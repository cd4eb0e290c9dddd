extension Array {
    /// Without the elements at these ascending indices; only those from the first of them on are moved.
    package mutating func remove(at rows: [Int]) {
        guard let first = rows.first else { return }
        var kept = first
        var next = 0
        for row in first..<count {
            if next < rows.count, rows[next] == row {
                next += 1
            } else {
                self[kept] = self[row]
                kept += 1
            }
        }
        removeLast(count - kept)
    }
}
