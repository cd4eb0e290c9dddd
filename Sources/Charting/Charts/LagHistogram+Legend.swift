extension LagHistogram {
    /// Whether an envelope is there that holds for all bins at once.
    private var isSimultaneous: Bool { bins.contains(where: \.hasSimultaneousEnvelope) }

    /// `1 of 26 bins leaves the envelope that holds for all bars at once.` Empty where there is no such envelope.
    var simultaneousSummary: String {
        guard isSimultaneous else { return "" }
        let outside = bins.count(where: \.leavesSimultaneousEnvelope)
        let count = DrawnText.count(bins.count, "bin", "bins")
        let share = outside == 0 ? "None" : "\(outside)"
        return "\(share) of \(count) \(outside > 1 ? "leave" : "leaves") the envelope that holds for all bars at once."
    }

    func legend(_ hatch: HatchPattern) -> [LegendEntry] {
        let outside = bins.count { $0.place != .inside }
        let share = outside == 0 ? "none" : "\(outside)"
        let band = LegendKey.band(fill: .band, edge: .mutedInk)
        return [
            LegendEntry(keys: [.box(fill: .triggerTint, stroke: .trigger)], text: "observed"),
            LegendEntry(
                keys: [.pointer(fill: hatch.fill, stroke: .event)],
                text: "observed, outside the band: \(share) of \(DrawnText.count(bins.count, "bin", "bins"))"),
            LegendEntry(keys: [.dashes(colour: .ink)], text: "expected by chance"),
        ]
            + (isSimultaneous
                ? [
                    LegendEntry(keys: [band], text: "95 % by chance, each bar by itself"),
                    LegendEntry(keys: [.outline(colour: .ink)], text: "95 % by chance, all bars at once"),
                ] : [LegendEntry(keys: [band], text: "95 % band of chance alone")])
    }
}
