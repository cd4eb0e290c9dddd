/// Joins what JSON writes as two escapes, such as `\ud83d\ude82`, into the one character that it means: JSON escapes
/// by UTF-16, YAML knows no such halves.
enum EscapedPairs {
    static func joined(in text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var start = 0
        var index = 0
        while let backslash = bytes[index...].firstIndex(of: UInt8(ascii: "\\")) {
            index = backslash + 2
            guard let high = unit(bytes, at: backslash), (0xD800...0xDBFF).contains(high),
                let low = unit(bytes, at: backslash + 6), (0xDC00...0xDFFF).contains(low),
                let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
            else {
                if index > bytes.count { break }
                continue
            }
            result += bytes[start..<backslash]
            result += String(Character(scalar)).utf8
            start = backslash + 12
            index = start
        }
        return start == 0 ? text : String(decoding: result + bytes[start...], as: UTF8.self)
    }

    /// The UTF-16 unit of an escape `\uXXXX` that begins there.
    private static func unit(_ bytes: [UInt8], at index: Int) -> UInt32? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
}
