/// Letters without case and without the marks that people leave out, so that `KASIM`, `kasım` and `Kasim` are one word.
///
/// Latin letters lose their marks (`ş` is `s`, `ı` and `İ` are `i`, `ə` is `e`, `ł` is `l`, `ß` is `ss`), and so do those of
/// other scripts (`ё` is `е`, `ά` is `α`). Composed and decomposed texts fold alike. All that is no letter stays.
package enum FoldedText {
    package static func fold(_ text: some StringProtocol) -> String {
        var folded = ""
        for scalar in text.lowercased().unicodeScalars {
            if let plain = PlainLetters.plain(scalar) {
                folded += plain
            } else {
                folded.unicodeScalars.append(scalar)
            }
        }
        return folded
    }
}
