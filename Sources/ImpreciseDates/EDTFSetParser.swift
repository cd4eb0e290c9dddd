/// Reads a set: `[1667,1668,1670..1672]`, `{..1984}`, `{1760-12..}`. Sets do not nest, and no space stands in them.
enum EDTFSetParser {
    static func set(in bytes: Span<UInt8>) throws(EDTFFault) -> EDTFSet {
        let isChoice = bytes.has("[", at: 0)
        let closing: Unicode.Scalar = isChoice ? "]" : "}"
        var members: [EDTFSet.Member] = []
        var cursor = 1
        while true {
            members.append(try member(in: bytes, at: &cursor, isFirst: members.isEmpty))
            if bytes.takes(closing, at: &cursor) { break }
            guard cursor < bytes.count else { throw EDTFFault(reason: .unclosedSet, offset: 0) }
            // A range without an end says all that can be said: nothing may follow it.
            if case .range(_, nil) = members[members.count - 1] { throw EDTFFault(reason: .form, offset: cursor) }
            guard bytes.takes(",", at: &cursor) else { throw EDTFFault(reason: .form, offset: cursor) }
        }
        guard cursor == bytes.count else { throw EDTFFault(reason: .form, offset: cursor) }
        return EDTFSet(known: isChoice ? .oneOf : .allOf, members)
    }

    private static func member(
        in bytes: Span<UInt8>, at cursor: inout Int, isFirst: Bool
    ) throws(EDTFFault) -> EDTFSet.Member {
        if isFirst, takesDots(in: bytes, at: &cursor) {
            return .range(from: nil, to: try EDTFDateParser.date(in: bytes, at: &cursor))
        }
        let from = try EDTFDateParser.date(in: bytes, at: &cursor)
        guard takesDots(in: bytes, at: &cursor) else { return .date(from) }
        if cursor == bytes.count || bytes.has("]", at: cursor) || bytes.has("}", at: cursor)
            || bytes.has(",", at: cursor)
        {
            return .range(from: from, to: nil)
        }
        let offset = cursor
        let to = try EDTFDateParser.date(in: bytes, at: &cursor)
        guard from.bounds.earliest <= to.bounds.latest else { throw EDTFFault(reason: .backward, offset: offset) }
        return .range(from: from, to: to)
    }

    private static func takesDots(in bytes: Span<UInt8>, at cursor: inout Int) -> Bool {
        guard bytes.has(".", at: cursor), bytes.has(".", at: cursor + 1) else { return false }
        cursor += 2
        return true
    }
}
