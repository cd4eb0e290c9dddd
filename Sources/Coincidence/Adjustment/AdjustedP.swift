/// p under either null model, adjusted for all questions that were asked together.
package struct AdjustedP: Hashable, Sendable {
    package let circular: Double
    package let local: Double

    package init(circular: Double, local: Double) {
        self.circular = circular
        self.local = local
    }

    /// The larger of the two.
    package var p: Double { max(circular, local) }
}
