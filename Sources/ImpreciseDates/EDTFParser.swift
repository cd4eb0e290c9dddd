/// Reads EDTF from UTF-8, levels 0 to 2. Exact days take the short way: no allocation, one pass over ten bytes.
///
/// Decided where implementations disagree: there are no fractions of a second and no 24:00, leap seconds are not told from
/// wrong ones, a year behind `Y` stands alone and not in intervals.
package enum EDTFParser {
    package static func parse(_ text: String) throws(EDTFFault) -> EDTF {
        try parse(Array(text.utf8).span)
    }

    package static func parse(_ bytes: Span<UInt8>) throws(EDTFFault) -> EDTF {
        if let date = exactDate(in: bytes) { return .date(date) }
        do throws(EDTFFault) {
            return try expression(in: bytes)
        } catch {
            if error.reason == .form, let legacy = LegacyEDTF.fault(in: bytes) { throw legacy }
            throw error
        }
    }

    /// The day of `2023-11-20`, or nil when it is not of that form or there is no such day: for columns, which hold days.
    package static func exactDay(in bytes: Span<UInt8>) -> Day? {
        guard let (year, month, day) = exactComponents(in: bytes) else { return nil }
        return Day(known: year, month, day)
    }

    /// `2023-11-20`, or nil when it is not of that form or there is no such day.
    private static func exactDate(in bytes: Span<UInt8>) -> EDTFDate? {
        guard let (year, month, day) = exactComponents(in: bytes) else { return nil }
        return EDTFDate(knownYear: year, month: UInt8(month), day: UInt8(day))
    }

    @inline(__always)
    private static func exactComponents(in bytes: Span<UInt8>) -> (year: Int64, month: Int, day: Int)? {
        guard bytes.count == 10 else { return nil }
        // Ten bytes are there, as just seen.
        let yearAndMonth = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 0, as: UInt64.self)
        let day = unsafe bytes.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: 8, as: UInt16.self)
        // A digit is left as its number, a hyphen as 0; the lowest byte is the first character.
        let digits = UInt64(littleEndian: yearAndMonth) ^ 0x2D30_302D_3030_3030
        let dayDigits = UInt16(littleEndian: day) ^ 0x3030
        // The high bit of a byte is set where a digit is above 9 or a hyphen is none.
        let isWrong = (digits &+ 0x7F76_767F_7676_7676 | digits) & 0x8080_8080_8080_8080
        let isWrongDay = (dayDigits &+ 0x7676 | dayDigits) & 0x8080
        guard isWrong == 0, isWrongDay == 0 else { return nil }
        func digit(_ index: UInt64) -> Int64 { Int64(digits >> (8 * index) & 0xFF) }
        let year = digit(0) * 1_000 + digit(1) * 100 + digit(2) * 10 + digit(3)
        let month = Int(digit(5) * 10 + digit(6))
        let dayOfMonth = Int(dayDigits & 0xFF) * 10 + Int(dayDigits >> 8)
        guard (1...12).contains(month), dayOfMonth >= 1,
            dayOfMonth <= 28 || dayOfMonth <= Day.length(ofMonth: month, in: year)
        else { return nil }
        return (year, month, dayOfMonth)
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
        guard start.hasFourDigits else { throw EDTFFault(reason: .form, offset: 0) }
        guard end.hasFourDigits else { throw EDTFFault(reason: .form, offset: endOffset) }
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
