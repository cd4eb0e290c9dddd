/// How long one group was waited for after each start.
package struct GroupWaits: Hashable, Sendable {
    /// Nil where all events are one group.
    package let name: String?
    /// By exact dates.
    package let curve: KaplanMeier
    /// If every imprecise date were as early as it allows and no earlier than the start.
    package let earliest: KaplanMeier
    /// On how many different days the waits ended: one event may end several.
    package let answerDayCount: Int

    package init(name: String?, curve: KaplanMeier, earliest: KaplanMeier, answerDayCount: Int) {
        self.name = name
        self.curve = curve
        self.earliest = earliest
        self.answerDayCount = answerDayCount
    }
}
