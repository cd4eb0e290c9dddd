/// The name of a language by BCP 47, such as `en`, `en-GB` or `az-Latn`.
///
/// The form is checked, not the registry: a language of 2 to 8 letters, then parts of 1 to 8 letters and digits.
package struct LanguageTag: Hashable, Sendable {
    package let text: String

    /// Nil where the text has not that form.
    package init?(_ text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard let language = parts.first, (2...8).contains(language.count), language.allSatisfy(Self.isLetter),
            parts.dropFirst().allSatisfy({
                (1...8).contains($0.count) && $0.allSatisfy { Self.isLetter($0) || Self.isDigit($0) }
            })
        else { return nil }
        self.text = text
    }

    private init(known text: String) { self.text = text }

    package static let english = LanguageTag(known: "en")

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
