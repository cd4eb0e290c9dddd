import ImpreciseDates

/// Two spells that share a day, or may share one.
package struct OverlapPair: Hashable, Sendable {
    /// Rows of the two tables.
    package let left: Int
    package let right: Int
    /// Of their relation being one of those that were asked for.
    package let certainty: Certainty
    /// Which relations of the left spell to the right one the days allow, in the order of `AllenRelation`.
    package let relations: [AllenRelation]
    /// How many days both have.
    package let shared: SharedDays
}
