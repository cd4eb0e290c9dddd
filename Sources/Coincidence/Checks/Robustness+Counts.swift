/// The declared question with other rows counted.
extension Robustness {
    /// Bursts as one event each, and days instead of rows.
    func otherCounts(_ pair: SeriesPair, _ names: SeriesNames) -> [RobustnessCheck] {
        let span = pair.span
        let episodes = pair.events.episodes(gap: episodeGap)
        let first = answer(
            events: EventSeries(offsets: episodes.compactMap(\.first), span: span), triggers: pair.triggers)
        let interval = first.n > 0 ? ClopperPearson.interval(first.counts[0], of: first.n) : 0...1
        let (low, high) = (Wording.decimal(interval.lowerBound, 2), Wording.decimal(interval.upperBound, 2))
        let distinct = answer(events: pair.events.distinctDays, triggers: pair.triggers.distinctDays)
        return [
            RobustnessCheck(
                .episodes,
                "\(names.events) at most \(episodeGap) days apart counted as one, on their first day: "
                    + "\(episodes.count) instead of \(pair.events.count)",
                n: first.n, first.headline, p: first.p,
                note: first.n > 0 ? " 95 % interval of the share, by Clopper and Pearson: \(low) to \(high)." : ""),
            RobustnessCheck(
                .distinctDays, "every day counted once in either series", n: distinct.n, distinct.headline,
                p: distinct.p),
        ]
    }

    func dates(_ pair: SeriesPair) -> RobustnessCheck {
        let all = pair.all(asked: question.rate)
        let bounds = CoincidenceBounds(
            question, asked: all.asked, partners: all.partners, dayCount: pair.span.dayCount)
        let draws = DateDraws(
            question, pair, localReach: localReach, drawCount: dateDrawCount, seed: seed)
        func spread<Value>(_ spread: DateDraws.Spread<Value>, _ text: (Value) -> String) -> String {
            "\(text(spread.median)) in the middle, \(text(spread.low)) to \(text(spread.high)) in 90 of 100"
        }
        return RobustnessCheck(
            .impreciseDates,
            "every imprecise date drawn from the days that it allows, \(dateDrawCount) draws", k: draws.k.median,
            n: draws.n.median, p: draws.p.median,
            reading:
                "k is \(spread(draws.k) { "\($0)" }); p is \(spread(draws.p) { Wording.decimal($0, 3) }). Whichever "
                + "days the dates allow, at least \(bounds.certain) and at most \(bounds.possible) of the \(bounds.count) that lie wholly in the span."
        )
    }

    /// Without triggers whose window reaches beyond the span, where nobody watched.
    func ends(_ pair: SeriesPair, _ names: SeriesNames) -> RobustnessCheck {
        let offsets = question.window.eventOffsets
        let whole = pair.triggers.days.filter {
            $0 + offsets.lowerBound >= 0 && $0 + offsets.upperBound < pair.span.dayCount
        }
        let answer = answer(events: pair.events, triggers: EventSeries(offsets: whole, span: pair.span))
        return RobustnessCheck(
            .spanEnds,
            "without those \(names.triggers) whose window reaches beyond the span: \(pair.triggers.count - whole.count)",
            n: answer.n, answer.headline, p: answer.p)
    }
}
