/// Trigger and precursor rates over several windows against both shift nulls.
package struct CoincidenceTest: Sendable {
    package let windows: [CoincidenceWindow]
    package let rates: [CoincidenceRate]
    /// The one question that the pipeline file declares.
    package let primary: (rate: CoincidenceRate, window: CoincidenceWindow)
    /// Days that the local shift reaches either way.
    package let localReach: Int

    package init(
        windows: [CoincidenceWindow], rates: [CoincidenceRate],
        primary: (rate: CoincidenceRate, window: CoincidenceWindow), localReach: Int = 182
    ) {
        self.windows = Self.once(windows)
        self.rates = Self.once(rates)
        self.primary = primary
        self.localReach = localReach
    }

    /// The primary result first, then the others by rate and window.
    ///
    /// - Parameters:
    ///   - events, triggers: exact dates of the later and the earlier series, over one span.
    ///   - allEvents, allTriggers: the same with imprecise dates.
    package func results(
        events: EventSeries, triggers: EventSeries,
        allEvents: ImpreciseSeries, allTriggers: ImpreciseSeries
    ) -> [CoincidenceResult] {
        var questions = [primary]
        for rate in rates {
            for window in windows where (rate, window) != primary { questions.append((rate, window)) }
        }
        return questions.enumerated().map { index, question in
            let (rate, window) = question
            let counts = ShiftCounts.counts(rate, window, events: events, triggers: triggers)
            let isTrigger = rate == .trigger
            let asked = isTrigger ? allTriggers : allEvents
            return CoincidenceResult(
                rate: rate, window: window, isPrimary: index == 0,
                n: isTrigger ? triggers.count : events.count,
                partnerCount: isTrigger ? events.count : triggers.count,
                circular: NullDistribution(counts, under: .circular),
                local: NullDistribution(counts, under: .local(reach: localReach)),
                allDates: CoincidenceBounds(
                    entries: asked.entries,
                    partners: (isTrigger ? allEvents : allTriggers).partners,
                    offsets: isTrigger ? window.eventOffsets : window.triggerOffsets,
                    dayCount: events.span.dayCount),
                edgeCount: asked.edgeCount,
                allPartnerCount: (isTrigger ? allEvents : allTriggers).partners.count)
        }
    }

    /// A question asked twice is one question.
    private static func once<Element: Hashable>(_ elements: [Element]) -> [Element] {
        var seen = Set<Element>()
        return elements.filter { seen.insert($0).inserted }
    }
}
