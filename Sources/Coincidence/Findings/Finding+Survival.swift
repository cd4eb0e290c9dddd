extension Finding {
    /// - Parameters:
    ///   - groups: the waits of each group, of which every start has one.
    ///   - start: what is counted from, in the plural, such as "bursts of arrests".
    ///   - event: what is waited for, with its article, such as "a critical statement".
    package init(
        _ groups: [(name: String?, curve: KaplanMeier)], startCount: Int, start: String, event: String,
        span: ObservationSpan
    ) {
        guard startCount > 0, !groups.isEmpty else {
            self.init(nothing: "There are no \(start) in the span, so there is nothing to wait from.", span: span)
            return
        }
        let shown = groups.sorted { ($1.curve.endedCount, $0.name ?? "") < ($0.curve.endedCount, $1.name ?? "") }
        let words = shown.prefix(5).map { name, curve in
            let median =
                curve.median.map { "half within \(Wording.days($0))" }
                ?? "more than half waited longer than was watched"
            return "\(name.map { "\($0): " } ?? "")\(curve.endedCount) of \(curve.count) came, \(median)"
        }
        let rest = shown.count > 5 ? "; \(shown.count - 5) more came less often" : ""
        let caution =
            startCount < CoincidenceSentence.fewEntries
            ? "Only \(startCount) \(start) to count from, so this can show little. " : ""
        let first = shown[0]
        self.init(
            .description,
            "\(caution)After \(startCount) \(start), \(event) was waited for until the watched days end: "
                + "\(words.joined(separator: "; "))\(rest).",
            k: groups.count == 1 ? first.curve.endedCount : nil, n: startCount,
            estimate: groups.count == 1
                ? Estimate(first.curve.median.map(Double.init), meaning: "days, median wait") : nil,
            span: span,
            caveats: [
                "Several of the \(start) may wait for the same one, so waits are not independent and intervals are too narrow.",
                "Whatever did not come while it was watched is censored, not taken for never.",
                "It would come some time without any of the \(start): the wait tells how long, not in answer to what.",
            ],
            maySay: shown.prefix(3).map { name, curve in
                let who = name.map { " of \($0)" } ?? ""
                return curve.median.map {
                    "After half of the \(start), the next \(Self.bare(event))\(who) in the table came within \(Wording.days($0))."
                }
                    ?? "In the table, \(event)\(who) came after \(curve.endedCount) of \(curve.count) \(start) while it was watched."
            },
            mayNotSay: [
                "\(first.name ?? "They") answered the \(start).",
                "Who has no row kept silent.",
            ])
    }

    /// Without its article.
    private static func bare(_ name: String) -> String {
        for article in ["a ", "an ", "the "] where name.hasPrefix(article) {
            return String(name.dropFirst(article.count))
        }
        return name
    }
}
