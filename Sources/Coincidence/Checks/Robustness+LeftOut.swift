/// The declared question without one trigger, and without one burst of events, after the other.
extension Robustness {
    /// More than these are not left out one by one: what one of so many does is little, and takes long to find out.
    private static let mostLeftOut = 500

    func leftOut(_ pair: SeriesPair, _ declared: Answer, _ names: SeriesNames) -> [RobustnessCheck] {
        let triggers = pair.triggers.days.indices.map { index in
            var days = pair.triggers.days
            days.remove(at: index)
            return (pair.events, EventSeries(offsets: days, span: pair.span))
        }
        let events = pair.events.episodes(gap: episodeGap).map { episode in
            let days = Array(pair.events.days[..<episode.startIndex] + pair.events.days[episode.endIndex...])
            return (EventSeries(offsets: days, span: pair.span), pair.triggers)
        }
        return [
            leftOut("one of the \(names.triggers) after the other", triggers, declared),
            leftOut(
                "one burst of \(names.events) after the other, at most \(episodeGap) days apart", events, declared),
        ].compactMap(\.self)
    }

    private func leftOut(
        _ what: String, _ rest: [(events: EventSeries, triggers: EventSeries)], _ declared: Answer
    ) -> RobustnessCheck? {
        guard !rest.isEmpty, rest.count <= Self.mostLeftOut else { return nil }
        let ps = ConcurrentMap.map(rest.count) { answer(events: rest[$0].events, triggers: rest[$0].triggers).p }
        guard let low = ps.min(), let high = ps.max() else { return nil }
        let isBelow = declared.p < CoincidenceResult.level
        let isTurned = isBelow ? high >= CoincidenceResult.level : low < CoincidenceResult.level
        return RobustnessCheck(
            .leftOut, "without \(what)", isWarning: isTurned,
            reading: "p lies between \(Wording.decimal(low, 3)) and \(Wording.decimal(high, 3)) instead of "
                + "\(Wording.decimal(declared.p, 3))."
                + (isTurned ? " A single one decides on which side of \(CoincidenceResult.level) it lies." : ""))
    }
}
