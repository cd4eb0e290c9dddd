/// Reads EDTF from UTF-8. Exact days take the short way: no allocation, one pass over ten bytes.
package enum EDTFParser {
    package static func parse(_ text: String) throws(EDTFFault) -> EDTF {
        try parse(Array(text.utf8).span)
    }

    package static func parse(_ bytes: Span<UInt8>) throws(EDTFFault) -> EDTF {
        var offset = 0
        let start = try date(in: bytes, at: &offset)
        if offset == bytes.count { return .date(start) }
        guard bytes[offset] == UInt8(ascii: "/") else { throw EDTFFault(reason: .form, offset: offset) }
        offset += 1
        let endOffset = offset
        let end = try date(in: bytes, at: &offset)
        guard offset == bytes.count else { throw EDTFFault(reason: .form, offset: offset) }
        guard start.bounds.earliest <= end.bounds.latest else { throw EDTFFault(reason: .backward, offset: endOffset) }
        return .interval(from: start, to: end)
    }

    private static func date(in bytes: Span<UInt8>, at offset: inout Int) throws(EDTFFault) -> EDTFDate {
        let year = Int64(try digits(4, in: bytes, at: &offset))
        var month: Int?
        var day: Int?
        if takes("-", in: bytes, at: &offset) {
            let monthOffset = offset
            let number = try digits(2, in: bytes, at: &offset)
            guard (1...12).contains(number) else {
                throw EDTFFault(reason: .noSuchMonth(number), offset: monthOffset)
            }
            month = number
            if takes("-", in: bytes, at: &offset) {
                let dayOffset = offset
                let dayNumber = try digits(2, in: bytes, at: &offset)
                guard dayNumber >= 1, dayNumber <= Day.length(ofMonth: number, in: year) else {
                    throw EDTFFault(reason: .noSuchDay(dayNumber, month: number, year: year), offset: dayOffset)
                }
                day = dayNumber
            }
        }
        return EDTFDate(known: year, month, day, qualifier(in: bytes, at: &offset))
    }

    private static func digits(_ count: Int, in bytes: Span<UInt8>, at offset: inout Int) throws(EDTFFault) -> Int {
        var number = 0
        for position in offset..<offset + count {
            guard position < bytes.count, case let digit = bytes[position] &- UInt8(ascii: "0"), digit < 10 else {
                throw EDTFFault(reason: .form, offset: min(position, bytes.count))
            }
            number = number * 10 + Int(digit)
        }
        offset += count
        return number
    }

    private static func takes(_ character: Unicode.Scalar, in bytes: Span<UInt8>, at offset: inout Int) -> Bool {
        guard offset < bytes.count, bytes[offset] == UInt8(ascii: character) else { return false }
        offset += 1
        return true
    }

    private static func qualifier(in bytes: Span<UInt8>, at offset: inout Int) -> Qualifier? {
        guard offset < bytes.count else { return nil }
        let qualifier: Qualifier? =
            switch bytes[offset] {
            case UInt8(ascii: "?"): .uncertain
            case UInt8(ascii: "~"): .approximate
            case UInt8(ascii: "%"): .uncertainAndApproximate
            default: nil
            }
        if qualifier != nil { offset += 1 }
        return qualifier
    }
}
