/// An order of imprecise dates, which has to be named: `2023` stands before `2023-06` by its earliest day and behind it by
/// its latest.
package enum DateOrder: String, CaseIterable, Hashable, Sendable {
    case byEarliest = "earliest"
    case byLatest = "latest"

    /// Whether the first stands before the second. Where the named days are the same the other days decide; dates of the
    /// same bounds stand in no order, so a stable sort leaves them as they were.
    package func areInIncreasingOrder(_ first: DateBounds, _ second: DateBounds) -> Bool {
        switch self {
        case .byEarliest: (first.earliest, first.latest) < (second.earliest, second.latest)
        case .byLatest: (first.latest, first.earliest) < (second.latest, second.earliest)
        }
    }
}
