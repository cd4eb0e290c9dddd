/// Says in plain sentences how many dates of a result are not known to the day, and what they could change.
package struct ImprecisionNote: Hashable, Sendable {
    package let text: String

    /// Of a statistic that leaves out what is not known to the day.
    package init(_ pair: SeriesPair, names: SeriesNames) {
        let parts = [
            (pair.allTriggers.partners.count, pair.triggers.count, names.triggers),
            (pair.allEvents.partners.count, pair.events.count, names.events),
        ].filter { $0.0 > $0.1 }.map { "\($0.0 - $0.1) of \($0.0) \($0.2)" }
        text =
            parts.isEmpty
            ? "Every date in the span is known to the day."
            : "Not known to the day and left out: \(Wording.list(parts))."
    }

    package init(_ result: CoincidenceResult, names: SeriesNames) {
        let isTrigger = result.question.rate == .trigger
        let asked = isTrigger ? names.triggers : names.events
        let partners = isTrigger ? names.events : names.triggers
        // What may lie in the span, and how much of it is no exact date in it.
        let askedCount = result.allDates.count + result.edgeCount
        let impreciseAsked = askedCount - result.n
        let imprecisePartners = result.allPartnerCount - result.partnerCount
        guard impreciseAsked > 0 || imprecisePartners > 0 else {
            text = "Every date in the span is known to the day."
            return
        }
        let counts =
            "Not known to the day: \(impreciseAsked) of \(askedCount) \(asked) and \(imprecisePartners) of "
            + "\(result.allPartnerCount) \(partners)."
        let edge =
            result.edgeCount == 0
            ? "" : " Of these \(asked) \(result.edgeCount) may lie outside the span and are not counted."
        let subject = CoincidenceSentence.subject(of: result.question, names: names)
        let (least, most) = (result.allDates.certain, result.allDates.possible)
        let range = least == most ? "\(least)" : "at least \(least) and at most \(most)"
        text =
            "\(counts)\(edge) Counting every date that lies in the span: \(subject), \(range) of "
            + "\(result.allDates.count) instead of \(result.k) of \(result.n). p is for exact dates alone."
    }
}
