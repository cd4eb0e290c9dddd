/// Writes the bytes of another encoding as UTF-8. What is no character is refused, never replaced.
enum TextDecoder {
    /// Bytes that are no character, and what stands before them, in UTF-8.
    struct Fault: Error {
        let bytes: [UInt8]
        let before: [UInt8]
    }

    /// - Parameter encoding: any but UTF-8. A byte-order mark is left out.
    static func utf8(_ bytes: UnsafeRawBufferPointer, from encoding: TextEncoding) throws(Fault) -> [UInt8] {
        if let page = encoding.codePage { return try decode(bytes, page) }
        let mark = TextEncoding.marked(bytes)
        let start = mark == nil || mark == .utf8 ? 0 : 2
        let isBigEndian = encoding == .utf16 ? mark == .utf16BigEndian : encoding == .utf16BigEndian
        return try decode(UnsafeRawBufferPointer(rebasing: bytes[start...]), isBigEndian: isBigEndian)
    }

    private static func decode(_ bytes: UnsafeRawBufferPointer, _ page: CodePage) throws(Fault) -> [UInt8] {
        let characters = (0...UInt8.max).map { page[$0].map { Array(String($0).utf8) } }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else if let character = characters[Int(byte)] {
                text += character
            } else {
                throw Fault(bytes: [byte], before: text)
            }
        }
        return text
    }

    private static func decode(_ bytes: UnsafeRawBufferPointer, isBigEndian: Bool) throws(Fault) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        func unit(_ index: Int) -> UInt16 {
            let unit = bytes.loadUnaligned(fromByteOffset: index, as: UInt16.self)
            return isBigEndian ? UInt16(bigEndian: unit) : UInt16(littleEndian: unit)
        }
        var index = 0
        while index + 1 < bytes.count {
            let first = unit(index)
            if !UTF16.isSurrogate(first) {
                Unicode.Scalar(first).map { text += UTF8.encode($0).unsafelyUnwrapped }
                index += 2
                continue
            }
            guard UTF16.isLeadSurrogate(first), index + 3 < bytes.count, UTF16.isTrailSurrogate(unit(index + 2)) else {
                throw Fault(bytes: Array(bytes[index..<index + 2]), before: text)
            }
            let scalar = UTF16.decode(UTF16.EncodedScalar([first, unit(index + 2)]))
            text += UTF8.encode(scalar).unsafelyUnwrapped
            index += 4
        }
        // Half a character at the end.
        if index < bytes.count { throw Fault(bytes: [bytes[index]], before: text) }
        return text
    }
}
