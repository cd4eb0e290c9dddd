/// A year, month or day, as precise as its source: `2023`, `2023-11`, `2023-11-20`, with a qualifier or without.
package struct EDTFDate: Hashable, Sendable {
    package let year: Int64
    /// Nil for a whole year.
    package let month: Int?
    /// Nil for a whole year or month.
    package let day: Int?
    package let qualifier: Qualifier?

    /// Nil when there is no such day or month, or a day is given without its month.
    package init?(year: Int64, month: Int? = nil, day: Int? = nil, qualifier: Qualifier? = nil) {
        if let month {
            guard Day(year: year, month: month, day: day ?? 1) != nil else { return nil }
        } else if day != nil {
            return nil
        }
        self.init(known: year, month, day, qualifier)
    }

    init(known year: Int64, _ month: Int?, _ day: Int?, _ qualifier: Qualifier?) {
        self.year = year
        self.month = month
        self.day = day
        self.qualifier = qualifier
    }

    package init(_ day: Day) {
        let (year, month, day) = day.components
        self.init(known: year, month, day, nil)
    }

    package var precision: DatePrecision {
        if day != nil { .day } else if month != nil { .month } else { .year }
    }

    /// A day, and nothing in doubt about it.
    package var isExact: Bool { day != nil && qualifier == nil }

    /// The days of this date; a qualifier does not widen them.
    package var bounds: DateBounds {
        let firstMonth = month ?? 1
        let lastMonth = month ?? 12
        return DateBounds(
            known: Day(known: year, firstMonth, day ?? 1),
            Day(known: year, lastMonth, day ?? Day.length(ofMonth: lastMonth, in: year)))
    }
}

extension EDTFDate: CustomStringConvertible {
    package var description: String {
        var text = Self.fourDigits(year)
        if let month { text += "-" + Self.twoDigits(month) }
        if let day { text += "-" + Self.twoDigits(day) }
        if let qualifier { text.append(qualifier.rawValue) }
        return text
    }

    static func fourDigits(_ year: Int64) -> String {
        let digits = String(year.magnitude)
        return (year < 0 ? "-" : "") + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
