import ImpreciseDates

/// Places dots on a base line so that none covers another: each keeps its place along the axis and stands as low as it
/// can above the line, earlier ones first (a one-sided beeswarm).
enum DotSwarm {
    /// Heights of the centres above the line, in the order of `positions`, which ascend. Nil when a dot would rise above
    /// `limit`. O(n · k) for k dots within a diameter, which `limit` keeps small.
    static func heights(of positions: [Double], diameter: Double, limit: Double) -> [Double]? {
        var heights: [Double] = []
        var first = 0
        for (index, position) in positions.enumerated() {
            while position - positions[first] >= diameter { first += 1 }
            var lowest = diameter / 2
            // Neighbours by height: the lowest gap that is high enough comes first, and what was passed stays passed.
            let neighbours = (first..<index).map { (offset: position - positions[$0], height: heights[$0]) }
                .sorted { $0.height < $1.height }
            for neighbour in neighbours {
                let clearance = (diameter * diameter - neighbour.offset * neighbour.offset).squareRoot()
                if (neighbour.height - lowest).magnitude < clearance - 1e-9 { lowest = neighbour.height + clearance }
            }
            if lowest + diameter / 2 > limit { return nil }
            heights.append(lowest)
        }
        return heights
    }

    /// Places for dots of one day side by side within the room of that day, as many as fit, around its middle; `days`
    /// and the places ascend. Where a day has no room for two, all lie at its middle.
    static func spread(_ days: [Day], diameter: Double, on scale: TimeScale) -> [Double] {
        let room = max((min(scale.dayWidth, 1e6) * 0.95 / diameter).rounded(.down), 1)
        var positions: [Double] = []
        var first = 0
        while first < days.count {
            let next = days[first...].firstIndex { $0 != days[first] } ?? days.count
            let count = next - first
            let stacks = min(count, Int(room))
            for index in 0..<count {
                let stack = Double(index * stacks / count) - Double(stacks - 1) / 2
                positions.append(scale.middle(of: days[first]) + stack * diameter)
            }
            first = next
        }
        return positions
    }
}
