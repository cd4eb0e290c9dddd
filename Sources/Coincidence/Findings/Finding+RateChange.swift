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
            chance: Chance(
                change.shift.observed, expected: change.shift.expected, envelope: change.shift.envelope),
            p: change.shift.pTwoSided,
            null: "\(name) moved as a block by every number of days round the span, two-sided", span: span,
            caveats: words.caveats, imprecision: words.imprecision, maySay: words.maySay, mayNotSay: words.mayNotSay)
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
        change.ratio.isTelling
            ? "" : "With \(before.count) before and \(after.count) after, this can show little. "
    }

    var counts: String {
        "\(Wording.capitalised(name)) from \(change.date) on: \(after.count) in \(Wording.days(after.dayCount)) "
            + "(\(Wording.decimal(after.rate, 1)) in 30 days); before: \(before.count) in \(Wording.days(before.dayCount)) "
            + "(\(Wording.decimal(before.rate, 1)) in 30 days)"
    }

    var ratio: String {
        guard let ratio = change.ratio.ratio else { return "With none before there is no ratio." }
        let exact = change.ratio.interval.map { "95 % \(interval($0)) if each were independent" }
        let bunches = change.overdispersion.scale.map { $0 > 1 } ?? false
        let widened = bunches ? change.widened.map { "\(interval($0)) as they bunch" } : nil
        let intervals = [exact, widened].compactMap(\.self).joined(separator: ", ")
        return "The rate is \(Wording.ratio(ratio)) times that before (\(intervals))."
    }

    private func interval(_ interval: RatioInterval) -> String {
        "\(Wording.ratio(interval.low)) to \(interval.high.map(Wording.ratio) ?? "any")"
    }

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
        guard change.isRare else {
            return "Moving all as a block gives such a difference by chance (\(p)), and \(others)."
        }
        guard change.ratio.isTelling else {
            return
                "Moving all as a block seldom gives such a difference (\(p)), but so few could show anything, and \(others)."
        }
        if change.isLostInDraws, let drawn = change.drawnDates {
            return
                "Moving all as a block seldom gives such a difference (\(p)), but with every imprecise date drawn from the days it allows "
                + "the middle of \(drawn.drawCount) draws has \(Wording.probability(drawn.p.median)), so that it cannot be told from chance; "
                + "\(others)."
        }
        return standsOut
            ? "Moving all as a block seldom gives such a difference (\(p), exploratory), and \(others)."
            : "Moving all as a block seldom gives such a difference (\(p), exploratory), but this date does not stand out: \(others)."
    }

    var sources: String {
        guard let coverage else { return "" }
        let constant = coverage.constant
        let rows = coverage.sources.reduce(0) { $0 + $1.after }
        let new =
            " Of \(rows) after whose source is told, \(coverage.newRows) come from sources that have none before; if who reported had "
            + "nothing to do with the date, \(Wording.decimal(coverage.expectedNewRows, 0)) would on average."
        guard let ratio = constant.ratio, let range = constant.interval else { return new }
        return new
            + " The \(coverage.constantCount == 1 ? "one source with some on either side has" : "\(coverage.constantCount) sources with some on either side have") \(constant.before.count) before and "
            + "\(constant.after.count) after, \(Wording.ratio(ratio)) times the rate (95 % \(interval(range)) if each were independent)."
    }

    var caveats: [String] {
        var caveats: [String] = []
        if let scale = change.overdispersion.scale, scale > 1 {
            caveats.append(
                "Counts in bins of \(Wording.days(change.overdispersion.binLength)) vary \(Wording.decimal(scale, 1)) times as much as "
                    + "those of independent events; the wider interval allows for that, and not for waves that last longer."
            )
        }
        caveats.append("A steady rise or fall divides at any date.")
        return caveats
    }

    var imprecision: String {
        let all = change.allDates
        guard all.either > 0 || all.before + all.after != change.ratio.count else {
            return "Every date in the span is known to the day."
        }
        let ends = [all.least, all.most].map { $0.map(Wording.ratio) ?? "any" }
        let range = ends[0] == ends[1] ? ends[0] : "\(ends[0]) to \(ends[1])"
        let drawn = change.drawnDates.map { draws in
            " With each drawn from the days it allows, p is \(Wording.chance(draws.p.median)) in the middle of \(draws.drawCount) draws, "
                + "from \(Wording.chance(draws.p.low)) to \(Wording.chance(draws.p.high)) in nine of ten."
        }
        return
            "Known to the day are \(change.ratio.count). With imprecise dates \(all.before) lie before, \(all.after) after and "
            + "\(all.either) on either side or at the span's edge; the ratio is then \(range).\(drawn ?? "")"
    }

    var maySay: [String] {
        [
            "\(counts).",
            change.isTold
                ? (standsOut
                    ? "The two sides of \(change.date) differ by more than chance would give (\(Wording.probability(change.shift.pTwoSided)), exploratory)."
                    : "The rate differs within the span, and other dates divide it as sharply.")
                : "Whether the rate changed cannot be told from chance (\(Wording.probability(p)))\(change.ratio.isTelling ? "" : ", with so few").",
        ] + (coverage.map { $0.newRows > 0 } ?? false ? [String(sources.dropFirst())] : [])
    }

    /// Of exact dates, or where imprecise ones undo it, of the middle of their draws.
    private var p: Double {
        change.isLostInDraws ? change.drawnDates?.p.median ?? change.shift.pTwoSided : change.shift.pTwoSided
    }

    var mayNotSay: [String] {
        let way = change.ratio.ratio.map { $0 < 1 } ?? false ? "fell" : "rose"
        let times = change.ratio.ratio.map {
            "There were \(Wording.ratio($0)) times as many \(name) from \(change.date) on."
        }
        return [
            times, "\(Wording.capitalised(name)) \(way) because of what happened on \(change.date).",
            change.isTold ? nil : "Nothing changed on \(change.date).",
        ].compactMap(\.self)
    }
}
