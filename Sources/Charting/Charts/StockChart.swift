import ImpreciseDates

/// Published counts as steps, and beside them how many a table knows of at a time, and how many there have been in all:
/// each from its least to its most.
package struct StockChart: Chart {
    package var words: ChartWords
    let span: DateBounds
    let count: StepSeries?
    let stock: StockBand?
    let cumulative: StockBand?

    package init(
        words: ChartWords, span: DateBounds, count: StepSeries? = nil, stock: StockBand? = nil,
        cumulative: StockBand? = nil
    ) {
        self.words = words
        self.span = span
        self.count = count
        self.stock = stock
        self.cumulative = cumulative
    }

    package func svg() -> String {
        words.svg(summary: summary, notes: notes) { page in
            let panel = StockPanel(chart: self, left: page.left, right: page.right)
            guard panel.hasMarks else { return page.addWords("No values to draw.") }
            page.add(legend, above: 8)
            let top = page.bottom + 16
            page.add(panel.elements(top: top), to: panel.bottom(top: top))
        }
    }

    private var legend: [LegendEntry] {
        var entries: [LegendEntry] = []
        if let count, !count.points(during: span).isEmpty {
            entries.append(LegendEntry(keys: [.dottedLine(colour: .ink)], text: count.title))
        }
        if let cumulative, !cumulative.during(span).isEmpty {
            entries.append(
                LegendEntry(
                    keys: [.dashedBand(fill: .eventTint, edge: .event)],
                    text: "\(cumulative.title), from certain to possible"))
        }
        if let stock, !stock.during(span).isEmpty {
            entries.append(
                LegendEntry(
                    keys: [.band(fill: .triggerTint, edge: .trigger)],
                    text: "\(stock.title), from least to most"))
        }
        return entries
    }

    var summary: String {
        var sentences = ["From \(span.earliest) to \(span.latest)."]
        if let count {
            let points = count.points(during: span)
            if let first = points.first, let last = points.last {
                sentences.append(
                    "\(count.title): \(DrawnText.count(points.count, "value", "values")), from "
                        + "\(DrawnText.value(first.value)) to \(DrawnText.value(last.value)).")
            } else {
                sentences.append("\(count.title): no values.")
            }
        }
        for band in [stock, cumulative].compactMap(\.self) {
            let known = band.during(span).filter(\.isKnown)
            if let first = known.first, let last = known.last {
                sentences.append(
                    "\(band.title): \(first.text) on \(first.day), \(last.text) on \(last.day).")
            } else {
                sentences.append("\(band.title): no values.")
            }
        }
        return sentences.joined(separator: " ")
    }

    private var notes: [String] {
        var notes: [String] = []
        if let count {
            let missing = count.points.count - count.points(during: span).count
            if missing > 0 {
                let verb = missing == 1 ? "is" : "are"
                notes.append(
                    "\(count.title): \(DrawnText.count(missing, "value", "values")) outside the span or not finite "
                        + "\(verb) not drawn.")
            }
        }
        if let stock {
            let missing = stock.during(span).count { !$0.isKnown }
            if missing > 0 {
                notes.append(
                    "From least to most is not known on \(DrawnText.grouped(missing)) of the "
                        + "\(DrawnText.count(stock.during(span).count, "date", "dates")).")
            }
        }
        return notes
    }
}
