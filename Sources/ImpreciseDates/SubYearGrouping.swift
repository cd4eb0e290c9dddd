/// A part of the year longer than a month, written in the place of the month (ISO 8601-2:2019, clause 4.8).
///
/// Bounds, where implementations disagree: the seasons without a hemisphere (21-24) are read as northern; spring begins on
/// 1 March, and a winter that belongs to a year begins in it and ends with the February of the next.
package enum SubYearGrouping: UInt8, CaseIterable, Hashable, Sendable {
    case spring = 21
    case summer, autumn, winter
    case northernSpring, northernSummer, northernAutumn, northernWinter
    case southernSpring, southernSummer, southernAutumn, southernWinter
    case firstQuarter, secondQuarter, thirdQuarter, fourthQuarter
    case firstQuadrimester, secondQuadrimester, thirdQuadrimester
    case firstHalf, secondHalf

    /// Its first month, and how many there are; those beyond December belong to the next year.
    package var months: (first: Int, count: Int) {
        switch self {
        case .spring, .northernSpring, .southernAutumn: (3, 3)
        case .summer, .northernSummer, .southernWinter: (6, 3)
        case .autumn, .northernAutumn, .southernSpring: (9, 3)
        case .winter, .northernWinter, .southernSummer: (12, 3)
        case .firstQuarter: (1, 3)
        case .secondQuarter: (4, 3)
        case .thirdQuarter: (7, 3)
        case .fourthQuarter: (10, 3)
        case .firstQuadrimester: (1, 4)
        case .secondQuadrimester: (5, 4)
        case .thirdQuadrimester: (9, 4)
        case .firstHalf: (1, 6)
        case .secondHalf: (7, 6)
        }
    }

    /// 21-24 belong to level 1, the others to level 2.
    var level: Int { rawValue <= 24 ? 1 : 2 }

    func bounds(in years: ClosedRange<Int64>) -> DateBounds {
        let (first, count) = months
        let end = first + count
        return DateBounds(
            known: Day(known: years.lowerBound, first, 1),
            Day(known: years.upperBound + Int64((end - 1) / 12), (end - 1) % 12 + 1, 1).advanced(by: -1))
    }
}
