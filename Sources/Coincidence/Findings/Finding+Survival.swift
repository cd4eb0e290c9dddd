extension Finding {
    /// - Parameters:
    ///   - groups: the waits of each group, of which every start has one.
    ///   - impreciseStarts: how many more starts may lie in the span, but are not dated to the day and have no wait.
    ///   - start: what is counted from, in the plural, such as "bursts of arrests".
    ///   - event: what is waited for, with its article, such as "a critical statement".
    package init(
        _ groups: [(name: String?, curve: KaplanMeier)], startCount: Int, impreciseStarts: Int, start: String,
        event: String,
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
        let rest = shown.count > 5 ? "; \(shown.count - 5) more in the table" : ""
        let caution =
            startCount < CoincidenceSentence.fewEntries
            ? "Only \(startCount) \(start) to count from, so this can show little. " : ""
        let first = shown[0]
        self.init(
            .description,
            "\(caution)After \(startCount) \(start), \(event) was waited for as long as it was watched: "
                + "\(words.joined(separator: "; "))\(rest).",
            k: groups.count == 1 ? first.curve.endedCount : nil, n: startCount,
            estimate: groups.count == 1
                ? Estimate(first.curve.median.map(Double.init), meaning: "days, median wait") : nil,
            span: span,
            caveats: (impreciseStarts > 0
                ? ["\(impreciseStarts) more of the \(start) are not dated to the day and are left out."] : []) + [
                    "Several of the \(start) may wait for the same one, so waits are not independent and intervals are too narrow.",
                    "Whatever did not come while it was watched is censored, not taken for never.",
                    "It would come some time without any of the \(start): the wait tells how long, not in answer to what.",
                ],
            maySay: shown.prefix(3).map { name, curve in
                let who = name.map { " of \($0)" } ?? ""
                let median = curve.median.map {
                    "; by Kaplan and Meier's estimate half had come within \(Wording.days($0))"
                }
                return
                    "In the table, \(event)\(who) came after \(curve.endedCount) of \(curve.count) \(start) while it was watched"
                    + "\(median ?? "")."
            },
            mayNotSay: [
                "\(first.name ?? "They") answered the \(start).",
                "Who has no row kept silent.",
            ])
    }
}
