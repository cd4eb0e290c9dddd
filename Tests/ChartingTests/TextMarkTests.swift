import Testing

@testable import Charting

@Suite struct TextMarkTests {
    @Test(arguments: [
        ("deal", TextMark.Anchor.start, nil, nil), ("deal", .end, nil, "end"), ("1 عقد", .start, "rtl", "end"),
        ("שלום deal", .end, "rtl", nil), ("(عقد)", .middle, "rtl", "middle"), ("deal عقد", .start, nil, nil),
    ])
    func `a line runs as its first letter does and keeps its side`(
        text: String, anchor: TextMark.Anchor, direction: String?, textAnchor: String?
    ) throws {
        let mark = TextMark(text: text, x: 1, y: 2, anchor: anchor)
        let element = try #require(DrawnPicture(SVGWriter.text(of: mark.element)).all("text").first)
        #expect(element.attributes["direction"] == direction)
        #expect(element.attributes["text-anchor"] == textAnchor)
    }

    @Test(arguments: [("deals", 7.0), ("عقود", -7)])
    func `a detail stands behind its text`(text: String, shift: Double) throws {
        let mark = TextMark(text: text, x: 1, y: 2, font: .heading, detail: "n = 3")
        let picture = try DrawnPicture(SVGWriter.text(of: mark.element))
        #expect(picture.all("tspan").map(\.text) == [text, "n = 3"])
        #expect(picture.all("tspan").last?.number("dx") == shift)
    }
}
