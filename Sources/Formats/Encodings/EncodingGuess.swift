/// What encoding bytes look like. Only the byte-order mark, UTF-8 and UTF-16 can be told for certain; code pages differ in
/// what their letters are, so they are told by which letters stand together in words.
struct EncodingGuess {
    let encoding: TextEncoding
    /// Whether the bytes can hardly be anything else.
    let isCertain: Bool

    /// Of a file's beginning, however long.
    init(_ bytes: UnsafeRawBufferPointer) {
        if let marked = TextEncoding.marked(bytes) {
            (encoding, isCertain) = (marked, true)
        } else if let wide = Self.unmarkedUTF16(bytes) {
            (encoding, isCertain) = (wide, true)
        } else if UTF8Check.isValid(UnsafeRawBufferPointer(rebasing: bytes[..<Self.wholeCharacters(bytes)])) {
            (encoding, isCertain) = (.utf8, true)
        } else {
            (encoding, isCertain) = (Self.codePage(bytes), false)
        }
    }

    /// UTF-16 without a mark has a zero in every other byte of plain text.
    private static func unmarkedUTF16(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
        let sample = bytes.prefix(4096)
        guard sample.count >= 4 else { return nil }
        var zeros = [0, 0]
        for (index, byte) in sample.enumerated() where byte == 0 { zeros[index % 2] += 1 }
        let most = sample.count / 2 * 3 / 4
        if zeros[1] >= most, zeros[0] == 0 { return .utf16LittleEndian }
        return zeros[0] >= most && zeros[1] == 0 ? .utf16BigEndian : nil
    }

    /// Without the bytes of a character that was cut off at the end.
    private static func wholeCharacters(_ bytes: UnsafeRawBufferPointer) -> Int {
        var end = bytes.count
        while end > 0, bytes.count - end < 3, bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
        return end > 0 && bytes[end - 1] >= 0xC0 ? end - 1 : bytes.count
    }

    /// The letters beyond ASCII of the languages that an encoding was made for.
    private static let letters: [(encoding: TextEncoding, letters: Set<Unicode.Scalar>)] = [
        (.windows1252, Set("äöüßÄÖÜéèêëàâçîïôûùœÉÈÀÇñáíóúÑåæøÅÆØãõ".unicodeScalars)),
        (.windows1254, Set("çğıöşüâîÇĞİÖŞÜäÄß".unicodeScalars)),
        (.windows1250, Set("ąćęłńóśźżĄĆĘŁŃÓŚŹŻáčďéěíňřšťúůýžÁČĎÉĚÍŇŘŠŤÚŮÝŽőűŐŰăşţâîäöüßđĐľĺŕô".unicodeScalars)),
        (.windows1251, Set((0x410...0x44F).compactMap(Unicode.Scalar.init) + "ёЁіїєґІЇЄҐ".unicodeScalars)),
    ]

    /// The code page under which most of the bytes beyond ASCII are letters of its languages, set among letters of one case
    /// and script; the first of those that are alike.
    private static func codePage(_ bytes: UnsafeRawBufferPointer) -> TextEncoding {
        let sample = bytes.prefix(1 << 20)
        let scores = letters.map { encoding, letters -> (TextEncoding, Int) in
            guard let page = encoding.codePage else { return (encoding, 0) }
            return (encoding, score(sample, page, letters))
        }
        return scores.reduce(scores[0]) { $1.1 > $0.1 ? $1 : $0 }.0
    }

    private static func score(_ bytes: Slice<UnsafeRawBufferPointer>, _ page: CodePage, _ letters: Set<Unicode.Scalar>)
        -> Int
    {
        var score = 0
        var before: Unicode.Scalar?
        for byte in bytes {
            guard let scalar = page[byte] else {
                score -= 10
                before = nil
                continue
            }
            if byte >= 0x80 {
                score += letters.contains(scalar) ? 2 : scalar.properties.isAlphabetic ? -2 : 0
            }
            // A capital behind a small letter, or two scripts in one word: no word is written so.
            if let before, before.properties.isAlphabetic, scalar.properties.isAlphabetic,
                byte >= 0x80 || before.value >= 0x80
            {
                if before.properties.isLowercase, scalar.properties.isUppercase { score -= 3 }
                if isCyrillic(before) != isCyrillic(scalar) { score -= 3 }
            }
            before = scalar
        }
        return score
    }

    private static func isCyrillic(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x4FF).contains(scalar.value) }
}
