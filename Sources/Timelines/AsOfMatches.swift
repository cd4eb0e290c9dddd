import ImpreciseDates

/// The nearest row of another table for each row of one, as columns by left row.
package struct AsOfMatches: Sendable {
    /// Negative where there is none.
    package let right: [Int32]
    /// How many rows may be the nearest, the one given among them; zero where there is none.
    package let candidates: [Int32]
    /// Days from left to right; zero where there is none, and for those in `ranged`.
    package let lag: [Int32]
    /// Those that are not certain, or whose lag is not one number of days, ascending by left row.
    package let ranged: [RangedLag]

    /// Hands on each left row with a match, in order.
    package func forEach(_ body: (_ left: Int, _ right: Int, Certainty, LagRange) -> Void) {
        var next = ranged.makeIterator()
        var other = next.next()
        for left in right.indices where right[left] >= 0 {
            if let found = other, found.place == left {
                body(left, Int(right[left]), found.certainty, found.lag)
                other = next.next()
            } else {
                body(left, Int(right[left]), .certain, LagRange(days: Int64(lag[left])))
            }
        }
    }
}
