/// A year, a part of one, a month or a day, as precise as its source: `2023`, `2023-21`, `2023-11`, `2023-11-20`, any of
/// its digits unspecified (`X`), any of its components qualified.
///
/// Two words, whatever it says: columns hold millions of them.
package struct EDTFDate: Hashable, Sendable {
    /// The year's digits without their sign, and with 0 in the place of each `X`.
    let yearMagnitude: Int64
    /// Everything else: see `DateBits`.
    let bits: DateBits

    package var year: EDTFYear { bits.year(magnitude: yearMagnitude) }
    /// 1...12, or 21...41 for a part of the year; nil for a whole year.
    package var month: EDTFDigits? { bits.month }
    /// Nil for a whole year or month.
    package var day: EDTFDigits? { bits.day }

    /// Nil where no day, month or part of the year is so called, or a day stands without its month.
    package init?(_ year: EDTFYear, month: EDTFDigits? = nil, day: EDTFDigits? = nil) {
        self.init(known: year, month, day)
        guard day == nil || month != nil, hasDays else { return nil }
    }

    init(known year: EDTFYear, _ month: EDTFDigits?, _ day: EDTFDigits?) {
        yearMagnitude = year.magnitude
        bits = DateBits(year, month, day)
    }

    /// A day of a year from 0 to 9999 that is known to exist.
    init(knownYear year: Int64, month: UInt8, day: UInt8) {
        yearMagnitude = year
        bits = DateBits(month: month, day: day)
    }

    /// A date of four-digit year without anything unspecified; the qualifier speaks of the whole. Nil when there is none.
    package init?(year: Int64, month: Int? = nil, day: Int? = nil, qualifier: Qualifier? = nil) {
        guard (-9999...9999).contains(year), (0...99).contains(month ?? 0), (0...99).contains(day ?? 0) else {
            return nil
        }
        func qualifiers(_ isLast: Bool) -> ComponentQualifiers {
            isLast && qualifier != nil ? ComponentQualifiers(before: nil, after: qualifier) : .none
        }
        self.init(
            EDTFYear(
                isNegative: year < 0, magnitude: Int64(year.magnitude), qualifiers: qualifiers(month == nil)),
            month: month.map { EDTFDigits(UInt8($0), qualifiers: qualifiers(day == nil)) },
            day: day.map { EDTFDigits(UInt8($0), qualifiers: qualifiers(true)) })
    }

    package init(_ day: Day) {
        let (year, month, dayOfMonth) = day.components
        let isLong = year.magnitude > 9999
        self.init(
            known: EDTFYear(
                isNegative: year < 0, magnitude: Int64(year.magnitude), notation: isLong ? .long : .fourDigits),
            EDTFDigits(UInt8(month)), EDTFDigits(UInt8(dayOfMonth)))
    }

    package var precision: DatePrecision {
        if day != nil { return .day }
        guard let month else { return .year }
        return month.value > 12 ? .subYear : .month
    }

    /// A single day, and nothing in doubt about it.
    package var isExact: Bool {
        bits.hasDay && !bits.hasUnspecifiedDigits && !bits.hasSignificantDigits && !bits.isQualified
    }

    var hasUnspecifiedDigits: Bool { bits.hasUnspecifiedDigits }

    /// The part of the year, where the month's place names one.
    package var grouping: SubYearGrouping? { month.flatMap { SubYearGrouping(rawValue: $0.value) } }

    var isQualified: Bool { bits.isQualified }

    /// The qualifier of the whole date, where one stands behind it and no other anywhere.
    package var qualifier: Qualifier? {
        let last = day?.qualifiers ?? month?.qualifiers ?? year.qualifiers
        guard last.before == nil, let after = last.after else { return nil }
        let others = [day == nil ? nil : month?.qualifiers, month == nil ? nil : year.qualifiers]
        return others.allSatisfy { $0 == nil || $0 == ComponentQualifiers.none } ? after : nil
    }
}
