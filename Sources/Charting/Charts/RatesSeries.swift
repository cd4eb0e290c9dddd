/// One question under several windows: a panel of a chart of rates.
package struct RatesSeries: Hashable, Sendable {
    /// Such as `deals followed by closures`.
    package let title: String
    /// From the shortest window to the longest.
    package let points: [RatesPoint]
    /// Of every so many windows one is kept.
    let step: Int

    /// More windows than these cannot be told apart.
    static let limit = 40

    /// Of more than 40 windows every second, third ... is kept, and the declared one always.
    package init(title: String, points: [RatesPoint]) {
        self.title = title
        let sorted = points.enumerated()
            .sorted { ($0.element.window, $0.offset) < ($1.element.window, $1.offset) }.map(\.element)
        let step = max((sorted.count + Self.limit - 1) / Self.limit, 1)
        self.step = step
        self.points = sorted.enumerated().filter { $0.offset % step == 0 || $0.element.isDeclared }.map(\.element)
    }

    var isDeclared: Bool { points.contains(where: \.isDeclared) }

    /// `n = 26 known to the day, 33 in all`; a range where windows have different numbers.
    var counts: String {
        func range(_ numbers: [Int]) -> String {
            let (least, most) = (numbers.min() ?? 0, numbers.max() ?? 0)
            return least == most ? DrawnText.grouped(most) : "\(DrawnText.grouped(least)) to \(DrawnText.grouped(most))"
        }
        let (exact, all) = (range(points.map(\.count)), range(points.map(\.countOfAll)))
        return exact == all ? "n = \(exact), all known to the day" : "n = \(exact) known to the day, \(all) in all"
    }

    /// `Deals followed by closures: within 30 days (declared) 17 of 26, by chance mostly 9 to 21, with all dates ...`
    var summary: String {
        let shown = points.prefix(8).map { point in
            let declared = point.isDeclared ? " (declared)" : ""
            let chance =
                point.hasEnvelope
                ? ", by chance mostly \(DrawnText.value(point.low)) to \(DrawnText.value(point.high))" : ""
            return "within \(DrawnText.count(point.window, "day", "days"))\(declared) "
                + "\(DrawnText.grouped(point.observed)) of \(DrawnText.grouped(point.count))\(chance), "
                + "with all dates \(point.range) of \(DrawnText.grouped(point.countOfAll))"
        }
        let more = points.count - shown.count
        return "\(title): \((shown + (more > 0 ? ["\(more) more windows"] : [])).joined(separator: "; "))."
    }
}
