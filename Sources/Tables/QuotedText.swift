/// Text between quotes as delimited files have it, where `""` stands for `"`.
package enum QuotedText {
    package static func text(of bytes: UnsafeRawBufferPointer) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var isSecondQuote = false
        for byte in bytes {
            isSecondQuote = byte == UInt8(ascii: "\"") && !isSecondQuote
            if !isSecondQuote { plain.append(byte) }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
