/// A date as its source gives it, in the Extended Date/Time Format, levels 0 to 2 (ISO 8601-2:2019, Library of Congress
/// profile).
///
/// In a column of dates an interval is one date known to lie between its ends, both included, unless the column says that
/// it is a spell.
package enum EDTF: Hashable, Sendable {
    case date(EDTFDate)
    case dateTime(EDTFDateTime)
    case interval(EDTFInterval)
    case set(EDTFSet)

    /// A single day, and nothing in doubt about it.
    package var isExact: Bool {
        switch self {
        case .date(let date): date.isExact
        case .dateTime: true
        case .interval, .set: false
        }
    }

    /// The earliest and latest day; qualifiers do not widen them. Open and unknown ends reach to `Day.distantPast` and
    /// `Day.distantFuture`.
    package var bounds: DateBounds {
        switch self {
        case .date(let date): date.bounds
        case .dateTime(let dateTime): dateTime.bounds
        case .interval(let interval): interval.bounds
        case .set(let set): set.bounds
        }
    }

    /// The least level that has such an expression: 0, 1 or 2.
    package var level: Int {
        switch self {
        case .date(let date): date.level
        case .dateTime(let dateTime): dateTime.date.level
        case .interval(let interval): interval.level
        case .set: 2
        }
    }
}
