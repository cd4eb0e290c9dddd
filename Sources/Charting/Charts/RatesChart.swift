/// The share that coincided within each window beside what chance alone would give, a panel for each question. Below each
/// window stand the numbers themselves.
package struct RatesChart: Chart {
    package var words: ChartWords
    /// Those that are drawn: with a declared window first, else as given.
    let series: [RatesSeries]
    let leftOutCount: Int

    static let limit = 12

    package init(words: ChartWords, series: [RatesSeries]) {
        self.words = words
        let given = series.filter { !$0.points.isEmpty }
        let ranked = given.filter(\.isDeclared) + given.filter { !$0.isDeclared }
        self.series = Array(ranked.prefix(Self.limit))
        leftOutCount = ranked.count - self.series.count
    }

    package func svg() -> String {
        words.svg(summary: summary, notes: notes) { page in
            if series.isEmpty { return page.addWords("No rates to draw.") }
            page.add(legend, above: 8)
            page.add(
                "per cent, by the days that a window has; below, how many coincided within it", font: .label,
                colour: .mutedInk, limit: 3, above: 8)
            page.addPanels(series.count) { index, left, right, top in
                let panel = RatesPanel(series: series[index], left: left, right: right, top: top)
                return (panel.elements, panel.bottom)
            }
        }
    }

    private var points: [RatesPoint] { series.flatMap(\.points) }

    private var legend: [LegendEntry] {
        var entries = [
            LegendEntry(keys: [.dot(.circle, colour: .trigger)], text: "observed, dates known to the day")
        ]
        if points.contains(where: \.isOutside) {
            entries.append(
                LegendEntry(keys: [.dot(.triangle, colour: .event)], text: "the same, outside the band"))
        }
        entries += [
            LegendEntry(keys: [.bar(colour: .comparison)], text: "all dates, from certain to possible"),
            LegendEntry(keys: [.band(fill: .band, edge: .mutedInk)], text: "95 % band of chance alone"),
            LegendEntry(keys: [.dashes(colour: .ink)], text: "expected by chance, by each null model"),
        ]
        if series.contains(where: \.isDeclared) {
            entries.append(LegendEntry(keys: [.shade], text: "as declared"))
        }
        return entries
    }

    var summary: String {
        series.isEmpty ? "There are no rates to draw." : series.map(\.summary).joined(separator: " ")
    }

    private var notes: [String] {
        let outside = points.count(where: \.isOutside)
        let share = outside == 0 ? "None" : DrawnText.grouped(outside)
        var notes: [String] = []
        if !points.isEmpty {
            notes.append(
                "\(share) of \(DrawnText.count(points.count, "observed share", "observed shares")) "
                    + "\(outside > 1 ? "leave" : "leaves") the band. Each band stands for itself: one in twenty may be left "
                    + "by chance alone.")
        }
        if let step = series.map(\.step).max(), step > 1 {
            notes.append("Of many windows one in \(step) is drawn, and the declared one always.")
        }
        if leftOutCount > 0 {
            let isOne = leftOutCount == 1
            notes.append(
                "\(DrawnText.count(leftOutCount, "question", "questions")) more \(isOne ? "is" : "are") not drawn.")
        }
        return notes
    }
}
