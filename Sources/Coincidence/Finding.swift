/// Says a result in one plain sentence, by rule: never that one thing caused another, never a share without its k of n.
package struct Finding: Hashable, Sendable {
    package let sentence: String

    /// - Parameter tried: how many questions were asked in all.
    package init(_ result: CoincidenceResult, names: SeriesNames, tried: Int) {
        let isTrigger = result.question.rate == .trigger
        let asked = isTrigger ? names.triggers : names.events
        let partners = isTrigger ? names.events : names.triggers
        let group = result.group.map { "\($0): " } ?? ""
        guard result.n > 0, result.partnerCount > 0 else {
            let lacking = result.n > 0 ? partners : asked
            sentence = "\(group)There are no \(lacking) with exact dates in the span, so there is nothing to test."
            return
        }
        let subject = Self.capitalised(Self.subject(of: result.question, names: names))
        let caution =
            if result.detectableK == nil {
                "Not even \(result.n) of \(result.n) could be told from chance here, so this can show nothing. "
            } else if result.n < Self.fewEntries {
                "Only \(result.n) \(asked) to count, so this can show little. "
            } else if result.partnerCount < Self.fewEntries {
                "Only \(result.partnerCount) \(partners) to meet, so this can show little. "
            } else {
                ""
            }
        sentence = "\(group)\(caution)\(subject): \(result.k) of \(result.n), \(Self.verdict(result, tried: tried))."
    }

    /// Below this many of either series a sentence opens by saying how few there are.
    private static let fewEntries = 10

    /// "EU-linked deals followed by an arrest or detention within 30 days".
    package static func subject(of question: CoincidenceQuestion, names: SeriesNames) -> String {
        let (rate, window) = (question.rate, question.window)
        let asked = rate == .trigger ? names.triggers : names.events
        let partner = rate == .trigger ? names.event : names.trigger
        let isLater = (rate == .trigger) == (window.direction != .before)
        let when = isLater ? "later" : "earlier"
        switch window.direction {
        case .around where window.lag > 0:
            return "\(asked) with \(partner) within \(days(window.length)) of the day \(days(window.lag)) \(when)"
        case .around:
            return "\(asked) with \(partner) within \(days(window.length))"
        case .after, .before:
            let relation = isLater ? "followed by" : "preceded by"
            let reach =
                switch (window.lag, window.length) {
                case (0, let length): "within \(days(length))"
                case (let lag, 0): "\(days(lag)) \(when)"
                case (let lag, let length): "\(lag) to \(days(lag + length)) \(when)"
                }
            return "\(asked) \(relation) \(partner) \(reach)"
        }
    }

    /// Words by rule: what chance gives on average and mostly (the 95 % envelope of the null model whose p is the headline).
    /// The primary question was decided on before anybody looked, so its own p speaks; any other's speaks only when it is
    /// adjusted for all that were asked.
    private static func verdict(_ result: CoincidenceResult, tried: Int) -> String {
        let low = decimal(min(result.circular.expected, result.local.expected), 1)
        let high = decimal(max(result.circular.expected, result.local.expected), 1)
        let mean = low == high ? low : "\(low) to \(high)"
        let envelope = result.headline.envelope
        let chance =
            "chance alone would give \(mean) on average, mostly \(envelope.lowerBound) to \(envelope.upperBound); "
            + probability(result.p)
        let level = CoincidenceResult.level
        if result.p >= level { return "no more than chance would give (\(chance))" }
        let adjusted = tried == 1 ? "" : ", \(probability(result.adjustedP)) with all \(tried) questions taken together"
        if result.isPrimary { return "more often than chance would give (\(chance)\(adjusted))" }
        if result.adjustedP >= level {
            return "no more than chance would give where so many questions are asked (\(chance)\(adjusted))"
        }
        return "more often than chance would give (\(chance)\(adjusted); exploratory)"
    }

    /// `p = 0.48`, finer where it is small or close to the level, and never zero.
    package static func probability(_ p: Double) -> String {
        if p < 0.001 { return "p < 0.001" }
        if p < 1, p > 0.995 { return "p > 0.99" }
        if abs(p - CoincidenceResult.level) < 0.001 { return "p = \(decimal(p, 5))" }
        return "p = \(decimal(p, p < 0.1 ? 3 : 2))"
    }

    private static func days(_ count: Int) -> String { "\(count) \(count == 1 ? "day" : "days")" }

    static func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

    /// A number with a fixed number of decimals, rounded half away from zero.
    package static func decimal(_ number: Double, _ digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((abs(number) * Double(scale)).rounded())
        let fraction = String(scaled % scale)
        let sign = number < 0 && scaled > 0 ? "-" : ""
        guard digits > 0 else { return "\(sign)\(scaled)" }
        return "\(sign)\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
