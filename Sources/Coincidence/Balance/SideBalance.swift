/// How many of the rows that take a side take the one, such as critical statements beside supportive ones.
package struct SideBalance: Hashable, Sendable {
    package enum Interval: String, CaseIterable, Sendable {
        case wilson
        case exact
    }

    package let one: Int
    package let other: Int
    /// Rows that take neither side.
    package let neither: Int
    /// 95 %, of the share of the one side; nil where no row takes a side. Rows are taken for independent.
    package let interval: ClosedRange<Double>?

    package init(one: Int, other: Int, neither: Int, by interval: Interval) {
        precondition(one >= 0 && other >= 0 && neither >= 0)
        self.one = one
        self.other = other
        self.neither = neither
        let sided = one + other
        guard sided > 0 else {
            self.interval = nil
            return
        }
        self.interval =
            switch interval {
            case .wilson: WilsonInterval.interval(one, of: sided)
            case .exact: ClopperPearson.interval(one, of: sided)
            }
    }

    package var sided: Int { one + other }

    /// Of those that take a side.
    package var share: Double? { sided > 0 ? Double(one) / Double(sided) : nil }

    /// The one side less the other, over all rows: from -1 to 1.
    package var balance: Double? {
        let count = sided + neither
        return count > 0 ? Double(one - other) / Double(count) : nil
    }
}
