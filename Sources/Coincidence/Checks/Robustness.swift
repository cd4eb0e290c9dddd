import ImpreciseDates

/// Asks the declared question in every other way that its answer might hang on.
package struct Robustness: Sendable {
    package let question: CoincidenceQuestion
    package let localReach: Int
    /// The stretch of the calendar within which triggers are redrawn; nil for the whole span.
    package let redrawUnit: CalendarUnit?
    /// Days between the events of one episode, at the most.
    package let episodeGap: Int
    /// Days by which triggers are moved to where nothing should be.
    package let placeboDays: [Int]
    /// For null models that are sampled, and for imprecise dates.
    package let drawCount: Int
    package let dateDrawCount: Int
    package let seed: UInt64

    package init(
        _ question: CoincidenceQuestion, localReach: Int = 182, redrawUnit: CalendarUnit? = .quarter,
        episodeGap: Int = 7, placeboDays: [Int] = [-365, -180, 180, 365], drawCount: Int = 999,
        dateDrawCount: Int = 200, seed: UInt64 = 1
    ) {
        self.question = question
        self.localReach = localReach
        self.redrawUnit = redrawUnit
        self.episodeGap = episodeGap
        self.placeboDays = placeboDays
        self.drawCount = drawCount
        self.dateDrawCount = dateDrawCount
        self.seed = seed
    }

    /// - Parameter placebo: triggers that should have nothing to do with the events, by their exact dates.
    package func checks(_ pair: SeriesPair, placebo: EventSeries? = nil, names: SeriesNames) -> [RobustnessCheck] {
        let declared = answer(events: pair.events, triggers: pair.triggers)
        let bursts = Clustering(pair.events, binLength: question.window.length + 1)
        let trend = SharedTrend(events: pair.events, triggers: pair.triggers)
        return shifts(declared, trend, names) + otherNulls(pair, declared, bursts, names) + sides(declared)
            + placebos(pair, declared, placebo, names) + otherCounts(pair, names) + [dates(pair), ends(pair, names)]
            + leftOut(pair, declared, names)
            + [
                clustering(bursts, names.events),
                clustering(
                    Clustering(pair.triggers, binLength: question.window.length + 1), names.triggers),
                sharedTrend(trend, declared, names),
            ]
    }

    /// What the question comes to for two series of exact dates.
    struct Answer {
        let counts: [Int]
        let n: Int
        let circular: NullDistribution
        let local: NullDistribution

        var p: Double { max(circular.p, local.p) }
        var headline: NullDistribution { local.p >= circular.p ? local : circular }
    }

    func answer(events: EventSeries, triggers: EventSeries) -> Answer {
        let counts = ShiftCounts.counts(question, events: events, triggers: triggers)
        return Answer(
            counts: counts, n: question.rate == .trigger ? triggers.count : events.count,
            circular: NullDistribution(counts, under: .circular),
            local: NullDistribution(counts, under: .local(reach: localReach)))
    }

    func asked(_ pair: SeriesPair) -> (n: Int, partners: Int) {
        let counts = pair.counts(asked: question.rate)
        return (counts.asked, counts.partners)
    }
}
