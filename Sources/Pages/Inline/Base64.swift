/// RFC 4648, section 4.
enum Base64 {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

    /// Of bytes given as two hexadecimal digits each.
    static func text(ofHex hex: String) -> String {
        let digits = hex.compactMap(\.hexDigitValue)
        let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let part = bytes[start..<min(start + 3, bytes.count)]
            let word = part.reduce(0) { $0 << 8 | $1 } << (8 * (3 - part.count))
            for place in 0..<4 {
                text.append(place <= part.count ? letters[(word >> (18 - 6 * place)) & 63] : "=")
            }
        }
        return text
    }
}
