/// What one question came to.
package struct CoincidenceResult: Hashable, Sendable {
    package let question: CoincidenceQuestion
    /// The group that was asked; nil for all together.
    package let group: String?
    /// Whether this is the one question that the pipeline file declares; all others are exploratory.
    package let isPrimary: Bool
    /// How many were asked: triggers or events with exact dates in the span.
    package let n: Int
    /// How many of the other series, likewise; without any there is nothing to test.
    package let partnerCount: Int
    package let circular: NullDistribution
    package let local: NullDistribution
    /// p of either null model, adjusted for all questions asked with this one.
    package let adjusted: AdjustedP
    /// Every date in the span counted, imprecise ones as a range.
    package let allDates: CoincidenceBounds
    /// How many more rows, dated to the edge of the span, may or may not lie in it; they are not asked.
    package let edgeCount: Int
    /// How many of the other series may lie in the span, imprecise dates included.
    package let allPartnerCount: Int

    /// Below this p a result is said to be more than chance would give.
    package static let level = 0.05

    package var k: Int { circular.observed }

    /// The larger of the two: the headline must stand under both null models.
    package var p: Double { max(circular.p, local.p) }

    package var adjustedP: Double { adjusted.p }

    package var pFewer: Double { max(circular.pFewer, local.pFewer) }

    package var pTwoSided: Double { max(circular.pTwoSided, local.pTwoSided) }

    /// The null model whose p is the headline.
    package var headline: NullDistribution { local.p >= circular.p ? local : circular }

    /// From the lower to the higher end of the 95 % envelopes of both null models.
    package var envelope: ClosedRange<Int> {
        let (first, second) = (circular.envelope, local.envelope)
        return min(first.lowerBound, second.lowerBound)...max(first.upperBound, second.upperBound)
    }

    /// Observed over expected under that null model.
    package var effect: Double? { headline.effect }

    /// What p would be if all n coincided: what these numbers could show at the most.
    package var leastP: Double { chance(ofAtLeast: n) }

    /// The least k whose p would be below the level; nil where not even n is.
    package var detectableK: Int? { (0...n).first { chance(ofAtLeast: $0) < Self.level } }

    /// That k over the expected count; nil where there is none or nothing was expected.
    package var detectableEffect: Double? {
        guard let detectableK, headline.expected > 0 else { return nil }
        return Double(detectableK) / headline.expected
    }

    private func chance(ofAtLeast count: Int) -> Double {
        max(circular.chance(ofAtLeast: count), local.chance(ofAtLeast: count))
    }
}
