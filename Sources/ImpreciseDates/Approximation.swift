/// How far "approximately" reaches, by the precision of the date: what `~` and `%` add on either side.
///
/// Applied in joins, statistics and charts only. The defaults are a judgement, not a standard: a week for a day, one month
/// for a month or a part of the year, one year for a year. `?` widens nothing. Where only some components are approximate
/// the finest of them decides: `2004~-06-11` is a year off at most, `2004-06-~11` a week.
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

    /// The bounds with every approximate date in the expression moved outwards.
    package func widenedBounds(of edtf: EDTF) -> DateBounds {
        switch edtf {
        case .date(let date): widened(date)
        case .dateTime(let dateTime): dateTime.bounds
        case .interval(let interval):
            DateBounds(
                known: widened(interval.start)?.earliest ?? .distantPast,
                widened(interval.end)?.latest ?? .distantFuture)
        case .set(let set):
            set.members.map { member in
                switch member {
                case .date(let date): widened(date)
                case .range(let from, let to):
                    DateBounds(
                        known: from.map { widened($0).earliest } ?? .distantPast,
                        to.map { widened($0).latest } ?? .distantFuture)
                }
            }.reduce(DateBounds(known: .distantFuture, .distantPast)) { hull, bounds in
                DateBounds(known: min(hull.earliest, bounds.earliest), max(hull.latest, bounds.latest))
            }
        }
    }

    private func widened(_ end: EDTFInterval.End) -> DateBounds? {
        if case .date(let date) = end { widened(date) } else { nil }
    }

    private func widened(_ date: EDTFDate) -> DateBounds {
        let plain = date.bounds
        switch date.approximatePrecision {
        case nil: return plain
        case .day:
            return DateBounds(known: plain.earliest.advanced(by: -Int64(days)), plain.latest.advanced(by: Int64(days)))
        case .month, .subYear: return Self.widened(plain, byMonths: Int64(months))
        case .year: return Self.widened(plain, byMonths: 12 * Int64(years))
        }
    }

    /// Whole months further out on either side, on the same day of the month or the last that there is; an end that is the
    /// last of its month stays so.
    private static func widened(_ bounds: DateBounds, byMonths months: Int64) -> DateBounds {
        let afterLatest = moved(bounds.latest.advanced(by: 1), byMonths: months)
        return DateBounds(known: moved(bounds.earliest, byMonths: -months), afterLatest.advanced(by: -1))
    }

    private static func moved(_ day: Day, byMonths months: Int64) -> Day {
        let (year, month, dayOfMonth) = day.components
        let total = year * 12 + Int64(month - 1) + months
        let newYear = (total >= 0 ? total : total - 11) / 12
        let newMonth = Int(total - newYear * 12) + 1
        return Day(known: newYear, newMonth, min(dayOfMonth, Day.length(ofMonth: newMonth, in: newYear)))
    }
}

extension EDTFDate {
    /// The precision of the finest component that is approximate, or nil when none is.
    var approximatePrecision: DatePrecision? {
        let own = [year.qualifiers, month?.qualifiers, day?.qualifiers].map { $0 ?? .none }
        // A qualifier on the right of a component speaks of those before it too.
        for (index, precision) in [(2, DatePrecision.day), (1, grouping == nil ? .month : .subYear), (0, .year)] {
            let isThere = [true, month != nil, day != nil][index]
            let isApproximate =
                (own[index].before?.widens ?? false) || own[index...].contains { $0.after?.widens ?? false }
            if isThere, isApproximate { return precision }
        }
        return nil
    }
}
