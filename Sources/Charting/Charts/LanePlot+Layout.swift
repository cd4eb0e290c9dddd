import ImpreciseDates

extension LanePlot {
    /// Dots of the greatest size at which the swarm is low enough, at the middle of their days or, where that is never
    /// low enough, side by side within them; columns where neither will do.
    static func exact(_ events: [TimelineEvent], of role: LaneRole, on scale: TimeScale) -> Exact {
        if events.isEmpty { return .none }
        let days = events.map(\.bounds.earliest)
        for spreads in [false, true] {
            for radius in [4.5, 3.8, 3.2, 2.6, 2.1] {
                // Half a pixel between dots keeps them countable.
                let diameter = 2 * radius + 0.5
                let positions =
                    spreads ? DotSwarm.spread(days, diameter: diameter, on: scale) : days.map { scale.middle(of: $0) }
                guard let heights = DotSwarm.heights(of: positions, diameter: diameter, limit: greatestHeight) else {
                    continue
                }
                let dots = zip(events, zip(positions, heights)).map { event, place in
                    DotMark(
                        shape: role.shape, x: place.0, y: -place.1, radius: radius, fill: role.colour,
                        tooltip: event.tooltip)
                }
                return .dots(dots)
            }
        }
        return .columns(EventColumns(of: events.map(\.bounds), on: scale))
    }

    /// Bars of the greatest thickness at which the rows are few enough; columns where there is none.
    static func imprecise(_ events: [TimelineEvent], of role: LaneRole, on scale: TimeScale) -> Imprecise {
        if events.isEmpty { return .none }
        // Eight pixels, so that a bar never looks like a dot.
        let stretches = events.map { scale.extent(of: $0.bounds, atLeast: 8) }.enumerated()
            .sorted { ($0.element.lowerBound, $0.offset) < ($1.element.lowerBound, $1.offset) }
        for thickness in [5.0, 4, 3] {
            let pitch = thickness + 2
            let limit = Int(greatestHeight * 0.8 / pitch)
            guard let rows = RowPacking.rows(of: stretches.map(\.element), gap: 2, limit: limit) else { continue }
            let bars = zip(stretches, rows).map { stretch, row in
                IntervalBarMark(
                    left: stretch.element.lowerBound, right: stretch.element.upperBound,
                    middle: 3 + Double(row) * pitch + thickness / 2, height: thickness, colour: role.colour,
                    tooltip: events[stretch.offset].tooltip)
            }
            return .bars(bars, height: 3 + Double((rows.max() ?? 0) + 1) * pitch)
        }
        return .columns(EventColumns(of: events.map(\.bounds), on: scale))
    }
}
