/// Waits from each start to the first event on its day or later.
package enum Waits {
    /// - Parameters:
    ///   - events: days of the span, ascending.
    ///   - starts: days of the span; each has one wait.
    ///   - within: days after which a wait is censored; nil for the end of the span.
    package static func to(_ events: [Int], from starts: [Int], within: Int?, in span: ObservationSpan) -> [Wait] {
        starts.map { start in
            let most = min(within ?? span.dayCount, span.dayCount - 1 - start)
            let days = events.first { $0 >= start }.map { $0 - start }
            return if let days, days <= most { Wait(days: days, isEnded: true) } else {
                Wait(days: most, isEnded: false)
            }
        }
    }

    /// The same if every imprecise date were as early as it allows and no earlier than the start.
    package static func toEarliest(
        _ events: ImpreciseSeries, from starts: [Int], within: Int?, in span: ObservationSpan
    ) -> [Wait] {
        starts.flatMap { start in
            let possible = events.partners.filter { $0.upperBound >= start }.map { max(start, $0.lowerBound) }.min()
            return to(possible.map { [$0] } ?? [], from: [start], within: within, in: span)
        }
    }
}
