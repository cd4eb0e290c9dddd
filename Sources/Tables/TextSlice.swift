/// A stretch of UTF-8 in the bytes of a column: 38 bits tell where it begins, 25 how long it is, one whether quotes are
/// doubled in it. An empty stretch is a text, and no missing one.
///
/// Public and inlinable although nobody outside needs it: readers make and take apart millions of them, and only what is
/// public is inlined in another module.
@frozen
public struct TextSlice: Hashable, Sendable {
    @usableFromInline let word: UInt64

    /// The row has no text.
    public static let missing = TextSlice(word: .max)
    /// A stretch may be so long.
    public static let longest = 1 << 25 - 2
    /// It may begin so far from the first byte, which is 256 GiB.
    public static let farthest = 1 << 38 - 1

    @inlinable init(word: UInt64) { self.word = word }

    /// - Parameter hasDoubledQuotes: whether `""` in the bytes stands for `"`.
    @inlinable
    public init(offset: Int, length: Int, hasDoubledQuotes: Bool) {
        word =
            UInt64(truncatingIfNeeded: offset) &<< 26 | UInt64(truncatingIfNeeded: length) &<< 1
            | (hasDoubledQuotes ? 1 : 0)
    }

    /// Bytes before it.
    @inlinable public var offset: Int { Int(truncatingIfNeeded: word &>> 26) }
    /// In bytes, as they stand.
    @inlinable public var length: Int { Int(truncatingIfNeeded: word &>> 1 & 0x1FF_FFFF) }
    /// Whether `""` in the bytes stands for `"`.
    @inlinable public var hasDoubledQuotes: Bool { word & 1 != 0 }
    /// Whether it has no bytes.
    @inlinable public var isEmpty: Bool { word & 0x3FF_FFFE == 0 }
}
