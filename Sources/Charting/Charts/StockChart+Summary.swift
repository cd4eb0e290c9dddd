import ImpreciseDates

extension StockChart {
    /// `From 2021-03-02 to 2026-02-17. published counts: 14 values, from 80 to 391. ...`
    var summary: String {
        (["From \(span.earliest) to \(span.latest)."] + facets.shown.flatMap(sentences)).joined(separator: " ")
    }

    private func sentences(on facet: StockFacet) -> [String] {
        var sentences: [String] = []
        if let count = facet.count {
            let points = count.points(during: span)
            if let first = points.first, let last = points.last {
                sentences.append(
                    "\(count.title): \(DrawnText.count(points.count, "value", "values")), from "
                        + "\(DrawnText.value(first.value)) to \(DrawnText.value(last.value)).")
            } else {
                sentences.append("\(count.title): no values.")
            }
        }
        for band in [facet.stock, facet.cumulative].compactMap(\.self) {
            let known = band.during(span).filter(\.isKnown)
            if let first = known.first, let last = known.last {
                sentences.append(
                    "\(band.title): \(first.text) on \(first.day), \(last.text) on \(last.day).")
            } else {
                sentences.append("\(band.title): no values.")
            }
        }
        return facet.title.isEmpty ? sentences : ["In \(facet.title):"] + sentences
    }
}
