import ImpreciseDates

/// All pairs of rows of two tables with one key that lie, or may lie, in a window of each other, as columns. They come by
/// left row, then by the earliest day of the right one, then by right row: the order of the timeline.
package struct WindowPairs: Sendable {
    package let left: [Int32]
    package let right: [Int32]
    /// Days from left to right of pairs that are certain and whose dates are exact; zero for those in `ranged`.
    package let lag: [Int32]
    /// The pairs with a date that is not one day, ascending by place.
    package let ranged: [RangedLag]

    package var count: Int { left.count }

    /// Hands on every pair with its lag, in order.
    package func forEach(_ body: (_ place: Int, Certainty, LagRange) -> Void) {
        var next = ranged.makeIterator()
        var other = next.next()
        for place in 0..<count {
            if let found = other, found.place == place {
                body(place, found.certainty, found.lag)
                other = next.next()
            } else {
                body(place, .certain, LagRange(days: Int64(lag[place])))
            }
        }
    }
}
