/// A stretch of days around a date: `before` days earlier to `after` days later, both ends included.
package struct DateWindow: Hashable, Sendable {
    package let before: Int
    package let after: Int

    /// Either may be negative (a window that begins later), but not so that no day is left.
    package init(before: Int, after: Int) {
        precondition(before + after >= 0, "a window holds at least one day")
        self.before = before
        self.after = after
    }

    /// How sure it is that `right` falls into this window around `left`: *certain* if it does for every possible pair of
    /// days, *possible* if it does for some.
    package func relation(of right: DateBounds, to left: DateBounds) -> Certainty {
        let lag = LagRange(from: left, to: right)
        if lag.least >= -Int64(before), lag.most <= Int64(after) { return .certain }
        if lag.least <= Int64(after), lag.most >= -Int64(before) { return .possible }
        return .impossible
    }
}
