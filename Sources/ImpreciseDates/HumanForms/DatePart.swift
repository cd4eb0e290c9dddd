/// A part of a month or year that a source names in words. The borders within are a reading of ours, so they are
/// approximate; those of the month or year itself are not.
enum DatePart: Hashable, Sendable {
    case early, mid, late
    case firstHalf, secondHalf
    case quarter(UInt8)
    case third(UInt8)

    /// The part of a date that is known to a month or year; nil where it has no such part.
    ///
    /// Early, mid and late: of a month its first ten days, the next ten and the rest, of a year four months each. A half of
    /// a month ends with the 15th, a half of a year with June.
    func part(of date: EDTFDate) -> EDTF? {
        guard !date.isQualified, !date.hasUnspecifiedDigits, date.grouping == nil, date.day == nil else { return nil }
        if date.month != nil { return partOfMonth(date) }
        let grouping: SubYearGrouping? =
            switch self {
            case .firstHalf: .firstHalf
            case .secondHalf: .secondHalf
            case .quarter(let number): SubYearGrouping(rawValue: SubYearGrouping.firstQuarter.rawValue + number - 1)
            case .third(let number): SubYearGrouping(rawValue: SubYearGrouping.firstQuadrimester.rawValue + number - 1)
            case .early, .mid, .late: nil
            }
        if let grouping { return EDTFDate(date.year, month: EDTFDigits(grouping.rawValue)).map { .date($0) } }
        return switch self {
        case .early: Self.months(1, 4, of: date)
        case .mid: Self.months(5, 8, of: date)
        default: Self.months(9, 12, of: date)
        }
    }

    private func partOfMonth(_ date: EDTFDate) -> EDTF? {
        let last = date.bounds.latest.components.day
        return switch self {
        case .early: Self.days(1, 10, of: date, last: last)
        case .mid: Self.days(11, 20, of: date, last: last)
        case .late: Self.days(21, last, of: date, last: last)
        case .firstHalf: Self.days(1, 15, of: date, last: last)
        case .secondHalf: Self.days(16, last, of: date, last: last)
        case .quarter, .third: nil
        }
    }

    private static func days(_ first: Int, _ to: Int, of date: EDTFDate, last: Int) -> EDTF? {
        func end(_ day: Int, isBorder: Bool) -> EDTFDate? {
            EDTFDate(date.year, month: date.month, day: EDTFDigits(UInt8(day), qualifiers: border(isBorder)))
        }
        return interval(end(first, isBorder: first > 1), end(to, isBorder: to < last))
    }

    private static func months(_ first: UInt8, _ to: UInt8, of date: EDTFDate) -> EDTF? {
        func end(_ month: UInt8, isBorder: Bool) -> EDTFDate? {
            EDTFDate(date.year, month: EDTFDigits(month, qualifiers: border(isBorder)))
        }
        return interval(end(first, isBorder: first > 1), end(to, isBorder: to < 12))
    }

    private static func border(_ isApproximate: Bool) -> ComponentQualifiers {
        ComponentQualifiers(before: nil, after: isApproximate ? .approximate : nil)
    }

    private static func interval(_ start: EDTFDate?, _ end: EDTFDate?) -> EDTF? {
        guard let start, let end else { return nil }
        return EDTFInterval(from: .date(start), to: .date(end)).map { .interval($0) }
    }
}
