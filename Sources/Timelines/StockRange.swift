/// How many there are at a time: no fewer than `least` and no more than `most`, whichever days imprecise dates allow.
package struct StockRange: Hashable, Sendable {
    package let least: Int
    package let most: Int

    package init(least: Int, most: Int) {
        self.least = least
        self.most = most
    }
}
