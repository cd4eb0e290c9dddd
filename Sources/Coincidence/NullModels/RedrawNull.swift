import ImpreciseDates

/// One series redrawn, each entry by itself and on any day of its own stretch of the calendar, while the other stays.
///
/// Triggers redrawn within their quarters keep how deals bunch in quarters, and nothing finer. Events redrawn like that lose their
/// bursts: on arrests in waves it raises false alarms, as `PoissonNull` does.
package struct RedrawNull: Sendable {
    package enum Moved: Sendable { case events, triggers }

    package let moved: Moved
    /// The stretch within which an entry is redrawn; nil for the whole span.
    package let unit: CalendarUnit?

    package init(_ moved: Moved, within unit: CalendarUnit? = nil) {
        self.moved = moved
        self.unit = unit
    }

    /// Exact where the series asked is the one redrawn, since each of its entries then coincides by a chance of its own; else of
    /// `drawCount` draws, so that p is (b + 1) / (m + 1).
    package func distribution(
        _ question: CoincidenceQuestion, events: EventSeries, triggers: EventSeries, drawCount: Int, seed: UInt64
    ) -> NullDistribution {
        let window = question.window
        let isTriggerAsked = question.rate == .trigger
        let (asked, partners) = isTriggerAsked ? (triggers, events) : (events, triggers)
        let offsets = isTriggerAsked ? window.eventOffsets : window.triggerOffsets
        let dayCount = events.span.dayCount
        let count = WindowCount(asked: asked, offsets: offsets)
        let observed = count.count(partners: partners.days)
        let limits = (moved == .events ? events : triggers).days.map {
            Self.limit(of: $0, in: events.span, within: unit)
        }
        if (moved == .triggers) == isTriggerAsked {
            let met = WindowCount.met(partners: partners.days, offsets: offsets, dayCount: dayCount)
            var metBefore = [0]
            for isMet in met { metBefore.append(metBefore[metBefore.count - 1] + (isMet ? 1 : 0)) }
            let chances = limits.map { days in
                Double(metBefore[days.upperBound + 1] - metBefore[days.lowerBound]) / Double(days.count)
            }
            return NullDistribution(
                observed: observed, weights: BinomialDistribution.chances(each: chances), resolution: 0)
        }
        let drawn = ConcurrentMap.map(drawCount) { draw in
            var generator = SeededGenerator(seed: seed, stream: UInt64(draw))
            return count.count(partners: limits.map { generator.element(of: $0) })
        }
        return NullDistribution(observed: observed, drawn: drawn)
    }

    /// The days of the span on which an entry of that day may be redrawn.
    static func limit(of day: Int, in span: ObservationSpan, within unit: CalendarUnit?) -> ClosedRange<Int> {
        let whole = 0...span.dayCount - 1
        guard let unit else { return whole }
        let first = span.bounds.earliest
        let bounds = unit.bounds(ofIndex: unit.index(of: first.advanced(by: Int64(day))))
        let days = Int(bounds.earliest.days(since: first))...Int(bounds.latest.days(since: first))
        return days.clamped(to: whole)
    }
}
