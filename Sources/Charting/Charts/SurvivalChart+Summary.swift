extension SurvivalChart {
    /// `3 groups. Northport: 12 at the start, 3 of them still waiting when last seen; ...`
    var summary: String {
        if groups.isEmpty { return "There are no curves to draw." }
        let sentences = groups.map { group in
            let waiting = DrawnText.value(group.waitingCount)
            let half =
                if let day = group.medianDay {
                    "by day \(DrawnText.grouped(day)) the share still waiting was half or less."
                } else {
                    "more than half were waiting throughout."
                }
            return "\(group.title.prefix(100)): \(DrawnText.grouped(group.count)) at the start, "
                + "\(waiting) of them still waiting when last seen; \(half)"
        }
        return ([DrawnText.count(groups.count, "group.", "groups.")] + sentences).joined(separator: " ")
    }

    /// Empty where every group is drawn.
    var leftOut: String {
        if leftOutCount == 0 { return "" }
        let groups = DrawnText.count(leftOutCount, "more group", "more groups")
        return "\(groups), with no more at the start than any of these, \(leftOutCount == 1 ? "is" : "are") not drawn."
    }

    /// Only what is in the picture.
    var legend: [LegendEntry] {
        let steps = groups.flatMap(\.steps)
        var entries = [LegendEntry(keys: [.line(colour: SurvivalPanel.lineColour)], text: "share still waiting")]
        if steps.contains(where: \.hasInterval) {
            entries.append(LegendEntry(keys: [.band(fill: .band, edge: .edge)], text: "95 % interval"))
        }
        if steps.contains(where: { $0.censored > 0 }) {
            entries.append(
                LegendEntry(keys: [.tick(colour: .ink)], text: "last seen on that day, still waiting"))
        }
        return entries
    }
}
