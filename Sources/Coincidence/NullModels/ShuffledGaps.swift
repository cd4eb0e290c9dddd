/// The events put round the span in a new order of the gaps between them, beginning on any day: how close events follow each other
/// stays, but not that short gaps stand together, so long waves are broken up.
///
/// The gap from the last event round to the first is one of them. Sampled: p is (b + 1) / (m + 1).
package enum ShuffledGaps {
    package static func distribution(
        _ question: CoincidenceQuestion, events: EventSeries, triggers: EventSeries, drawCount: Int, seed: UInt64
    ) -> NullDistribution {
        let window = question.window
        let dayCount = events.span.dayCount
        let gaps = gaps(of: events)
        let count: @Sendable ([Int]) -> Int
        switch question.rate {
        case .trigger:
            let triggers = WindowCount(asked: triggers, offsets: window.eventOffsets)
            count = { triggers.count(partners: $0) }
        case .precursor:
            let met = WindowCount.met(
                partners: triggers.days, offsets: window.triggerOffsets, dayCount: dayCount)
            count = { events in events.count { met[$0] } }
        }
        let drawn = ConcurrentMap.map(drawCount) { draw in
            var generator = SeededGenerator(seed: seed, stream: UInt64(draw))
            var shuffled = gaps
            generator.shuffle(&shuffled)
            var day = generator.below(dayCount)
            return count(
                shuffled.map { gap in
                    day = (day + gap) % dayCount
                    return day
                })
        }
        return NullDistribution(observed: count(events.days), drawn: drawn)
    }

    /// Days from each event to the next, the last one's round the span; they add up to the span.
    private static func gaps(of events: EventSeries) -> [Int] {
        let days = events.days
        guard let first = days.first, let last = days.last else { return [] }
        return zip(days, days.dropFirst()).map { $1 - $0 } + [first + events.span.dayCount - last]
    }
}
