import Testing

@testable import Charting

@Suite struct ColourTests {
    private func colour(_ text: String) throws -> Colour { try #require(Colour(text)) }

    @Test(arguments: ["#0072b2", "#000000", "#ffffff", "#0a0b0c"])
    func `a colour is read and written`(text: String) throws {
        #expect(try colour(text).text == text)
        #expect(try colour(text.uppercased()).text == text)
    }

    @Test(arguments: [
        "", "#", "0072b2", "#07b", "#0072b", "#0072b22", "#0072bg", "#+072b2", "#٠٠٧٢b2", "blue", "#-00001",
    ])
    func `what is no colour is none`(text: String) { #expect(Colour(text) == nil) }

    /// From the definition in WCAG 2.2, worked out to ten digits with Python's `decimal`.
    @Test(arguments: [
        ("#0072b2", 0.1524898013), ("#d55e00", 0.2215154120), ("#808080", 0.2158605001), ("#0a0a0a", 0.0030352698),
        ("#ffffff", 1.0),
    ])
    func `luminance is that of WCAG`(text: String, luminance: Double) throws {
        #expect((try colour(text).luminance - luminance).magnitude < 1e-9)
    }

    @Test func `contrast goes from 1 to 21, either way round`() throws {
        let (black, white, grey) = (try colour("#000000"), try colour("#ffffff"), try colour("#767676"))
        #expect(black.contrast(with: white) == 21 && white.contrast(with: white) == 1)
        #expect(grey.contrast(with: white) == white.contrast(with: grey))
        // The least dark grey that WCAG allows for text on white.
        #expect(grey.contrast(with: white) >= 4.5)
        #expect(try colour("#777777").contrast(with: white) < 4.5)
    }

    @Test func `a colour is darkened no more than it must be`() throws {
        let white = try colour("#ffffff")
        #expect(try colour("#0072b2").darkened(to: 4.5, on: white) == colour("#0072b2"))
        let yellow = try colour("#ffee00").darkened(to: 4.5, on: white)
        #expect((4.5..<4.7).contains(yellow.contrast(with: white)))
        #expect(try colour("#ffffff").darkened(to: 99, on: white) == colour("#000000"))
    }
}
