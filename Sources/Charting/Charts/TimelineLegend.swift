/// What the legend of a timeline says: only what is in the picture.
struct TimelineLegend {
    let plots: [LanePlot]
    /// Nil where nothing is shaded.
    let shadeLabel: String?
    let bracketLabel: String

    var entries: [LegendEntry] {
        var entries: [LegendEntry] = []
        let dotted = roles { if case .dots = $0.exact { true } else { false } }
        if !dotted.isEmpty {
            entries.append(
                LegendEntry(keys: dotted.map { .dot($0.shape, colour: $0.colour) }, text: "one event on a known day"))
        }
        let barred = roles { if case .bars = $0.imprecise { true } else { false } }
        if !barred.isEmpty {
            entries.append(
                LegendEntry(
                    keys: barred.map { .bar(colour: $0.colour) }, text: "one event somewhere within these days"))
        }
        let bracketed = roles { !$0.brackets.isEmpty }
        if !bracketed.isEmpty {
            entries.append(LegendEntry(keys: bracketed.map { .bracket(colour: $0.colour) }, text: bracketLabel))
            if plots.contains(where: \.brackets.hasUncertain) {
                entries.append(
                    LegendEntry(
                        keys: [.dashedBracket(colour: bracketed[0].colour)],
                        text: "the same, if imprecise dates do not part it"))
            }
        }
        if let shadeLabel { entries.append(LegendEntry(keys: [.shade], text: shadeLabel)) }
        return entries
    }

    /// Roles of the lanes that draw something so, each once, in the order of the lanes.
    private func roles(where draws: (LanePlot) -> Bool) -> [LaneRole] {
        plots.filter(draws).reduce(into: []) { roles, plot in
            if !roles.contains(plot.lane.role) { roles.append(plot.lane.role) }
        }
    }
}
