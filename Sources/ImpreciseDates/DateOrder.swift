/// An order of imprecise dates, which has to be named: `2023` stands before `2023-06` by its earliest day and behind it by
/// its latest.
package enum DateOrder: String, CaseIterable, Hashable, Sendable {
    case byEarliest = "earliest"
    case byLatest = "latest"

    /// Elements by their dates; those of the same days stay in the order in which they stood.
    package func sorted<Element>(_ elements: [Element], by bounds: (Element) -> DateBounds) -> [Element] {
        let dates = elements.map(bounds)
        return elements.indices.sorted { first, second in
            if areInIncreasingOrder(dates[first], dates[second]) { return true }
            return dates[first] == dates[second] && first < second
        }.map { elements[$0] }
    }

    /// Whether the first stands before the second. Where the named days are the same the other days decide; dates of the
    /// same days stand in no order.
    package func areInIncreasingOrder(_ first: DateBounds, _ second: DateBounds) -> Bool {
        switch self {
        case .byEarliest: (first.earliest, first.latest) < (second.earliest, second.latest)
        case .byLatest: (first.latest, first.earliest) < (second.latest, second.earliest)
        }
    }
}
