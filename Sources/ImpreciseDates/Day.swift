/// A day of the proleptic Gregorian calendar (year 0 exists), counted from 1970-01-01.
///
/// The arithmetic is that of eras of 400 years (146,097 days) with the year begun in March, so that the leap day is the
/// last of its year: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
package struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01; negative before.
    package let number: Int64

    /// Before and after every day that a date can name: what open and unknown ends reach to. Far enough from the ends of
    /// Int64 for the days between any two days to be counted.
    package static let distantPast = Day(number: -(1 << 61))
    package static let distantFuture = Day(number: 1 << 61)

    package init(number: Int64) { self.number = number }

    /// The day of that name, or nil when the month has no such day. Years up to ±10^15 are safe from overflow.
    package init?(year: Int64, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, in: year) else { return nil }
        self.init(known: year, month, day)
    }

    /// As above for a month and day that are known to exist.
    init(known year: Int64, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        if let small = UInt32(exactly: shifted), small < 1_000_000 {
            number = Self.number(small, UInt32(truncatingIfNeeded: month <= 2 ? month + 12 : month), day)
            return
        }
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = Int64((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1)
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// The same for years that 32 bits hold, which is nearly all of them, without a division of 64 bits: the month counts
    /// from 3 to 14, the days before it are (979 month - 2919) / 32 (C. Neri and L. Schneider, "Euclidean affine functions
    /// and their application to calendar algorithms", Software: Practice and Experience 53, 2023).
    private static func number(_ year: UInt32, _ month: UInt32, _ day: Int) -> Int64 {
        let century = year / 100
        let days = 1_461 &* year / 4 &- century &+ century / 4 &+ (979 &* month &- 2_919) / 32
        return Int64(days) &+ Int64(day) &- 719_469
    }

    package var components: (year: Int64, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = Int(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
        let month = Int(monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9)
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    package static func isLeap(_ year: Int64) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    package static func length(ofMonth month: Int, in year: Int64) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    package static func < (first: Day, second: Day) -> Bool { first.number < second.number }

    package func advanced(by days: Int64) -> Day { Day(number: number + days) }

    /// Whole days from `other` to this day.
    package func days(since other: Day) -> Int64 { number - other.number }
}

extension Day: CustomStringConvertible {
    /// ISO 8601: `2023-11-20`; `-inf` and `inf` where there is no end.
    package var description: String {
        if self == .distantPast { return "-inf" }
        if self == .distantFuture { return "inf" }
        let (year, month, day) = components
        return "\(Self.signedYear(year))-\(EDTFPrinter.twoDigits(month))-\(EDTFPrinter.twoDigits(day))"
    }

    static func signedYear(_ year: Int64) -> String { (year < 0 ? "-" : "") + EDTFPrinter.fourDigits(year) }
}
