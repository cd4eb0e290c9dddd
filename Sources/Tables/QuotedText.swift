/// Text between quotes as delimited files have it, where a doubled quote stands for one.
package enum QuotedText {
    package static let usualQuote = UInt8(ascii: "\"")

    package static func text(of bytes: UnsafeRawBufferPointer, quote: UInt8 = usualQuote) -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var isSecondQuote = false
        for byte in bytes {
            isSecondQuote = byte == quote && !isSecondQuote
            if !isSecondQuote { plain.append(byte) }
        }
        return String(decoding: plain, as: UTF8.self)
    }
}
