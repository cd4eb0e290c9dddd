import ImpreciseDates

/// Exact event days within a span, as offsets from its first day, ascending. Two events on one day are two entries.
package struct EventSeries: Sendable {
    package let span: ObservationSpan
    package let days: [Int]
    /// Each day that has an event, once, ascending, and how many it has.
    let occupied: [(day: Int, count: Int)]
    /// Days from one such day to the next at the most, the last one's round the span; the span for none or one.
    let longestGap: Int

    /// Days outside the span are left out.
    package init(_ days: some Sequence<Day>, within span: ObservationSpan) {
        self.init(offsets: days.compactMap { span.offset(of: $0) }, span: span)
    }

    /// - Parameter offsets: each from 0 to one less than the span's days.
    package init(offsets: [Int], span: ObservationSpan) {
        precondition(offsets.allSatisfy { $0 >= 0 && $0 < span.dayCount })
        self.span = span
        days = offsets.sorted()
        var occupied: [(day: Int, count: Int)] = []
        for day in days {
            if let last = occupied.last, last.day == day {
                occupied[occupied.count - 1].count += 1
            } else {
                occupied.append((day, 1))
            }
        }
        self.occupied = occupied
        var longest = span.dayCount
        if let first = occupied.first, let last = occupied.last, occupied.count > 1 {
            longest = zip(occupied, occupied.dropFirst()).reduce(first.day + span.dayCount - last.day) {
                max($0, $1.1.day - $1.0.day)
            }
        }
        longestGap = longest
    }

    package var count: Int { days.count }

    /// Each day counted once.
    var distinctDays: EventSeries { EventSeries(offsets: occupied.map(\.day), span: span) }
}
