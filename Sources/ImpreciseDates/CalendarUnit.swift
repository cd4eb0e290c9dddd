/// A unit that the calendar is cut into. Weeks are those of ISO 8601: they begin on Monday, and belong to the year that
/// holds their Thursday.
package enum CalendarUnit: String, CaseIterable, Hashable, Sendable {
    case day, week, month, quarter
    case halfYear = "half-year"
    case year

    /// How many months it is long; nil for the units of days.
    private var months: Int64? {
        switch self {
        case .day, .week: nil
        case .month: 1
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        }
    }

    /// Which unit a day falls into, counted from the one that holds 1970-01-01.
    package func index(of day: Day) -> Int64 {
        guard let months else {
            return self == .day ? day.number : (day.number + Self.daysBeforeThursday).floored(by: 7)
        }
        let (year, month, _) = day.components
        return ((year - 1970) * 12 + Int64(month - 1)).floored(by: months)
    }

    /// First and last day of a unit.
    package func bounds(ofIndex index: Int64) -> DateBounds {
        DateBounds(known: firstDay(ofIndex: index), firstDay(ofIndex: index + 1).advanced(by: -1))
    }

    /// `2023-11-20`, `2023-W47`, `2023-11`, `2023-Q4`, `2023-H2` or `2023`.
    package func label(ofIndex index: Int64) -> String {
        let first = firstDay(ofIndex: index)
        if self == .week { return Self.weekLabel(thursday: first.advanced(by: Self.daysBeforeThursday)) }
        let (year, month, _) = first.components
        let yearText = Day.signedYear(year)
        switch self {
        case .day, .week: return first.description
        case .month: return "\(yearText)-\(EDTFPrinter.twoDigits(month))"
        case .quarter: return "\(yearText)-Q\((month - 1) / 3 + 1)"
        case .halfYear: return "\(yearText)-H\((month - 1) / 6 + 1)"
        case .year: return yearText
        }
    }

    private static func weekLabel(thursday: Day) -> String {
        let year = thursday.components.year
        let week = thursday.days(since: Day(known: year, 1, 1)) / 7 + 1
        return "\(Day.signedYear(year))-W\(EDTFPrinter.twoDigits(Int(week)))"
    }

    private func firstDay(ofIndex index: Int64) -> Day {
        guard let months else { return Day(number: self == .day ? index : index * 7 - Self.daysBeforeThursday) }
        let monthNumber = index * months
        let yearsFrom1970 = monthNumber.floored(by: 12)
        return Day(known: 1970 + yearsFrom1970, Int(monthNumber - yearsFrom1970 * 12) + 1, 1)
    }

    /// 1970-01-01 was a Thursday, so many days after its week's Monday.
    private static let daysBeforeThursday: Int64 = 3
}

extension Int64 {
    /// The quotient rounded towards negative infinity.
    fileprivate func floored(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : (self - divisor + 1) / divisor
    }
}
