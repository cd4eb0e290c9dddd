import Testing

@testable import Pages

@Suite struct InlineBlockTests {
    /// RFC 4648, section 10.
    @Test(arguments: [("", ""), ("66", "Zg=="), ("666f", "Zm8="), ("666f6f", "Zm9v"), ("666f6f62", "Zm9vYg==")])
    func `bytes become base64`(hex: String, expected: String) { #expect(Base64.text(ofHex: hex) == expected) }

    /// `printf '\na\n' | openssl dgst -sha256 -binary | base64`
    @Test func `the hash is that of all between the tags`() {
        let block = InlineBlock(.style, "a")
        #expect(block.markup == "<style>\na\n</style>\n")
        #expect(block.source == "'sha256-bbqdgNXDrCk/GUfBRX6ol4aeu1VgRQlf+z8GsU2i9/A='")
    }
}
