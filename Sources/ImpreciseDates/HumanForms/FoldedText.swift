/// Letters without case and without the marks that people leave out, so that `KASIM`, `kasım` and `Kasim` are one word.
///
/// Latin letters lose their marks (`ş` is `s`, `ı` and `İ` are `i`, `ə` is `e`, `ł` is `l`, `ß` is `ss`), Greek ones their
/// accents, Cyrillic `ё` is `е`. A letter and its combining mark are one character, so composed and decomposed texts fold alike.
package enum FoldedText {
    package static func fold(_ text: some StringProtocol) -> String {
        var folded = ""
        for character in text.lowercased() { folded += plain[character] ?? String(character) }
        return folded
    }

    private static let plain: [Character: String] = {
        var plain: [Character: String] = ["ß": "ss", "œ": "oe", "æ": "ae", "þ": "th"]
        for (letter, marked) in [
            ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëəēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
            ("i", "ìíîïĩīĭįıi̇"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŋ"), ("o", "òóôõöøōŏőơ"),
            ("r", "ŕŗř"),
            ("s", "śŝşšș"), ("t", "ţťŧț"), ("u", "ùúûüũūŭůűųư"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"), ("е", "ё"),
            ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"), ("σ", "ς"),
        ] {
            for character in marked { plain[character] = letter }
        }
        return plain
    }()
}
