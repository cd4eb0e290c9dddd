import ImpreciseDates

/// Pairs spells that share a day.
package enum OverlapJoin {
    /// The relations of spells that share a day: all but before and after, and those that only meet.
    package static let sharing = AllenRelation.allCases.filter { ![.before, .meets, .isMetBy, .after].contains($0) }

    /// All pairs whose relation certainly or possibly is one of `relations`, by left row and then right row.
    ///
    /// Spells share a day if neither begins behind the other's end; first and last days are included. A pair is *certain* if the
    /// relation is one of those asked for whichever days the bounds allow, *possible* if it is on some; a spell never begins
    /// behind its own end.
    ///
    /// Goes through both sides by their first possible days, and holds each spell against those of the other side that may not
    /// have ended: every one looked at makes a pair or is let go, so it takes O((n + m) log (n + m) + p log p) for p pairs.
    /// The relations of spells that are not exact cost some microseconds a pair.
    ///
    /// - Parameter most: how many pairs that may share a day are worth looking at.
    /// - Returns: nil where there are more.
    package static func pairs(
        _ left: SpellRows, _ right: SpellRows, relations: [AllenRelation] = sharing, most: Int = .max
    ) -> [OverlapPair]? {
        let wanted = Set(relations)
        var found: [OverlapPair] = []
        guard let sharing = sharing(left, right, most: most) else { return nil }
        for (first, second) in sharing {
            let (one, other) = (left.spells[first], right.spells[second])
            let possible = ExactSpells(one, other).map { [$0.relation] } ?? one.possibleRelations(to: other)
            let count = possible.count { wanted.contains($0) }
            guard count > 0 else { continue }
            found.append(
                OverlapPair(
                    left: left.rows[first], right: right.rows[second],
                    certainty: count == possible.count ? .certain : .possible, relations: possible,
                    shared: SharedDays(one, other)))
        }
        return found
    }

    /// The spells that may share a day, by left and then right. With the earliest starts and the latest ends they share one.
    private static func sharing(_ left: SpellRows, _ right: SpellRows, most: Int) -> [(Int, Int)]? {
        let lefts = Side(left)
        let rights = Side(right)
        var pairs: [(Int, Int)] = []
        var openLeft: [Int] = []
        var openRight: [Int] = []
        var (nextLeft, nextRight) = (0, 0)
        while nextLeft < lefts.order.count || nextRight < rights.order.count {
            let first = nextLeft < lefts.order.count ? lefts.order[nextLeft] : nil
            let second = nextRight < rights.order.count ? rights.order[nextRight] : nil
            if let first, second.map({ lefts.begins[first] <= rights.begins[$0] }) ?? true {
                rights.meet(lefts.begins[first], &openRight) { pairs.append((first, $0)) }
                openLeft.append(first)
                nextLeft += 1
            } else if let second {
                lefts.meet(rights.begins[second], &openLeft) { pairs.append(($0, second)) }
                openRight.append(second)
                nextRight += 1
            }
            if pairs.count > most { return nil }
        }
        return pairs.sorted { $0 < $1 }
    }

    private struct Side {
        let begins: [Day]
        let ends: [Day]
        let order: [Int]

        init(_ spells: SpellRows) {
            let begins = spells.spells.map(\.start.earliest)
            self.begins = begins
            ends = spells.spells.map(\.end.latest)
            order = begins.indices.sorted { begins[$0] < begins[$1] }
        }

        /// Those of `open` that have not ended before a day; the others are let go, since days only go forward.
        func meet(_ day: Day, _ open: inout [Int], _ body: (Int) -> Void) {
            var place = 0
            while place < open.count {
                if ends[open[place]] < day {
                    open[place] = open[open.count - 1]
                    open.removeLast()
                } else {
                    body(open[place])
                    place += 1
                }
            }
        }
    }
}
