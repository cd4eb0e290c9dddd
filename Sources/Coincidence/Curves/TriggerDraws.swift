import ImpreciseDates

/// The triggers as they are, and then redrawn again and again, each on any day of its own stretch of the calendar.
struct TriggerDraws: Sendable {
    /// By draw; the first is what was observed.
    let days: [[Int]]

    /// Nil where the null model moves the events.
    init?(_ triggers: EventSeries, _ null: CurveNullModel) {
        guard case .redraw(let unit, let drawCount, let seed) = null else { return nil }
        let limits = triggers.days.map { RedrawNull.limit(of: $0, in: triggers.span, within: unit) }
        let drawn = (0..<drawCount).map { draw in
            var generator = SeededGenerator(seed: seed, stream: UInt64(draw))
            return limits.map { generator.element(of: $0) }
        }
        days = [triggers.days] + drawn
    }
}
