/// A unit that the calendar is cut into.
package enum CalendarUnit: String, CaseIterable, Hashable, Sendable {
    case month, quarter, year

    private var months: Int64 {
        switch self {
        case .month: 1
        case .quarter: 3
        case .year: 12
        }
    }

    /// Which unit a day falls into, counted from the one that holds 1970-01-01.
    package func index(of day: Day) -> Int64 {
        let (year, month, _) = day.components
        let monthNumber = (year - 1970) * 12 + Int64(month - 1)
        return monthNumber >= 0 ? monthNumber / months : (monthNumber - months + 1) / months
    }

    /// First and last day of a unit.
    package func bounds(ofIndex index: Int64) -> DateBounds {
        DateBounds(known: firstDay(ofIndex: index), firstDay(ofIndex: index + 1).advanced(by: -1))
    }

    /// `2023-11`, `2023-Q4` or `2023`.
    package func label(ofIndex index: Int64) -> String {
        let (year, month, _) = firstDay(ofIndex: index).components
        let yearText = Day.signedYear(year)
        switch self {
        case .month: return "\(yearText)-\(EDTFPrinter.twoDigits(month))"
        case .quarter: return "\(yearText)-Q\((month - 1) / 3 + 1)"
        case .year: return yearText
        }
    }

    private func firstDay(ofIndex index: Int64) -> Day {
        let monthNumber = index * months
        let yearsFrom1970 = (monthNumber >= 0 ? monthNumber : monthNumber - 11) / 12
        return Day(known: 1970 + yearsFrom1970, Int(monthNumber - yearsFrom1970 * 12) + 1, 1)
    }
}
