/// Reads what stands behind the day of a date-time: `T23:20:30`, and a zone from -12:00 to +14:00 or none.
enum EDTFTimeParser {
    static func dateTime(
        of date: EDTFDate, in bytes: Span<UInt8>, at cursor: inout Int
    ) throws(EDTFFault) -> EDTFDateTime {
        cursor += 1
        let hour = try number(in: bytes, at: &cursor, below: 24, fault: .noSuchTime)
        try take(":", in: bytes, at: &cursor)
        let minute = try number(in: bytes, at: &cursor, below: 60, fault: .noSuchTime)
        try take(":", in: bytes, at: &cursor)
        let second = try number(in: bytes, at: &cursor, below: 60, fault: .noSuchTime)
        let zone = try zone(in: bytes, at: &cursor)
        guard cursor == bytes.count else { throw EDTFFault(reason: .form, offset: cursor) }
        return EDTFDateTime(known: date, hour: hour, minute: minute, second: second, zone: zone)
    }

    private static func zone(
        in bytes: Span<UInt8>, at cursor: inout Int
    ) throws(EDTFFault) -> EDTFDateTime.Zone? {
        if cursor == bytes.count { return nil }
        if bytes.takes("Z", at: &cursor) { return .universal }
        let offset = cursor
        let isWest = bytes.takes("-", at: &cursor)
        guard isWest || bytes.takes("+", at: &cursor) else { throw EDTFFault(reason: .form, offset: cursor) }
        let hours = try number(in: bytes, at: &cursor, below: 15, fault: .noSuchZone)
        let hasMinutes = bytes.takes(":", at: &cursor)
        let minutes = hasMinutes ? try number(in: bytes, at: &cursor, below: 60, fault: .noSuchZone) : 0
        let total = hours * 60 + minutes
        guard isWest ? total > 0 && total <= 12 * 60 : total <= 14 * 60 else {
            throw EDTFFault(reason: .noSuchZone, offset: offset)
        }
        return .offset(minutes: isWest ? -total : total, hasMinutes: hasMinutes)
    }

    private static func number(
        in bytes: Span<UInt8>, at cursor: inout Int, below limit: Int, fault: EDTFFault.Reason
    ) throws(EDTFFault) -> Int {
        guard let tens = bytes.digit(at: cursor), let units = bytes.digit(at: cursor + 1) else {
            throw EDTFFault(reason: .form, offset: min(cursor, bytes.count))
        }
        let number = tens * 10 + units
        guard number < limit else { throw EDTFFault(reason: fault, offset: cursor) }
        cursor += 2
        return number
    }

    private static func take(
        _ character: Unicode.Scalar, in bytes: Span<UInt8>, at cursor: inout Int
    ) throws(EDTFFault) {
        guard bytes.takes(character, at: &cursor) else {
            throw EDTFFault(reason: .form, offset: min(cursor, bytes.count))
        }
    }
}
