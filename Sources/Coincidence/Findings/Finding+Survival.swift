extension Finding {
    /// How many rows waits were counted from and to.
    package struct WaitCounts: Hashable, Sendable {
        /// Starts dated to the day, of which each has a wait.
        package let starts: Int
        /// More that may lie in the span.
        package let impreciseStarts: Int
        /// Events in the span that are dated to the day.
        package let events: Int
        /// Those and more that may lie in it.
        package let allEvents: Int

        package init(starts: Int, impreciseStarts: Int, events: Int, allEvents: Int) {
            self.starts = starts
            self.impreciseStarts = impreciseStarts
            self.events = events
            self.allEvents = allEvents
        }
    }

    /// - Parameters:
    ///   - start: what is counted from, in the plural, such as "bursts of arrests".
    ///   - event: what is waited for, with its article, such as "a critical statement".
    package init(
        _ groups: [GroupWaits], counts: WaitCounts, start: String, event: String, span: ObservationSpan
    ) {
        let words = WaitWords(groups: groups, counts: counts, start: start, event: event)
        if let lack = words.lack {
            self.init(nothing: lack, span: span)
            return
        }
        let only = groups.count == 1 ? groups[0].curve : nil
        self.init(
            .description, words.sentence, k: only?.endedCount, n: counts.starts,
            estimate: only.map { Estimate($0.median.map(Double.init), meaning: "days, median wait") }, span: span,
            caveats: words.caveats, imprecision: words.imprecision, maySay: words.maySay,
            mayNotSay: [
                "\(words.shown[0].name ?? "They") answered the \(start).",
                "Who has no row kept silent.",
            ])
    }
}

/// What is said of waits.
private struct WaitWords {
    let groups: [GroupWaits]
    let counts: Finding.WaitCounts
    let start: String
    let event: String

    /// Those that came the most often first.
    var shown: [GroupWaits] {
        groups.sorted { ($1.curve.endedCount, $0.name ?? "") < ($0.curve.endedCount, $1.name ?? "") }
    }

    /// Why there is nothing to say.
    var lack: String? {
        if counts.starts == 0 {
            return counts.impreciseStarts == 0
                ? "There are no \(start) in the span, so there is nothing to wait from."
                : "Of \(counts.impreciseStarts) \(start) that may lie in the span none is dated to the day, so there is nothing to wait from."
        }
        return groups.isEmpty ? "No event is in any group, so there is nothing to wait for." : nil
    }

    var sentence: String {
        let words = shown.prefix(Self.listed).map {
            "\($0.name.map { "\($0): " } ?? "")\(Self.came($0)), \(Self.median($0.curve))"
        }
        let more = shown.count - Self.listed
        let rest = more > 0 ? "; \(more) more in the table" : ""
        return
            "\(Wording.caution(counts.starts, start, to: "count from"))After \(counts.starts) \(start), \(event) was waited for as long as it was watched: "
            + "\(words.joined(separator: "; "))\(rest)."
    }

    /// "6 of 9 came, on 2 days": one event may end several waits.
    private static func came(_ group: GroupWaits) -> String {
        let days = group.answerDayCount < group.curve.endedCount ? ", on \(Wording.days(group.answerDayCount))" : ""
        return "\(group.curve.endedCount) of \(group.curve.count) came\(days)"
    }

    private static func median(_ curve: KaplanMeier) -> String {
        curve.median.map { "half within \(Wording.days($0))" } ?? "more than half waited longer than was watched"
    }

    var caveats: [String] {
        (counts.impreciseStarts > 0
            ? ["\(counts.impreciseStarts) more of the \(start) are not dated to the day and are left out."] : []) + [
                "A wait begins on the day of its start, which of a burst is the first, and may end on it.",
                "Several of the \(start) may wait for the same one, so waits are not independent and intervals are too narrow.",
                "Whatever did not come while it was watched is censored, not taken for never.",
                "It would come some time without any of the \(start): the wait tells how long, not in answer to what.",
            ]
    }

    var imprecision: String {
        let imprecise = counts.allEvents - counts.events
        guard imprecise > 0 else { return "Every event in the span is known to the day." }
        let earlier = shown.prefix(Self.listed).filter { $0.earliest != $0.curve }.map { group in
            "\(group.name.map { "\($0): " } ?? "")\(group.earliest.endedCount) of \(group.earliest.count) came, \(Self.median(group.earliest))"
        }
        let effect = earlier.isEmpty ? "nothing would change here" : earlier.joined(separator: "; ")
        return
            "\(imprecise) of \(counts.allEvents) events that may lie in the span are not dated to the day and end no wait here. Were each as "
            + "early as it allows, and no earlier than the start: \(effect)."
    }

    var maySay: [String] {
        shown.prefix(3).map { group in
            let who = group.name.map { "\($0): \(event)" } ?? Wording.capitalised(event)
            let median = group.curve.median.map {
                "; by Kaplan and Meier's estimate half had come within \(Wording.days($0))"
            }
            let days =
                group.answerDayCount < group.curve.endedCount ? ", on \(Wording.days(group.answerDayCount)) in all" : ""
            return
                "\(Wording.caution(counts.starts, start, to: "count from"))\(who) is in the table after \(group.curve.endedCount) of \(group.curve.count) "
                + "\(start) while it was watched\(days), counting dates known to the day\(median ?? "")."
        }
    }

    private static let listed = 5
}
