/// A date as its source gives it, in the Extended Date/Time Format (ISO 8601-2:2019, Library of Congress profile).
///
/// Read so far: years, months and days, `? ~ %` behind them, and intervals of two such dates. An interval is one date
/// known to lie between its ends, both included, unless the column says that it is a spell.
package enum EDTF: Hashable, Sendable {
    case date(EDTFDate)
    case interval(from: EDTFDate, to: EDTFDate)

    /// A single day, and nothing in doubt about it.
    package var isExact: Bool {
        if case .date(let date) = self { date.isExact } else { false }
    }

    /// The earliest and latest day; qualifiers do not widen them.
    package var bounds: DateBounds {
        switch self {
        case .date(let date): date.bounds
        case .interval(let start, let end): DateBounds(known: start.bounds.earliest, end.bounds.latest)
        }
    }
}

extension EDTF: CustomStringConvertible {
    package var description: String {
        switch self {
        case .date(let date): date.description
        case .interval(let start, let end): "\(start)/\(end)"
        }
    }
}
