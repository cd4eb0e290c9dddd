/// What one rate over one window came to.
package struct CoincidenceResult: Hashable, Sendable {
    package let rate: CoincidenceRate
    package let window: CoincidenceWindow
    /// Whether this is the one question that the pipeline file declares; all others are exploratory.
    package let isPrimary: Bool
    /// How many were asked: triggers or events with exact dates in the span.
    package let n: Int
    /// How many of the other series, likewise; without any there is nothing to test.
    package let partnerCount: Int
    package let circular: NullDistribution
    package let local: NullDistribution
    /// Every date in the span counted, imprecise ones as a range.
    package let allDates: CoincidenceBounds
    /// How many more rows, dated to the edge of the span, may or may not lie in it; they are not asked.
    package let edgeCount: Int
    /// How many of the other series may lie in the span, imprecise dates included.
    package let allPartnerCount: Int

    package var k: Int { circular.observed }

    /// The larger of the two: the headline must stand under both null models.
    package var p: Double { max(circular.p, local.p) }

    /// Observed over expected under the null model whose p is the headline.
    package var effect: Double? { local.p >= circular.p ? local.effect : circular.effect }
}
