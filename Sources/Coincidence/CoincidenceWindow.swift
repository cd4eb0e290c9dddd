/// Where, seen from a trigger (the earlier series, such as a deal), an event (the later one, such as an arrest) must lie
/// to coincide with it.
///
/// After: from `lag` to `lag + length` days later. Before: the same days earlier. Around: at most `length` days from
/// the day that lies `lag` later. Both ends are included, so lag 0 belongs to every direction. Window and lag are ΔT and
/// τ of Donges et al., Eur. Phys. J. Special Topics 225 (2016), doi:10.1140/epjst/e2015-50233-y.
package struct CoincidenceWindow: Hashable, Sendable {
    package enum Direction: String, CaseIterable, Hashable, Sendable {
        case after, before, around
    }

    package let direction: Direction
    /// Days, 0 or more.
    package let length: Int
    /// Days, 0 or more.
    package let lag: Int

    package init(direction: Direction, length: Int, lag: Int = 0) {
        precondition(length >= 0 && lag >= 0)
        self.direction = direction
        self.length = length
        self.lag = lag
    }

    /// Days of events, relative to the trigger's.
    package var eventOffsets: ClosedRange<Int> {
        switch direction {
        case .after: lag...(lag + length)
        case .before: -(lag + length)...(-lag)
        case .around: (lag - length)...(lag + length)
        }
    }

    /// Days of triggers, relative to the event's: the same window, looked at from the other end.
    package var triggerOffsets: ClosedRange<Int> { -eventOffsets.upperBound...(-eventOffsets.lowerBound) }
}
