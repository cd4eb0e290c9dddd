/// What a panel of a stock chart draws: all there is, or what there is of one group.
package struct StockFacet: Hashable, Sendable {
    /// The group's name; empty where there is only one.
    package let title: String
    package let count: StepSeries?
    package let stock: StockBand?
    package let cumulative: StockBand?

    package init(
        title: String = "", count: StepSeries? = nil, stock: StockBand? = nil, cumulative: StockBand? = nil
    ) {
        self.title = title
        self.count = count
        self.stock = stock
        self.cumulative = cumulative
    }
}
