/// A stretch of days whose first and last day are each known within bounds; the first is never after the last.
package struct ImpreciseSpell: Hashable, Sendable {
    package let start: DateBounds
    package let end: DateBounds

    /// Nil when every possible end lies before every possible start.
    package init?(start: DateBounds, end: DateBounds) {
        guard start.earliest <= end.latest else { return nil }
        self.start = start
        self.end = end
    }

    /// The spell that an expression names: an interval from its first date to its second, any other date whole.
    package init(_ edtf: EDTF) {
        if case .interval(let interval) = edtf {
            start = interval.start.bounds ?? DateBounds(known: .distantPast, .distantPast)
            end = interval.end.bounds ?? DateBounds(known: .distantFuture, .distantFuture)
        } else {
            start = DateBounds(edtf.bounds.earliest)
            end = DateBounds(edtf.bounds.latest)
        }
    }

    /// Which of the thirteen relations to `other` the bounds allow: at least one.
    package func possibleRelations(to other: ImpreciseSpell) -> [AllenRelation] {
        AllenRelation.allCases.filter { relation in
            var days = DifferenceConstraints(variables: 4)
            for (variable, bounds) in [start, end, other.start, other.end].enumerated() {
                days.limit(variable, to: bounds.earliest.number...bounds.latest.number)
            }
            days.add(0, isAtMost: 1, plus: 0)
            days.add(2, isAtMost: 3, plus: 0)
            relation.constrain(&days)
            return days.isSatisfiable
        }
    }

    /// *Certain* if the relation holds for every choice of days, *possible* if it does for some.
    package func certainty(of relation: AllenRelation, to other: ImpreciseSpell) -> Certainty {
        let possible = possibleRelations(to: other)
        // The thirteen exclude each other and leave nothing out, so the only one possible is certain.
        if possible == [relation] { return .certain }
        return possible.contains(relation) ? .possible : .impossible
    }
}
