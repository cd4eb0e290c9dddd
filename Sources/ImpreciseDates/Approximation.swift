/// How far "approximately" reaches, by the precision of the date: what `~` and `%` add on either side.
///
/// Applied in joins and statistics only. The defaults are a judgement, not a standard: a week for a day, one month for
/// a month, one year for a year. `?` widens nothing.
package struct Approximation: Hashable, Sendable {
    /// Days added around an approximate day.
    package let days: Int
    /// Months added around an approximate month.
    package let months: Int
    /// Years added around an approximate year.
    package let years: Int

    package static let standard = Approximation(days: 7, months: 1, years: 1)

    package init(days: Int, months: Int, years: Int) {
        self.days = days
        self.months = months
        self.years = years
    }

    /// The bounds with every approximate end moved outwards.
    package func widenedBounds(of edtf: EDTF) -> DateBounds {
        switch edtf {
        case .date(let date): DateBounds(known: earliest(of: date), latest(of: date))
        case .interval(let start, let end): DateBounds(known: earliest(of: start), latest(of: end))
        }
    }

    private func earliest(of date: EDTFDate) -> Day {
        let plain = date.bounds.earliest
        guard date.qualifier?.widens ?? false else { return plain }
        switch date.precision {
        case .day: return plain.advanced(by: -Int64(days))
        case .month: return Self.firstDay(ofMonth: -months, from: date)
        case .year: return Day(known: date.year - Int64(years), 1, 1)
        }
    }

    private func latest(of date: EDTFDate) -> Day {
        let plain = date.bounds.latest
        guard date.qualifier?.widens ?? false else { return plain }
        switch date.precision {
        case .day: return plain.advanced(by: Int64(days))
        case .month: return Self.firstDay(ofMonth: months + 1, from: date).advanced(by: -1)
        case .year: return Day(known: date.year + Int64(years), 12, 31)
        }
    }

    private static func firstDay(ofMonth steps: Int, from date: EDTFDate) -> Day {
        let months = date.year * 12 + Int64((date.month ?? 1) - 1 + steps)
        let year = (months >= 0 ? months : months - 11) / 12
        return Day(known: year, Int(months - year * 12) + 1, 1)
    }
}
