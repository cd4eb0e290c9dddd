import ImpreciseDates

/// How many there are, from least to most, held until the next known day.
package struct StockBand: Hashable, Sendable {
    package let title: String
    /// By day; those that are not known leave a gap.
    package let ranges: [StockRange]

    package init(title: String, ranges: [StockRange]) {
        self.title = title
        self.ranges = ranges.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
            .map(\.element)
    }

    /// How many of these events there have been by each day: at least those that lie before its end whichever day their
    /// date allows, at most those that may. No ranges where there are no events. O(n log n).
    package static func cumulative(of bounds: [DateBounds], title: String, during span: DateBounds) -> StockBand {
        if bounds.isEmpty { return StockBand(title: title, ranges: []) }
        var changes: [Day: (least: Double, most: Double)] = [span.earliest: (0, 0)]
        for bounds in bounds {
            // What was before the span is not counted for it; what may have been is.
            guard bounds.latest >= span.earliest, bounds.earliest <= span.latest else { continue }
            changes[max(bounds.earliest, span.earliest), default: (0, 0)].most += 1
            if bounds.latest <= span.latest, bounds.earliest >= span.earliest {
                changes[bounds.latest, default: (0, 0)].least += 1
            }
        }
        var (least, most) = (0.0, 0.0)
        var ranges: [StockRange] = []
        for (day, change) in changes.sorted(by: { $0.key < $1.key }) {
            least += change.least
            most += change.most
            ranges.append(StockRange(day: day, least: least, most: most))
        }
        // Up to the end of the span, where nothing more happens.
        if let last = ranges.last, last.day < span.latest {
            ranges.append(StockRange(day: span.latest, least: last.least, most: last.most))
        }
        return StockBand(title: title, ranges: ranges)
    }

    func during(_ span: DateBounds) -> [StockRange] { ranges.filter { span.contains($0.day) } }
}
