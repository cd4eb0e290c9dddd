import ImpreciseDates

extension Finding {
    /// - Parameters:
    ///   - name: what the events are called, in the plural.
    ///   - coverage: the same rows by their source, where that is known.
    package init(_ change: RateChange, name: String, coverage: SourceCoverage?, span: ObservationSpan) {
        let words = RateChangeWords(change: change, name: name, coverage: coverage, span: span)
        guard change.ratio.count > 0 else {
            self.init(
                nothing: "There are no \(name) with exact dates in the span, so there is nothing to compare.",
                span: span)
            return
        }
        let interval = change.widened ?? change.ratio.interval
        self.init(
            .exploratory, "\(words.caution)\(words.counts). \(words.ratio) \(words.verdict)\(words.sources)",
            k: change.ratio.after.count, n: change.ratio.count,
            estimate: Estimate(
                change.ratio.ratio, low: interval?.low, high: interval?.high,
                meaning: "ratio of the rates after and before"),
            p: change.shift.pTwoSided,
            null: "\(name) moved as a block by every number of days round the span, two-sided", span: span,
            caveats: words.caveats, maySay: words.maySay, mayNotSay: words.mayNotSay)
    }
}

/// What is said of a change of rate.
private struct RateChangeWords {
    let change: RateChange
    let name: String
    let coverage: SourceCoverage?
    let span: ObservationSpan

    private var before: RateRatio.Side { change.ratio.before }
    private var after: RateRatio.Side { change.ratio.after }

    var caution: String {
        min(before.count, after.count) < CoincidenceSentence.fewEntries
            ? "Only \(before.count) \(name) before and \(after.count) after, so this can show little. " : ""
    }

    var counts: String {
        "\(Wording.capitalised(name)) from \(change.date) on: \(after.count) in \(Wording.days(after.dayCount)) "
            + "(\(Wording.decimal(after.rate, 1)) in 30 days); before: \(before.count) in \(Wording.days(before.dayCount)) "
            + "(\(Wording.decimal(before.rate, 1)) in 30 days)"
    }

    var ratio: String {
        guard let ratio = change.ratio.ratio else { return "With none before there is no ratio." }
        let exact = change.ratio.interval.map { "95 % \(interval($0)) if each were independent" }
        let widened = change.widened.map { "\(interval($0)) as they bunch" }
        let intervals = [exact, widened].compactMap(\.self).joined(separator: ", ")
        return "The rate is \(Wording.ratio(ratio)) times that before (\(intervals))."
    }

    private func interval(_ interval: RatioInterval) -> String {
        "\(Wording.ratio(interval.low)) to \(interval.high.map(Wording.ratio) ?? "any")"
    }

    private var isChange: Bool { change.shift.pTwoSided < CoincidenceResult.level }

    /// Whether few other dates divide the span as sharply.
    private var standsOut: Bool { 20 * change.otherDates.atLeastAsSharp < change.otherDates.count }

    private var others: String {
        let others = change.otherDates
        guard others.count > 0 else { return "the span is too short to try other dates" }
        let day = span.bounds.earliest.advanced(by: Int64(others.sharpest))
        let sharpest = day == change.date ? "" : ", most sharply \(day)"
        return
            "of \(others.count) other dates \(others.atLeastAsSharp) divide the span at least as sharply\(sharpest)"
    }

    var verdict: String {
        let p = Wording.probability(change.shift.pTwoSided)
        if !isChange {
            return "Moving all as a block gives such a difference by chance (\(p)), and \(others)."
        }
        return standsOut
            ? "Moving all as a block seldom gives such a difference (\(p), exploratory), and \(others)."
            : "Moving all as a block seldom gives such a difference (\(p), exploratory), but this date does not stand out: \(others)."
    }

    var sources: String {
        guard let coverage else { return "" }
        let constant = coverage.constant
        let new = " Of the \(after.count) after, \(coverage.newRows) come from sources that have none before."
        guard let ratio = constant.ratio, let range = constant.interval else { return new }
        return new
            + " The \(coverage.constantCount) sources with some on either side have \(constant.before.count) before and "
            + "\(constant.after.count) after, \(Wording.ratio(ratio)) times the rate (95 % \(interval(range)) if each were independent)."
    }

    var caveats: [String] {
        var caveats: [String] = []
        if let scale = change.overdispersion.scale, scale > 1 {
            caveats.append(
                "Counts in bins of \(Wording.days(change.overdispersion.binLength)) vary \(Wording.decimal(scale, 1)) times as much as "
                    + "those of independent events; the wider interval allows for that.")
        }
        let all = change.allDates
        if all.either > 0 || all.before + all.after != change.ratio.count {
            let ends = [all.least, all.most].map { $0.map(Wording.ratio) ?? "any" }
            let range = ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])"
            caveats.append(
                "With imprecise dates \(all.before) lie before, \(all.after) after and \(all.either) on either side or at the span's edge; "
                    + "the ratio is then \(range).")
        }
        caveats.append("A steady rise divides at any date.")
        return caveats
    }

    var maySay: [String] {
        [
            "\(counts).",
            isChange
                ? (standsOut
                    ? "The two sides of \(change.date) differ by more than chance would give (\(Wording.probability(change.shift.pTwoSided)), exploratory)."
                    : "The rate differs within the span, and other dates divide it as sharply.")
                : "Whether the rate changed cannot be told from chance (\(Wording.probability(change.shift.pTwoSided))).",
        ] + (coverage.map { $0.newRows > 0 } ?? false ? ["Who reported changed too:\(sources)"] : [])
    }

    var mayNotSay: [String] {
        let times = change.ratio.ratio.map {
            "There were \(Wording.ratio($0)) times as many \(name) from \(change.date) on."
        }
        return [
            times, "\(Wording.capitalised(name)) rose because of what happened on \(change.date).",
            isChange ? nil : "Nothing changed on \(change.date).",
        ].compactMap(\.self)
    }
}
