/// Says a result in one plain sentence, by rule: never that one thing caused another, never a share without its k of n.
package struct CoincidenceSentence: Hashable, Sendable {
    package let text: String

    /// - Parameter tried: how many questions were asked in all.
    package init(_ result: CoincidenceResult, names: SeriesNames, tried: Int) {
        let isTrigger = result.question.rate == .trigger
        let asked = isTrigger ? names.triggers : names.events
        let partners = isTrigger ? names.events : names.triggers
        let group = result.group.map { "\($0): " } ?? ""
        guard result.n > 0, result.partnerCount > 0 else {
            let lacking = result.n > 0 ? partners : asked
            text = "\(group)There are no \(lacking) with exact dates in the span, so there is nothing to test."
            return
        }
        let subject = Wording.capitalised(Self.subject(of: result.question, names: names))
        text =
            "\(group)\(Self.caution(result, names: names))\(subject): \(result.k) of \(result.n), \(Self.verdict(result, tried: tried))."
    }

    /// How the sentence opens where there is little to count, or nothing that could be told.
    static func caution(_ result: CoincidenceResult, names: SeriesNames) -> String {
        let isTrigger = result.question.rate == .trigger
        if result.detectableK == nil {
            return "Not even \(result.n) of \(result.n) could be told from chance here, so this can show nothing. "
        }
        return result.n < fewEntries
            ? Wording.caution(result.n, isTrigger ? names.triggers : names.events)
            : Wording.caution(result.partnerCount, isTrigger ? names.events : names.triggers, to: "meet")
    }

    /// Below this many of either series a sentence opens by saying how few there are.
    static let fewEntries = 10

    /// "EU-linked deals followed by an arrest or detention within 30 days".
    package static func subject(of question: CoincidenceQuestion, names: SeriesNames) -> String {
        let (rate, window) = (question.rate, question.window)
        let asked = rate == .trigger ? names.triggers : names.events
        let partner = rate == .trigger ? names.event : names.trigger
        let isLater = (rate == .trigger) == (window.direction != .before)
        let when = isLater ? "later" : "earlier"
        switch window.direction {
        case .around where window.lag > 0:
            return
                "\(asked) with \(partner) within \(Wording.days(window.length)) of the day \(Wording.days(window.lag)) \(when)"
        case .around:
            return "\(asked) with \(partner) within \(Wording.days(window.length))"
        case .after, .before:
            let relation = isLater ? "followed by" : "preceded by"
            let reach =
                switch (window.lag, window.length) {
                case (0, let length): "within \(Wording.days(length))"
                case (let lag, 0): "\(Wording.days(lag)) \(when)"
                case (let lag, let length): "\(lag) to \(Wording.days(lag + length)) \(when)"
                }
            return "\(asked) \(relation) \(partner) \(reach)"
        }
    }

    /// Whether a result is said to be more than chance would give: the primary question was decided on before anybody looked, so its
    /// own p speaks; any other's speaks only when it is adjusted for all that were asked.
    package static func isMore(_ result: CoincidenceResult) -> Bool {
        result.n > 0 && result.partnerCount > 0
            && (result.isPrimary ? result.p : max(result.p, result.adjustedP)) < CoincidenceResult.level
    }

    /// Words by rule: what chance gives on average and mostly, from the lower to the higher of both null models (95 % envelopes).
    private static func verdict(_ result: CoincidenceResult, tried: Int) -> String {
        let low = Wording.decimal(min(result.circular.expected, result.local.expected), 1)
        let high = Wording.decimal(max(result.circular.expected, result.local.expected), 1)
        let mean = low == high ? low : "\(low) to \(high)"
        let chance =
            "chance alone would give \(mean) on average, mostly \(result.envelope.lowerBound) to \(result.envelope.upperBound); "
            + Wording.probability(result.p)
        if result.p >= CoincidenceResult.level { return "no more than chance would give (\(chance))" }
        let adjusted =
            tried == 1 ? "" : ", \(Wording.probability(result.adjustedP)) with all \(tried) questions taken together"
        if result.isPrimary { return "more often than chance would give (\(chance)\(adjusted))" }
        if !isMore(result) {
            return "no more than chance would give where so many questions are asked (\(chance)\(adjusted))"
        }
        return "more often than chance would give (\(chance)\(adjusted); exploratory)"
    }
}
