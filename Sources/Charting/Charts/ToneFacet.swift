/// The bars of one panel, such as a period.
package struct ToneFacet: Hashable, Sendable {
    /// Empty where there is only one.
    package let title: String
    package let bars: [ToneBar]

    package init(title: String, bars: [ToneBar]) {
        self.title = title
        self.bars = bars
    }
}
