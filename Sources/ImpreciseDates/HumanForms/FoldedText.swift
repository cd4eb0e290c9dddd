/// Letters without case and without the marks that people leave out, so that `KASIM`, `kasım` and `Kasim` are one word.
///
/// Latin letters lose their marks (`ş` is `s`, `ı` and `İ` are `i`, `ə` is `e`, `ß` is `ss`), Cyrillic `ё` is `е`. A letter
/// and its combining mark are one character, so composed and decomposed texts fold alike.
package enum FoldedText {
    package static func fold(_ text: some StringProtocol) -> String {
        var folded = ""
        for character in text.lowercased() { folded += plain[character] ?? String(character) }
        return folded
    }

    private static let plain: [Character: String] = {
        var plain: [Character: String] = ["ß": "ss", "œ": "oe", "æ": "ae"]
        for (letter, marked) in [
            ("a", "àáâãäå"), ("c", "çćč"), ("e", "èéêëəě"), ("g", "ğ"), ("i", "ìíîïıi̇"), ("n", "ñ"), ("o", "òóôõöø"),
            ("s", "şšș"), ("u", "ùúûü"), ("е", "ё"),
        ] {
            for character in marked { plain[character] = letter }
        }
        return plain
    }()
}
