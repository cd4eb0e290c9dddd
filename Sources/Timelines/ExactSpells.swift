import ImpreciseDates

/// Two spells of which every first and last day is known, and so is their relation.
struct ExactSpells {
    private let first: (start: Day, end: Day)
    private let second: (start: Day, end: Day)

    /// Nil where a start or an end has more than one day.
    init?(_ first: ImpreciseSpell, _ second: ImpreciseSpell) {
        for bounds in [first.start, first.end, second.start, second.end] where bounds.earliest != bounds.latest {
            return nil
        }
        self.first = (first.start.earliest, first.end.earliest)
        self.second = (second.start.earliest, second.end.earliest)
    }

    /// Only for spells that share a day.
    var relation: AllenRelation {
        switch (first.start == second.start, first.end == second.end) {
        case (true, true): .equals
        case (true, false): first.end < second.end ? .starts : .isStartedBy
        case (false, true): first.start > second.start ? .finishes : .isFinishedBy
        case (false, false):
            first.start < second.start
                ? first.end < second.end ? .overlaps : .contains : first.end < second.end ? .during : .isOverlappedBy
        }
    }
}
