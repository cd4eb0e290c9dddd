extension Finding {
    package init(_ study: EventStudy, of pair: SeriesPair, names: SeriesNames) {
        let span = pair.span
        let bins = study.bins
        let pairs = "pairs of \(names.trigger) and \(names.event)"
        let rarest = study.curve.rarest.first.map { bins[$0] }
        let words = CurveWords(study.curve, "all \(bins.count) bins", study.null)
        let total = bins.reduce(0) { $0 + $1.pairs.observed }
        guard let rarest, let first = bins.first, let last = bins.last, study.triggerCount > 0, study.eventCount > 0
        else {
            self.init(
                nothing: "There are no \(pairs) with exact dates in the span, so there is nothing to test.", span: span)
            return
        }
        let place = Self.days(rarest.lags)
        let counted =
            "From \(Self.days(first.lags.lowerBound...last.lags.upperBound, linked: true)) \(study.triggerCount) \(names.triggers): "
            + "\(total) \(pairs)"
        let farthest =
            "the bin that differs most from chance is \(place)\(words.others): \(rarest.pairs.observed), where chance would give "
            + "\(Wording.decimal(rarest.pairs.expected, 1)) on average, mostly \(words.envelope(rarest.pairs.pointwise))"
        self.init(
            .exploratory,
            "\(Wording.caution(study.triggerCount, names.triggers))\(counted); \(farthest). \(words.verdict)",
            n: study.triggerCount,
            estimate: Estimate(
                rarest.mean, meaning: "\(names.events) a day for each of the \(names.triggers), \(place)"),
            chance: Chance(rarest.pairs), p: study.curve.p, null: study.null.words(names), span: span,
            caveats: ["One of the \(names.events) stands in several bins when \(names.triggers) lie close together."]
                + words.caveats + study.null.caveats(study.trend),
            imprecision: ImprecisionNote(pair, names: names).text,
            maySay: [
                "\(counted), counting dates known to the day.",
                words.isRare
                    ? "Somewhere in these days their number is one that chance seldom gives (\(Wording.probability(study.curve.p)))."
                    : "All bins together cannot be told from chance (\(Wording.probability(study.curve.p)))\(words.powerless).",
            ],
            mayNotSay: [
                "\(Wording.capitalised(names.events)) come more or less often \(place) as a rule.",
                "\(Wording.capitalised(names.triggers)) change the number of \(names.events).",
            ])
    }

    package init(_ leadLag: LeadLag, of pair: SeriesPair, names: SeriesNames) {
        let span = pair.span
        let isTrigger = leadLag.rate == .trigger
        let asked = isTrigger ? names.triggers : names.events
        let partner = isTrigger ? names.event : names.trigger
        guard leadLag.n > 0, leadLag.partnerCount > 0,
            let rarest = leadLag.curve.rarest.first.map({ leadLag.points[$0] }),
            let last = leadLag.points.last, let step = leadLag.step
        else {
            self.init(
                nothing:
                    "There are no \(asked) and partners with exact dates in the span, so there is nothing to test.",
                span: span)
            return
        }
        let words = CurveWords(leadLag.curve, "all \(leadLag.points.count) lags", leadLag.null)
        let window = rarest.lag...rarest.lag + leadLag.window
        // Seen from an event, the days of triggers lie the other way.
        let place = Self.days(isTrigger ? window : -window.upperBound...(-window.lowerBound))
        let counted =
            "Of \(leadLag.points.count) windows of \(Wording.days(leadLag.window + 1)), one beginning every "
            + "\(step == 1 ? "day" : Wording.days(step)) from \(Wording.days(last.lag)) before to \(Wording.days(last.lag)) after, the one "
            + "that differs most from chance is \(place)\(words.others): \(rarest.k.observed) of \(leadLag.n) \(asked) have \(partner) there"
        let chance =
            "where chance would give \(Wording.decimal(rarest.k.expected, 1)) on average, mostly \(words.envelope(rarest.k.pointwise))"
        self.init(
            .exploratory, "\(Wording.caution(leadLag.n, asked))\(counted), \(chance). \(words.verdict)",
            k: rarest.k.observed, n: leadLag.n,
            estimate: Estimate(Double(rarest.lag), meaning: "days, lag that differs most from chance"),
            chance: Chance(rarest.k), p: leadLag.curve.p,
            null: leadLag.null.words(names), span: span,
            caveats: ["Neighbouring lags share most of their days."] + words.caveats
                + leadLag.null.caveats(leadLag.trend),
            imprecision: ImprecisionNote(pair, names: names).text,
            maySay: [
                "\(counted), counting dates known to the day.",
                words.isRare
                    ? "At some lag their number is one that chance seldom gives (\(Wording.probability(leadLag.curve.p)))."
                    : "All lags together cannot be told from chance (\(Wording.probability(leadLag.curve.p)))\(words.powerless).",
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

    /// "28 to 34 days after", "7 to 1 days before", "on the day", "1 day before to 2 days after"; linked, each end has its word.
    static func days(_ lags: ClosedRange<Int>, linked: Bool = false) -> String {
        let (low, high) = (lags.lowerBound, lags.upperBound)
        if low == 0, high == 0 { return "on the day" }
        if linked, low < 0, high == 0 { return "\(Wording.days(-low)) before to the day of" }
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

extension Finding.Chance {
    /// At one place of a curve, by itself.
    fileprivate init(_ place: NullCurve.Place) {
        self.init(place.observed, expected: place.expected, envelope: place.pointwise)
    }
}

/// What is said of a curve as a whole.
private struct CurveWords {
    private let curve: NullCurve
    private let all: String
    private let null: CurveNullModel

    init(_ curve: NullCurve, _ all: String, _ null: CurveNullModel) {
        self.curve = curve
        self.all = all
        self.null = null
    }

    /// Where several differ alike.
    var others: String {
        switch curve.rarest.count {
        case 0, 1: ""
        case 2: " (and one more as much)"
        case let count: " (and \(count - 1) more as much)"
        }
    }

    private var canTell: Bool { curve.leastP < level }

    /// Where no counts could have been told from chance.
    var powerless: String { canTell ? "" : ", and nothing could have been told from it" }

    private var level: Double { CoincidenceResult.level }
    var isRare: Bool { curve.p < level }

    var verdict: String {
        if isRare {
            return "Over \(all) together chance seldom gives as rare a count (\(Wording.probability(curve.p)))."
        }
        let together = "Over \(all) together that is no more than chance would give (\(Wording.probability(curve.p)))"
        return canTell
            ? "\(together)."
            : "\(together), and nothing could have been told from it (least \(Wording.probability(curve.leastP)))."
    }

    var caveats: [String] {
        guard !canTell else { return [] }
        let how =
            switch null {
            case .shift: "by moving a whole series, whose every peak passes through all of them"
            case .redraw: "by redrawing so few"
            }
        return [
            "So many places are tried that no peak could be told from chance \(how); each place by itself leaves its envelope one time in twenty."
        ]
    }

    func envelope(_ counts: ClosedRange<Int>) -> String { "\(counts.lowerBound) to \(counts.upperBound)" }
}
