/// The bars that stand together: all of a histogram, or those of one group.
package struct LagFacet: Hashable, Sendable {
    /// The group's name; empty where there is only one.
    package let title: String
    /// By the days.
    package let bins: [LagBin]

    package init(title: String = "", bins: [LagBin]) {
        self.title = title
        self.bins = bins.sorted { $0.lags.lowerBound < $1.lags.lowerBound }
    }

    /// Of all bars; a Double, since counts may be any Int and their sum could overflow.
    var total: Double { bins.reduce(0) { $0 + Double($1.observed) } }
}
