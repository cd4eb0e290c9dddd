/// Reads one date: a year, and behind it perhaps a month or a part of the year, and a day.
enum EDTFDateParser {
    static func date(in bytes: Span<UInt8>, at cursor: inout Int) throws(EDTFFault) -> EDTFDate {
        let before = bytes.takesQualifier(at: &cursor)
        if bytes.has("Y", at: cursor) {
            return EDTFDate(known: try longYear(in: bytes, at: &cursor, before: before), nil, nil)
        }
        let year = try fourDigitYear(in: bytes, at: &cursor, before: before)
        guard year.significantDigits == nil, bytes.has("-", at: cursor) else { return EDTFDate(known: year, nil, nil) }
        cursor += 1
        let monthOffset = cursor
        let month = try twoDigits(in: bytes, at: &cursor)
        guard SubYearGrouping(rawValue: month.value) == nil || month.unspecified != 0 else {
            if bytes.has("-", at: cursor) { throw EDTFFault(reason: .form, offset: cursor) }
            return EDTFDate(known: year, month, nil)
        }
        guard (1...12).contains(where: month.matches) else {
            throw EDTFFault(reason: .noSuchMonth(Int(month.value)), offset: digitsOffset(monthOffset, in: bytes))
        }
        guard bytes.takes("-", at: &cursor) else { return EDTFDate(known: year, month, nil) }
        let dayOffset = cursor
        let day = try twoDigits(in: bytes, at: &cursor)
        let date = EDTFDate(known: year, month, day)
        guard date.hasDays else {
            let isPlain = year.isSingle && month.unspecified == 0 && day.unspecified == 0
            throw EDTFFault(
                reason: isPlain
                    ? .noSuchDay(Int(day.value), month: Int(month.value), year: year.value) : .noSuchDate,
                offset: digitsOffset(dayOffset, in: bytes))
        }
        return date
    }

    private static func fourDigitYear(
        in bytes: Span<UInt8>, at cursor: inout Int, before: Qualifier?
    ) throws(EDTFFault) -> EDTFYear {
        let start = cursor
        let isNegative = bytes.takes("-", at: &cursor)
        var magnitude: Int64 = 0
        var unspecified: UInt8 = 0
        for _ in 0..<4 {
            let digit = try digit(in: bytes, at: &cursor)
            magnitude = magnitude * 10 + Int64(digit ?? 0)
            unspecified = unspecified << 1 | (digit == nil ? 1 : 0)
        }
        if isNegative, magnitude == 0, unspecified == 0 { throw EDTFFault(reason: .negativeZero, offset: start) }
        let significant = unspecified == 0 ? try significantDigits(in: bytes, at: &cursor) : nil
        let after = bytes.takesQualifier(at: &cursor)
        return EDTFYear(
            isNegative: isNegative, magnitude: magnitude, unspecified: unspecified, significantDigits: significant,
            qualifiers: ComponentQualifiers(before: before, after: after))
    }

    /// `Y170000002`, `Y-17E7`, `Y3388E2S3`: more than four digits, or a power of ten that makes as many.
    private static func longYear(
        in bytes: Span<UInt8>, at cursor: inout Int, before: Qualifier?
    ) throws(EDTFFault) -> EDTFYear {
        let start = cursor
        cursor += 1
        let isNegative = bytes.takes("-", at: &cursor)
        let first = cursor
        var factor: Int64 = 0
        while let digit = bytes.digit(at: cursor) {
            factor = factor * 10 + Int64(digit)
            guard factor <= farthest else { throw EDTFFault(reason: .yearTooFar, offset: first) }
            cursor += 1
        }
        guard cursor > first else { throw EDTFFault(reason: .form, offset: cursor) }
        guard !bytes.has("0", at: first) else { throw EDTFFault(reason: .shortLongYear, offset: start) }
        var magnitude = factor
        var notation = EDTFYear.Notation.long
        if bytes.takes("E", at: &cursor) {
            let exponent = try count(in: bytes, at: &cursor, atMost: 15, fault: .yearTooFar)
            for _ in 0..<exponent {
                magnitude *= 10
                guard magnitude <= farthest else { throw EDTFFault(reason: .yearTooFar, offset: first) }
            }
            notation = .exponential(UInt8(exponent))
        }
        guard magnitude > 9999 else { throw EDTFFault(reason: .shortLongYear, offset: start) }
        let significant = try significantDigits(in: bytes, at: &cursor)
        let after = bytes.takesQualifier(at: &cursor)
        return EDTFYear(
            isNegative: isNegative, magnitude: magnitude, notation: notation, significantDigits: significant,
            qualifiers: ComponentQualifiers(before: before, after: after))
    }

    /// Years farther than this are refused: their days would not fit the arithmetic.
    private static let farthest: Int64 = 1_000_000_000_000_000

    private static func significantDigits(
        in bytes: Span<UInt8>, at cursor: inout Int
    ) throws(EDTFFault) -> UInt8? {
        guard bytes.takes("S", at: &cursor) else { return nil }
        let offset = cursor
        let digits = try count(in: bytes, at: &cursor, atMost: 99, fault: .form)
        guard digits > 0 else { throw EDTFFault(reason: .form, offset: offset) }
        return UInt8(digits)
    }

    private static func count(
        in bytes: Span<UInt8>, at cursor: inout Int, atMost most: Int, fault: EDTFFault.Reason
    ) throws(EDTFFault) -> Int {
        let first = cursor
        var number = 0
        while let digit = bytes.digit(at: cursor) {
            number = number * 10 + digit
            guard number <= most else { throw EDTFFault(reason: fault, offset: first) }
            cursor += 1
        }
        guard cursor > first else { throw EDTFFault(reason: .form, offset: cursor) }
        return number
    }

    private static func twoDigits(in bytes: Span<UInt8>, at cursor: inout Int) throws(EDTFFault) -> EDTFDigits {
        let before = bytes.takesQualifier(at: &cursor)
        let tens = try digit(in: bytes, at: &cursor)
        let units = try digit(in: bytes, at: &cursor)
        let after = bytes.takesQualifier(at: &cursor)
        return EDTFDigits(
            UInt8((tens ?? 0) * 10 + (units ?? 0)), unspecified: (tens == nil ? 2 : 0) | (units == nil ? 1 : 0),
            qualifiers: ComponentQualifiers(before: before, after: after))
    }

    /// A digit, or nil for `X`.
    private static func digit(in bytes: Span<UInt8>, at cursor: inout Int) throws(EDTFFault) -> Int? {
        if bytes.takes("X", at: &cursor) { return nil }
        guard let digit = bytes.digit(at: cursor) else {
            throw EDTFFault(reason: .form, offset: min(cursor, bytes.count))
        }
        cursor += 1
        return digit
    }

    /// Where the digits begin: behind a qualifier on their left.
    private static func digitsOffset(_ offset: Int, in bytes: Span<UInt8>) -> Int {
        Qualifier(byte: bytes[offset]) == nil ? offset : offset + 1
    }
}
