import Letters

/// The form in which names are compared: small letters and digits without marks, nothing between them.
///
/// Composed and decomposed texts fold to equal strings. The words of names that people put or leave out go: English
/// articles, and "and" in the languages that write it between two names; `St.` is `Saint`, `Rep.` is `Republic`.
struct FoldedName {
    /// Of a whole name; bytes of UTF-8, because thousands of names are folded when the tables are read.
    private var folded: [UInt8] = []
    private var wordStart = 0
    private let dropsStyle: Bool

    /// - Parameter dropsStyle: whether "Republic" or "Kingdom" goes too when it is the first word.
    static func fold(_ text: some StringProtocol, dropsStyle: Bool = false) -> String {
        var name = FoldedName(dropsStyle: dropsStyle)
        name.folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars { name.take(scalar) }
        name.endWord()
        return String(decoding: name.folded, as: UTF8.self)
    }

    private init(dropsStyle: Bool) { self.dropsStyle = dropsStyle }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "a"..."z", "0"..."9": folded.append(UInt8(scalar.value))
        case "A"..."Z": folded.append(UInt8(scalar.value) | 0x20)
        // They stand within words: people's, Кот-д’Ивуар, O‘zbekiston.
        case "'", "’", "‘", "ʼ", "ʻ", "`", "´": break
        case "\0"..."\u{7F}": endWord()
        default:
            if let plain = PlainLetters.plain(scalar) {
                folded += plain.utf8
            } else if PlainLetters.stays(scalar) {
                folded += scalar.utf8
            } else if PlainLetters.isPartOfWord(scalar) {
                folded += scalar.properties.lowercaseMapping.utf8
            } else {
                endWord()
            }
        }
    }

    private mutating func endWord() {
        switch folded.count - wordStart {
        case 2...3:
            if let whole = Self.spelledOut[String(decoding: folded[wordStart...], as: UTF8.self)] {
                folded.replaceSubrange(wordStart..., with: whole.utf8)
            }
        case 7...8 where dropsStyle && wordStart == 0:
            if Self.styles.contains(String(decoding: folded, as: UTF8.self)) { folded.removeAll() }
        default: break
        }
        wordStart = folded.count
    }

    private static let styles: Set = ["republic", "kingdom"]

    /// Words of two or three letters.
    private static let spelledOut = [
        "the": "", "of": "", "and": "", "und": "", "et": "", "og": "", "och": "", "ve": "",
        "st": "saint", "rep": "republic", "dem": "democratic",
    ]
}
