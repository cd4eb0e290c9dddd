/// The look of a code: two or three letters A to Z in any case, perhaps with points.
enum CountryCode {
    /// Codes that the European Union writes where the standard has another.
    static let ofTheEU = ["EL": "GR", "UK": "GB"]

    /// The letters without points and surrounding spaces, as they are written; nil if this cannot be a code.
    static func letters(in written: some StringProtocol) -> String? {
        // No code is longer, so long texts are not looked through.
        guard written.utf8.count <= 64 else { return nil }
        var letters = ""
        for part in written.split(whereSeparator: \.isWhitespace) {
            guard letters.isEmpty else { return nil }
            letters = String(part).filter { $0 != "." }
        }
        guard 2...3 ~= letters.utf8.count, letters.utf8.allSatisfy({ 65...90 ~= $0 & 0xDF }) else { return nil }
        return letters
    }
}
