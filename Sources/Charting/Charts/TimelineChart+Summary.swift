import ImpreciseDates

extension TimelineChart {
    /// `From 2021-03-02 to 2026-02-17. EU-linked deals: 35 events, 6 of them imprecise. ...`
    var summary: String {
        (["From \(span.earliest) to \(span.latest)."] + facets.shown.flatMap(sentences)).joined(separator: " ")
    }

    private func sentences(on facet: TimelineFacet) -> [String] {
        var sentences = facet.lanes.isEmpty ? ["There are no lanes."] : []
        for lane in facet.lanes {
            let events = lane.during(span).events
            let imprecise = events.count { !$0.isExact }
            let count = DrawnText.count(events.count, "event", "events")
            sentences.append(
                "\(lane.title): \(count)"
                    + (imprecise > 0 ? ", \(DrawnText.grouped(imprecise)) of them imprecise." : "."))
            let brackets = lane.brackets.count { $0.bounds.overlaps(span) }
            if brackets > 0 {
                sentences.append("\(bracketLabel): \(DrawnText.grouped(brackets)).")
            }
        }
        if let step = facet.step {
            let points = step.points(during: span)
            if let first = points.first, let last = points.last {
                let values = DrawnText.count(points.count, "value", "values")
                sentences.append(
                    "\(step.title): \(values), from \(DrawnText.value(first.value)) to \(DrawnText.value(last.value))"
                        + " \(step.unit).")
            } else {
                sentences.append("\(step.title): no values.")
            }
        }
        return facet.title.isEmpty ? sentences : ["In \(facet.title):"] + sentences
    }

    /// What the picture does not show, or shows only in part.
    var notes: [String] {
        var notes: [String] = []
        let events = facets.shown.flatMap { $0.lanes.flatMap(\.events) }
        let outside = events.count { !$0.bounds.overlaps(span) }
        if outside > 0 {
            let verb = outside == 1 ? "is" : "are"
            notes.append("\(DrawnText.count(outside, "event", "events")) outside the span \(verb) not drawn.")
        }
        let cut = events.count { $0.bounds.overlaps(span) && !span.contains($0.bounds) }
        if cut > 0 {
            let bar = cut == 1 ? "its bar is" : "their bars are"
            notes.append(
                "\(DrawnText.count(cut, "imprecise event", "imprecise events")) may also lie outside the span; "
                    + "\(bar) cut off at its edge.")
        }
        return notes + facets.shown.compactMap(\.step).compactMap { $0.missing(from: span) } + [facets.note]
    }
}
