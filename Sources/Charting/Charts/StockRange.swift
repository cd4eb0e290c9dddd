import ImpreciseDates

/// How many there are at least and at most, at the end of a day.
package struct StockRange: Hashable, Sendable {
    package let day: Day
    package let least: Double
    package let most: Double

    package init(day: Day, least: Double, most: Double) {
        self.day = day
        self.least = least
        self.most = max(least, most)
    }

    var isKnown: Bool { least.isFinite && most.isFinite }

    /// `57–64`, or `57`.
    var text: String {
        let text = DrawnText.value(least)
        return least == most ? text : "\(text)\u{2013}\(DrawnText.value(most))"
    }
}
