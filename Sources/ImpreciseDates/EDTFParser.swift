/// Reads EDTF from UTF-8, levels 0 to 2. Exact days take the short way: no allocation, one pass over ten bytes.
///
/// Decided where implementations disagree: there are no fractions of a second and no 24:00, leap seconds are not told from
/// wrong ones, a year behind `Y` stands alone and not in intervals.
package enum EDTFParser {
    package static func parse(_ text: String) throws(EDTFFault) -> EDTF {
        try parse(Array(text.utf8).span)
    }

    package static func parse(_ bytes: Span<UInt8>) throws(EDTFFault) -> EDTF {
        if let date = exactDay(in: bytes) { return .date(date) }
        do throws(EDTFFault) {
            return try expression(in: bytes)
        } catch {
            if error.reason == .form, let legacy = LegacyEDTF.fault(in: bytes) { throw legacy }
            throw error
        }
    }

    /// `2023-11-20`, or nil when it is not of that form or there is no such day.
    private static func exactDay(in bytes: Span<UInt8>) -> EDTFDate? {
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        var digits: (year: Int, month: Int, day: Int) = (0, 0, 0)
        for index in 0..<4 {
            let digit = bytes[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            digits.year = digits.year * 10 + Int(digit)
        }
        for index in 0..<2 {
            let monthDigit = bytes[5 + index] &- UInt8(ascii: "0")
            let dayDigit = bytes[8 + index] &- UInt8(ascii: "0")
            guard monthDigit < 10, dayDigit < 10 else { return nil }
            digits.month = digits.month * 10 + Int(monthDigit)
            digits.day = digits.day * 10 + Int(dayDigit)
        }
        guard (1...12).contains(digits.month), digits.day >= 1,
            digits.day <= Day.length(ofMonth: digits.month, in: Int64(digits.year))
        else { return nil }
        return EDTFDate(
            known: EDTFYear(magnitude: Int64(digits.year)), EDTFDigits(UInt8(digits.month)),
            EDTFDigits(UInt8(digits.day)))
    }

    /// An expression of today, without a look at the draft.
    static func expression(in bytes: Span<UInt8>) throws(EDTFFault) -> EDTF {
        guard bytes.count > 0 else { throw EDTFFault(reason: .empty, offset: 0) }
        var cursor = 0
        if bytes[0] == UInt8(ascii: "[") || bytes[0] == UInt8(ascii: "{") {
            return .set(try EDTFSetParser.set(in: bytes))
        }
        let start = try intervalEnd(in: bytes, at: &cursor)
        if cursor == bytes.count, case .date(let date) = start { return .date(date) }
        if bytes.has("T", at: cursor), case .date(let date) = start, date.isExact {
            return .dateTime(try EDTFTimeParser.dateTime(of: date, in: bytes, at: &cursor))
        }
        guard bytes.takes("/", at: &cursor) else { throw EDTFFault(reason: .form, offset: cursor) }
        let endOffset = cursor
        let end = try intervalEnd(in: bytes, at: &cursor)
        guard cursor == bytes.count, start != .unknown || end != .unknown else {
            throw EDTFFault(reason: .form, offset: min(cursor, bytes.count))
        }
        for (bound, offset) in [(start, 0), (end, endOffset)] {
            if case .date(let date) = bound, date.year.notation != .fourDigits {
                throw EDTFFault(reason: .form, offset: offset)
            }
        }
        guard let interval = EDTFInterval(from: start, to: end) else {
            throw EDTFFault(reason: .backward, offset: endOffset)
        }
        return .interval(interval)
    }

    private static func intervalEnd(
        in bytes: Span<UInt8>, at cursor: inout Int
    ) throws(EDTFFault) -> EDTFInterval.End {
        if cursor == bytes.count || bytes.has("/", at: cursor) { return .unknown }
        if bytes.has(".", at: cursor), bytes.has(".", at: cursor + 1) {
            cursor += 2
            return .open
        }
        return .date(try EDTFDateParser.date(in: bytes, at: &cursor))
    }
}
