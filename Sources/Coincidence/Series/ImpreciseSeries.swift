import ImpreciseDates
import Timelines

/// Every dated row of a series near a span, as the days that its date allows: exact, imprecise or approximate. Days are
/// counted from the span's first; those that an approximate date reaches outside it are kept, since the row may be there.
package struct ImpreciseSeries: Hashable, Sendable {
    /// Rows whose plain dates lie wholly in the span: they are asked whether they coincide.
    package let entries: [ClosedRange<Int>]
    /// Rows that may lie in the span: they may be what another row coincides with.
    package let partners: [ClosedRange<Int>]
    /// How many of the partners are no entries, because their plain dates reach out of the span.
    package var edgeCount: Int { partners.count - entries.count }

    package init(entries: [ClosedRange<Int>], partners: [ClosedRange<Int>]) {
        // What is drawn for them must not depend on the order of the rows.
        func isBefore(_ one: ClosedRange<Int>, _ other: ClosedRange<Int>) -> Bool {
            (one.lowerBound, one.upperBound) < (other.lowerBound, other.upperBound)
        }
        self.entries = entries.sorted(by: isBefore)
        self.partners = partners.sorted(by: isBefore)
    }

    /// - Parameter plain: the bounds of a row's date before "approximately" widens them.
    package init(_ events: EventDates, within span: ObservationSpan, plain: (Int) -> DateBounds?) {
        let first = span.bounds.earliest
        var entries: [ClosedRange<Int>] = []
        var partners: [ClosedRange<Int>] = []
        for event in 0..<events.count {
            let bounds = events.bounds(event)
            guard let plain = plain(events.rows[event]), plain.overlaps(span.bounds) else { continue }
            let days = Int(bounds.earliest.days(since: first))...Int(bounds.latest.days(since: first))
            partners.append(days)
            if span.bounds.contains(plain) { entries.append(days) }
        }
        self.init(entries: entries, partners: partners)
    }
}
