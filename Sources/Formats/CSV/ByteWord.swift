/// Eight bytes of a file at once, looked through without a branch for each (S. E. Anderson, "Bit Twiddling Hacks").
struct ByteWord {
    private let word: UInt64

    /// The eight bytes at `pointer`, all of which must be there; the first is the lowest.
    init(at pointer: UnsafeRawPointer) {
        word = UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
    }

    /// A byte in each of eight places.
    static func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

    /// Has the high bit of the first byte that equals the repeated one; bits above it mean nothing.
    @inline(__always)
    func matches(_ repeated: UInt64) -> UInt64 {
        let difference = word ^ repeated
        return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    }

    /// How many bytes stand before the first one that any of the matches has found.
    @inline(__always)
    static func index(of matches: UInt64) -> Int { matches.trailingZeroBitCount >> 3 }
}
