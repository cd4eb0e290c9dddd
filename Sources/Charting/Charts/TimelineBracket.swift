import ImpreciseDates

/// A stretch of days that holds several events of a lane, such as an episode.
package struct TimelineBracket: Hashable, Sendable {
    package let bounds: DateBounds
    /// Over the bracket, such as how many it holds; may be empty.
    package let label: String
    /// Whether it holds whichever days the dates allow; one that may fall apart is dashed.
    package let isCertain: Bool

    package init(bounds: DateBounds, label: String = "", isCertain: Bool = true) {
        self.bounds = bounds
        self.label = label
        self.isCertain = isCertain
    }
}
