import ImpreciseDates

/// How many days two spells share, at the least and at the most.
package struct SharedDays: Hashable, Sendable {
    /// 0 where they may share none; nil where it is without end.
    package let least: Int64?
    package let most: Int64?

    /// Exact: some choice of days gives the least, some the most.
    package init(_ first: ImpreciseSpell, _ second: ImpreciseSpell) {
        // The most by the earliest starts and the latest ends, which go together.
        most = Self.days(
            min(first.end.latest, second.end.latest).days(since: max(first.start.earliest, second.start.earliest)))
        // Shared days run from the later start to the earlier end: the least is the least of the four ways from a start to an
        // end. Of the same spell these go together as far as its start does not come behind its end.
        least = Self.days(
            min(
                min(
                    max(0, first.end.earliest.days(since: first.start.latest)),
                    max(0, second.end.earliest.days(since: second.start.latest))),
                min(
                    first.earliestEnd.days(since: second.latestStart), second.earliestEnd.days(since: first.latestStart)
                )
            ))
    }

    private static func days(_ difference: Int64) -> Int64? {
        difference < 1 << 60 ? max(0, difference + 1) : nil
    }
}
