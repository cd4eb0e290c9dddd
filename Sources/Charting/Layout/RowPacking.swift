/// Puts stretches into rows so that those of one row keep apart.
enum RowPacking {
    /// The row of each stretch, from 0, in the order of `stretches`, which ascend by their lower ends: the first row
    /// that is free. Nil when more than `limit` rows would be needed.
    static func rows(of stretches: [ClosedRange<Double>], gap: Double, limit: Int) -> [Int]? {
        var ends: [Double] = []
        var rows: [Int] = []
        for stretch in stretches {
            if let row = ends.firstIndex(where: { $0 + gap <= stretch.lowerBound }) {
                ends[row] = stretch.upperBound
                rows.append(row)
            } else {
                guard ends.count < limit else { return nil }
                rows.append(ends.count)
                ends.append(stretch.upperBound)
            }
        }
        return rows
    }
}
