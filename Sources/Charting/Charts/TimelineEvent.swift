import ImpreciseDates

/// One event of a lane.
package struct TimelineEvent: Hashable, Sendable {
    /// The days on which it may have been.
    package let bounds: DateBounds
    /// Whether its day is known: it is then drawn as a dot, else as a bar over its bounds.
    package let isExact: Bool
    /// Shown when the pointer rests on the mark, where the file is shown as a picture that can be pointed at.
    package let tooltip: String?

    /// Bounds of more than one day are never exact, whatever `isExact` says.
    package init(bounds: DateBounds, isExact: Bool, tooltip: String? = nil) {
        self.bounds = bounds
        self.isExact = isExact && bounds.earliest == bounds.latest
        self.tooltip = tooltip
    }
}
