import ImpreciseDates

/// Two events that fall, or may fall, within a window of each other.
package struct WindowPair: Hashable, Sendable {
    /// Rows of the two tables.
    package let left: Int
    package let right: Int
    package let certainty: Certainty
    /// Days from left to right.
    package let lag: LagRange
}
