import Testing

@testable import Auditing

@Suite struct ColourTests {
    /// Published figures of WCAG's own examples and of common checkers.
    @Test(arguments: [
        ("000000", "FFFFFF", 21.0), ("FFFFFF", "FFFFFF", 1.0), ("777777", "FFFFFF", 4.47), ("767676", "FFFFFF", 4.54),
        ("0563C1", "FFFFFF", 5.9),
    ])
    func `contrast is as WCAG has it`(text: String, ground: String, ratio: Double) throws {
        let contrast = try #require(Colour(hexadecimal: text)).contrast(with: #require(Colour(hexadecimal: ground)))
        #expect(abs(contrast - ratio) < 0.06)
    }

    /// As Excel shows its theme's blue: 80 % lighter, 25 % darker; black 35 % lighter.
    @Test(arguments: [
        ("4472C4", 0.8, "#DAE3F3"), ("4472C4", -0.25, "#2F5597"), ("000000", 0.35, "#595959"), ("123456", 0, "#123456"),
    ])
    func `tints are as Excel has them`(text: String, tint: Double, shown: String) throws {
        let colour = try #require(Colour(hexadecimal: text)).tinted(tint)
        let wanted = try #require(Colour(hexadecimal: String(shown.dropFirst())))
        for (one, two) in [(colour.red, wanted.red), (colour.green, wanted.green), (colour.blue, wanted.blue)] {
            #expect(abs(one - two) < 2.5 / 255)
        }
    }

    @Test func `numbered colours are Excel's, and what is no colour is none`() {
        #expect(Colour.indexed(10)?.text == "#FF0000" && Colour.indexed(2)?.text == "#FF0000")
        #expect(Colour.indexed(64) == .black && Colour.indexed(70) == nil)
        #expect(Colour(hexadecimal: "FF00FF00")?.text == "#00FF00" && Colour(hexadecimal: "red") == nil)
    }
}
