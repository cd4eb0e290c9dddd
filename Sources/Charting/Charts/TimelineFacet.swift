import ImpreciseDates

/// Lanes that stand together: all of a timeline, or those of one group.
package struct TimelineFacet: Hashable, Sendable {
    /// The group's name; empty where there is only one.
    package let title: String
    package let lanes: [TimelineLane]
    package let shading: [TimelineShade]
    package let step: StepSeries?

    package init(
        title: String = "", lanes: [TimelineLane], shading: [TimelineShade] = [], step: StepSeries? = nil
    ) {
        self.title = title
        self.lanes = lanes
        self.shading = shading
        self.step = step
    }
}
