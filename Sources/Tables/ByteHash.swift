/// A number for a text, by its bytes: the same on every machine, and no secret is hashed.
///
/// Public and inlinable for the same reason as `TextSlice`.
public enum ByteHash {
    /// Eight bytes at a time, mixed by an odd factor and a fold, each step of which can be undone: so two texts of at most
    /// eight bytes and one length never share a hash.
    @inlinable
    public static func of(_ text: UnsafeRawBufferPointer) -> UInt64 {
        var hash: UInt64 = 0
        var index = 0
        while index + 8 <= text.count {
            hash = mixed(hash ^ UInt64(littleEndian: text.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
            index += 8
        }
        guard index < text.count else { return hash }
        var rest: UInt64 = 0
        while index < text.count {
            rest = rest << 8 | UInt64(text[index])
            index += 1
        }
        return mixed(hash ^ rest)
    }

    /// The hash of a text.
    public static func of(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { of(UnsafeRawBufferPointer($0)) }
    }

    /// The hash of several texts in their order.
    @inlinable
    public static func joined(_ hash: UInt64, _ other: UInt64) -> UInt64 {
        mixed(hash &+ 0x9E37_79B9_7F4A_7C15) ^ other
    }

    /// Another number for each number, its bits spread.
    @inlinable
    public static func mixed(_ word: UInt64) -> UInt64 {
        let product = word &* 0x9E37_79B9_7F4A_7C15
        return product ^ product >> 32
    }
}
