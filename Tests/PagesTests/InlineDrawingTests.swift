import Testing

@testable import Pages

@Suite struct InlineDrawingTests {
    private static let svg = """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40" width="80" height="40.5" role="img" aria-labelledby="a-title a-desc">
        <title id="a-title">Deals &amp; &lt;events&gt;</title>
        <desc id="a-desc">3 of 5, &quot;no more&quot;. id=&quot;x&quot; url(#x)</desc>
        <defs>
        <pattern id="a-stripes" width="4" height="4"/>
        </defs>
        <rect fill="url(#a-stripes)"/>
        </svg>

        """

    @Test func `its identifiers are its own on the page`() throws {
        let drawing = try #require(InlineDrawing(svg: Self.svg, prefix: "c1-"))
        for part in [
            "aria-labelledby=\"c1-a-title c1-a-desc\"", "id=\"c1-a-title\"", "id=\"c1-a-stripes\"",
            "url(#c1-a-stripes)",
        ] { #expect(drawing.markup.contains(part), "\(part)") }
        #expect(drawing.markup.contains("id=&quot;x&quot; url(#x)"), "texts stay as they are")
    }

    @Test func `title, description and size are read from it`() throws {
        let drawing = try #require(InlineDrawing(svg: Self.svg, prefix: ""))
        #expect(drawing.title == "Deals & <events>")
        #expect(drawing.description == "3 of 5, \"no more\". id=\"x\" url(#x)")
        #expect(drawing.size == (80, 40.5))
    }

    @Test func `words are no attributes`() {
        let svg = Self.svg.replacing("<defs>", with: "<g aria-label=\"events on=style href days\"><rect/></g><defs>")
        #expect(InlineDrawing(svg: svg, prefix: "") != nil)
    }

    @Test(arguments: [
        "<rect/>", "<script>alert(1)</script>", "<rect onload=\"alert(1)\"/>",
        "<image href=\"https://example.org/x.png\"/>",
        "<rect style=\"fill: red\"/>", "<style>rect { fill: red }</style>", "<!-- a comment -->", "<foreignObject/>",
        "<rect",
    ])
    func `what Charting does not write is refused`(content: String) {
        let svg = Self.svg.replacing("<defs>", with: content + "<defs>")
        #expect((InlineDrawing(svg: svg, prefix: "") == nil) == (content != "<rect/>"))
    }
}
