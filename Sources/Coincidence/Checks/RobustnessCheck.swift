/// The declared question asked in another way, to see how much its answer hangs on the way it was asked.
package struct RobustnessCheck: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case circularShift = "circular-shift"
        case localShift = "local-shift"
        case redraw
        case shuffledGaps = "shuffled-gaps"
        case redrawnEvents = "redrawn-events"
        case poisson
        case fewer
        case twoSided = "two-sided"
        case placeboDates = "placebo-dates"
        case placeboTriggers = "placebo-triggers"
        case episodes
        case distinctDays = "distinct-days"
        case impreciseDates = "imprecise-dates"
        case spanEnds = "span-ends"
        case leftOut = "left-out"
        case clustering
        case sharedTrend = "shared-trend"
    }

    package let kind: Kind
    /// What was done, as a clause that ends no sentence.
    package let detail: String
    package let k: Int?
    package let n: Int?
    package let expected: Double?
    package let envelope: ClosedRange<Int>?
    package let p: Double?
    /// Whether this must be known by whoever reads the result, because a test is not to be trusted here or something lies elsewhere
    /// than it should.
    package let isWarning: Bool
    /// What it says, in a sentence worded by rule.
    package let reading: String

    init(
        _ kind: Kind, _ detail: String, k: Int? = nil, n: Int? = nil, expected: Double? = nil,
        envelope: ClosedRange<Int>? = nil, p: Double? = nil, isWarning: Bool = false, reading: String
    ) {
        self.kind = kind
        self.detail = detail
        self.k = k
        self.n = n
        self.expected = expected
        self.envelope = envelope
        self.p = p
        self.isWarning = isWarning
        self.reading = reading
    }

    /// The declared count, or another, beside what a null model gives.
    init(
        _ kind: Kind, _ detail: String, n: Int, _ null: NullDistribution, p: Double? = nil, isWarning: Bool = false,
        note: String = ""
    ) {
        let chance = p ?? null.p
        let verdict = chance < CoincidenceResult.level ? "more often than this gives" : "no more than this gives"
        self.init(
            kind, detail, k: null.observed, n: n, expected: null.expected, envelope: null.envelope, p: chance,
            isWarning: isWarning,
            reading: n == 0
                ? "There is nothing to count."
                : "\(null.observed) of \(n), \(verdict) (\(Wording.decimal(null.expected, 1)) on average, mostly "
                    + "\(null.envelope.lowerBound) to \(null.envelope.upperBound); \(Wording.probability(chance))).\(note)"
        )
    }
}
