/// What a statistic found, in words that can be quoted, with the numbers that they rest on.
///
/// Words go by rule: no sentence says that one thing caused another, no share stands without its k of n, and whatever is no more than
/// chance would give is called so.
package struct Finding: Hashable, Sendable {
    package enum Standing: String, CaseIterable, Sendable {
        /// The answer to the one question that the pipeline file declares: it comes first wherever the result is shown.
        case primary
        /// Thought of beside it or after looking: it counts by its adjusted p alone.
        case exploratory
        /// Tells what the tables hold and tests nothing.
        case description
    }

    /// A number that sums the finding up, with its 95 % interval or envelope where it has one.
    package struct Estimate: Hashable, Sendable {
        package let value: Double?
        package let low: Double?
        package let high: Double?
        /// What the number is, with its unit.
        package let meaning: String

        package init(_ value: Double?, low: Double? = nil, high: Double? = nil, meaning: String) {
            self.value = value
            self.low = low
            self.high = high
            self.meaning = meaning
        }
    }

    /// What was counted, beside what chance gives.
    package struct Chance: Hashable, Sendable {
        package let observed: Int
        package let expected: Double
        /// Counts between which chance gives 95 %.
        package let envelope: ClosedRange<Int>

        package init(_ observed: Int, expected: Double, envelope: ClosedRange<Int>) {
            self.observed = observed
            self.expected = expected
            self.envelope = envelope
        }
    }

    package let standing: Standing
    package let sentence: String
    /// How many of n; neither where the finding counts no such thing.
    package let k: Int?
    package let n: Int?
    package let estimate: Estimate?
    /// Nil where nothing is held against chance.
    package let chance: Chance?
    /// What k of n is with every date in the span counted, imprecise ones as a range; nil where that is not counted.
    package let allDates: CoincidenceBounds?
    package let p: Double?
    package let adjustedP: Double?
    /// What chance means here; nil where nothing is tested.
    package let null: String?
    package let span: ObservationSpan
    /// What must be known of this result beside what is true of the tables as a whole.
    package let caveats: [String]
    /// What imprecise dates could change, where that is told.
    package let imprecision: String?
    /// Sentences that the data support.
    package let maySay: [String]
    /// Nearby ones that they do not.
    package let mayNotSay: [String]

    package init(
        _ standing: Standing, _ sentence: String, k: Int? = nil, n: Int? = nil, estimate: Estimate? = nil,
        chance: Chance? = nil, allDates: CoincidenceBounds? = nil, p: Double? = nil, adjustedP: Double? = nil,
        null: String? = nil, span: ObservationSpan, caveats: [String] = [],
        imprecision: String? = nil, maySay: [String], mayNotSay: [String]
    ) {
        self.standing = standing
        self.sentence = sentence
        self.k = k
        self.n = n
        self.estimate = estimate
        self.chance = chance
        self.allDates = allDates
        self.p = p
        self.adjustedP = adjustedP
        self.null = null
        self.span = span
        self.caveats = caveats
        self.imprecision = imprecision
        self.maySay = maySay
        self.mayNotSay = mayNotSay
    }

    /// The same with a p for which all exploratory findings that it stands among are taken together.
    package func with(adjustedP: Double) -> Finding {
        let p = adjustedP
        let isLost = self.p.map { $0 < CoincidenceResult.level } ?? false && p >= CoincidenceResult.level
        let caveat =
            "Among the exploratory findings of this table, all taken together, it is no more than chance would give (\(Wording.probability(p)))."
        return Finding(
            standing, sentence, k: k, n: n, estimate: estimate, chance: chance, allDates: allDates, p: self.p,
            adjustedP: p, null: null, span: span,
            caveats: (isLost ? [caveat] : []) + caveats, imprecision: imprecision,
            maySay: maySay.map { isLost ? "\($0) \(caveat)" : $0 }, mayNotSay: mayNotSay)
    }

    /// True of every count in every table.
    package static let bias = "Counts are of what was reported and found, not of all that happened."
}
