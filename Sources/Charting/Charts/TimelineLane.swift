import ImpreciseDates

/// One row of a timeline.
package struct TimelineLane: Hashable, Sendable {
    /// Such as `EU-linked deals`.
    package let title: String
    package let role: LaneRole
    /// In any order.
    package let events: [TimelineEvent]
    /// Over several events each, in any order.
    package let brackets: [TimelineBracket]

    package init(title: String, role: LaneRole, events: [TimelineEvent], brackets: [TimelineBracket] = []) {
        self.title = title
        self.role = role
        self.events = events
        self.brackets = brackets
    }

    /// The lane with the events that may fall into the span: by earliest, then latest day, then as given.
    func during(_ span: DateBounds) -> TimelineLane {
        let shown = DateOrder.byEarliest.sorted(events.filter { $0.bounds.overlaps(span) }, by: \.bounds)
        return TimelineLane(title: title, role: role, events: shown, brackets: brackets)
    }
}
