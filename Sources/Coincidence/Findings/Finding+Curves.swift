extension Finding {
    package init(_ study: EventStudy, names: SeriesNames, span: ObservationSpan) {
        let bins = study.bins
        let pairs = "pairs of \(names.trigger) and \(names.event)"
        let reach = bins.last.map { Wording.days($0.lags.upperBound) } ?? ""
        let rarest = study.curve.rarest.map { bins[$0] }
        let words = CurveWords(study.curve, "all \(bins.count) bins")
        let total = bins.reduce(0) { $0 + $1.pairs.observed }
        guard let rarest, study.triggerCount > 0, study.eventCount > 0 else {
            self.init(
                nothing: "There are no \(pairs) with exact dates in the span, so there is nothing to test.", span: span)
            return
        }
        let place = Self.days(rarest.lags)
        let counted =
            "Up to \(reach) before and after \(study.triggerCount) \(names.triggers): \(total) \(pairs)"
        let farthest =
            "the bin that differs most from chance is \(place): \(rarest.pairs.observed), where chance would give "
            + "\(Wording.decimal(rarest.pairs.expected, 1)) on average, mostly \(words.envelope(rarest.pairs.pointwise))"
        self.init(
            .exploratory,
            "\(CurveWords.caution(study.triggerCount, names.triggers))\(counted); \(farthest). \(words.verdict)",
            n: study.triggerCount,
            estimate: Estimate(
                rarest.mean, meaning: "\(names.events) a day for each of the \(names.triggers), \(place)"),
            p: study.curve.p, null: study.null.words(names), span: span,
            caveats: ["One of the \(names.events) stands in several bins when \(names.triggers) lie close together."]
                + words.caveats + study.null.caveats(study.trend),
            maySay: [
                "\(counted), counting dates known to the day.",
                words.isRare
                    ? "Somewhere in these days their number is rarer than chance would give (\(Wording.probability(study.curve.p)))."
                    : "All bins together cannot be told from chance (\(Wording.probability(study.curve.p))).",
            ],
            mayNotSay: [
                "\(Wording.capitalised(names.events)) come more or less often \(place) as a rule.",
                "\(Wording.capitalised(names.triggers)) change the number of \(names.events).",
            ])
    }

    package init(_ leadLag: LeadLag, names: SeriesNames, span: ObservationSpan) {
        let isTrigger = leadLag.rate == .trigger
        let asked = isTrigger ? names.triggers : names.events
        let partner = isTrigger ? names.event : names.trigger
        guard leadLag.n > 0, leadLag.partnerCount > 0,
            let rarest = leadLag.curve.rarest.map({ leadLag.points[$0] }),
            let last = leadLag.points.last
        else {
            self.init(
                nothing:
                    "There are no \(asked) and partners with exact dates in the span, so there is nothing to test.",
                span: span)
            return
        }
        let words = CurveWords(leadLag.curve, "all \(leadLag.points.count) lags")
        let window = rarest.lag...rarest.lag + leadLag.window
        // Seen from an event, the days of triggers lie the other way.
        let place = Self.days(isTrigger ? window : -window.upperBound...(-window.lowerBound))
        let counted =
            "Of all windows of \(Wording.days(leadLag.window + 1)) that begin up to \(Wording.days(last.lag)) before or after, the one "
            + "that differs most from chance is \(place): \(rarest.k.observed) of \(leadLag.n) \(asked) have \(partner) there"
        let chance =
            "where chance would give \(Wording.decimal(rarest.k.expected, 1)) on average, mostly \(words.envelope(rarest.k.pointwise))"
        self.init(
            .exploratory, "\(CurveWords.caution(leadLag.n, asked))\(counted), \(chance). \(words.verdict)",
            k: rarest.k.observed, n: leadLag.n,
            estimate: Estimate(Double(rarest.lag), meaning: "days, lag that differs most from chance"),
            p: leadLag.curve.p,
            null: leadLag.null.words(names), span: span,
            caveats: ["Neighbouring lags share most of their days."] + words.caveats
                + leadLag.null.caveats(leadLag.trend),
            maySay: [
                "\(counted), counting dates known to the day.",
                words.isRare
                    ? "At some lag that is rarer than chance would give (\(Wording.probability(leadLag.curve.p)))."
                    : "All lags together cannot be told from chance (\(Wording.probability(leadLag.curve.p))).",
            ],
            mayNotSay: [
                "\(Wording.capitalised(names.events)) follow \(names.triggers) by so many days.",
                "One of the two leads the other.",
            ])
    }

    /// Where there is nothing to test.
    init(nothing sentence: String, span: ObservationSpan) {
        self.init(
            .description, sentence, span: span, maySay: [sentence],
            mayNotSay: ["Nothing was found, so there is nothing."])
    }

    /// "28 to 34 days after", "7 to 1 days before", "on the day", "1 day before to 2 days after".
    static func days(_ lags: ClosedRange<Int>) -> String {
        let (low, high) = (lags.lowerBound, lags.upperBound)
        if low == 0, high == 0 { return "on the day" }
        if low >= 0 { return "\(low == high ? Wording.days(low) : "\(low) to \(Wording.days(high))") after" }
        if high <= 0 { return "\(low == high ? Wording.days(-low) : "\(-low) to \(Wording.days(-high))") before" }
        return "\(Wording.days(-low)) before to \(Wording.days(high)) after"
    }
}

extension CurveNullModel {
    /// A trend that both series share deceives whoever moves one of them round the whole span.
    fileprivate func caveats(_ trend: SharedTrend) -> [String] {
        guard self == .shift, trend.isShared else { return [] }
        return [
            "Both series are denser at one end of the span, which moving one of them round it takes for a tie; this alone raises false alarms."
        ]
    }

    /// What is done, as the end of "chance is".
    fileprivate func words(_ names: SeriesNames) -> String {
        switch self {
        case .shift: "\(names.events) moved as a block by every number of days round the span"
        case .redraw(let unit, let drawCount, _):
            "each of the \(names.triggers) redrawn on any day of \(unit.map { "its own \($0.rawValue)" } ?? "the span"), "
                + "\(drawCount) draws"
        }
    }
}

/// What is said of a curve as a whole.
private struct CurveWords {
    private let curve: NullCurve
    private let all: String

    init(_ curve: NullCurve, _ all: String) {
        self.curve = curve
        self.all = all
    }

    private var level: Double { CoincidenceResult.level }
    var isRare: Bool { curve.p < level }

    var verdict: String {
        if isRare {
            return "Over \(all) together that is rarer than chance would give (\(Wording.probability(curve.p)))."
        }
        let together = "Over \(all) together that is no more than chance would give (\(Wording.probability(curve.p)))"
        return curve.leastP < level
            ? "\(together)."
            : "\(together), and nothing could have been told from it (least \(Wording.probability(curve.leastP)))."
    }

    var caveats: [String] {
        curve.leastP < level
            ? []
            : [
                "So many lags are tried that no peak could be told from chance by moving a whole series; each bin by itself leaves its envelope one time in twenty."
            ]
    }

    func envelope(_ counts: ClosedRange<Int>) -> String { "\(counts.lowerBound) to \(counts.upperBound)" }

    static func caution(_ count: Int, _ name: String) -> String {
        count < CoincidenceSentence.fewEntries ? "Only \(count) \(name) to count, so this can show little. " : ""
    }
}
