import Timelines

/// The nearest row of another table, and as it is found among all pairs of a window.
struct PlainMatch: Hashable {
    let left: Int
    let right: Int
    let isCertain: Bool
    let least: Int
    let most: Int
    let candidates: Int

    var text: String {
        "\(left)+\(right) \(isCertain ? "certain" : "possible") "
            + (least == most ? "\(least)" : "\(least)...\(most)") + " of \(candidates)"
    }

    static func all(_ matches: AsOfMatches) -> [PlainMatch] {
        var all: [PlainMatch] = []
        matches.forEach { left, right, certainty, lag in
            all.append(
                PlainMatch(
                    left: left, right: right, isCertain: certainty == .certain, least: Int(lag.least),
                    most: Int(lag.most), candidates: Int(matches.candidates[left])))
        }
        return all
    }

    static func plain(
        _ left: [PlainRow], _ right: [PlainRow], _ direction: AsOfJoin.Direction, within days: Int
    ) -> [PlainMatch] {
        plain(
            left, right, before: direction == .forward ? 0 : days, after: direction == .backward ? 0 : days, direction)
    }

    static func plain(
        _ left: [PlainRow], _ right: [PlainRow], before: Int, after: Int, _ direction: AsOfJoin.Direction = .nearest
    ) -> [PlainMatch] {
        let pairs = PlainRow.pairs(left, right, before: before, after: after)
        return left.indices.compactMap { row in match(among: pairs.filter { $0.left == row }, direction) }
    }

    private static func match(among pairs: [PlainPair], _ direction: AsOfJoin.Direction) -> PlainMatch? {
        // Nothing that is farther away than this can be the nearest.
        let bound = pairs.filter(\.isCertain).map { distance($0, direction).most }.min() ?? .max
        let best = pairs.min { one, other in
            let (first, second) = (distance(one, direction), distance(other, direction))
            return (one.isCertain ? 0 : 1, first.most, first.least, one.right)
                < (other.isCertain ? 0 : 1, second.most, second.least, other.right)
        }
        guard let best else { return nil }
        let isNearest = pairs.allSatisfy {
            $0 == best || distance($0, direction).least >= distance(best, direction).most
        }
        return PlainMatch(
            left: best.left, right: best.right, isCertain: best.isCertain && isNearest, least: best.least,
            most: best.most, candidates: pairs.count { distance($0, direction).least <= bound })
    }

    private static func distance(_ pair: PlainPair, _ direction: AsOfJoin.Direction) -> (least: Int, most: Int) {
        let all = (pair.least...pair.most).map { lag in
            switch direction {
            case .backward: max(0, -lag)
            case .forward: max(0, lag)
            case .nearest: abs(lag)
            }
        }
        return (all.min() ?? 0, all.max() ?? 0)
    }
}
