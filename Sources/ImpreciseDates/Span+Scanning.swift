extension Span<UInt8> {
    /// Whether that character stands there.
    func has(_ character: Unicode.Scalar, at index: Int) -> Bool {
        index < count && self[index] == UInt8(ascii: character)
    }

    /// Steps over the character if it stands there.
    func takes(_ character: Unicode.Scalar, at index: inout Int) -> Bool {
        guard has(character, at: index) else { return false }
        index += 1
        return true
    }

    /// The digit that stands there, or nil.
    func digit(at index: Int) -> Int? {
        guard index < count, case let digit = self[index] &- UInt8(ascii: "0"), digit < 10 else { return nil }
        return Int(digit)
    }

    func takesQualifier(at index: inout Int) -> Qualifier? {
        guard index < count, let qualifier = Qualifier(byte: self[index]) else { return nil }
        index += 1
        return qualifier
    }
}
