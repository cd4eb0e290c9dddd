/// How one stretch of days lies to another: exactly one of thirteen (J. F. Allen, Communications of the ACM 26, 1983).
///
/// On days: two spells meet when the second begins on the day after the first has ended, and overlap when they share days.
package enum AllenRelation: String, CaseIterable, Hashable, Sendable {
    case before, meets, overlaps, starts, during, finishes, equals
    case after
    case isMetBy = "met-by"
    case isOverlappedBy = "overlapped-by"
    case isStartedBy = "started-by"
    case contains
    case isFinishedBy = "finished-by"

    /// The same relation seen from the other spell.
    package var inverse: AllenRelation {
        switch self {
        case .before: .after
        case .meets: .isMetBy
        case .overlaps: .isOverlappedBy
        case .starts: .isStartedBy
        case .during: .contains
        case .finishes: .isFinishedBy
        case .equals: .equals
        case .after: .before
        case .isMetBy: .meets
        case .isOverlappedBy: .overlaps
        case .isStartedBy: .starts
        case .contains: .during
        case .isFinishedBy: .finishes
        }
    }

    /// Adds what the relation says of the variables 0 and 1 (first spell's start and end) and 2 and 3 (the second's).
    func constrain(_ days: inout DifferenceConstraints) {
        let (start, end, otherStart, otherEnd) = (0, 1, 2, 3)
        switch self {
        case .before: days.add(end, isAtMost: otherStart, plus: -2)
        case .meets: days.add(otherStart, isExactly: end, plus: 1)
        case .overlaps:
            days.add(start, isAtMost: otherStart, plus: -1)
            days.add(otherStart, isAtMost: end, plus: 0)
            days.add(end, isAtMost: otherEnd, plus: -1)
        case .starts:
            days.add(start, isExactly: otherStart, plus: 0)
            days.add(end, isAtMost: otherEnd, plus: -1)
        case .during:
            days.add(otherStart, isAtMost: start, plus: -1)
            days.add(end, isAtMost: otherEnd, plus: -1)
        case .finishes:
            days.add(otherStart, isAtMost: start, plus: -1)
            days.add(end, isExactly: otherEnd, plus: 0)
        case .equals:
            days.add(start, isExactly: otherStart, plus: 0)
            days.add(end, isExactly: otherEnd, plus: 0)
        case .after, .isMetBy, .isOverlappedBy, .isStartedBy, .contains, .isFinishedBy:
            days.exchange(0, 2)
            days.exchange(1, 3)
            inverse.constrain(&days)
            days.exchange(0, 2)
            days.exchange(1, 3)
        }
    }
}
