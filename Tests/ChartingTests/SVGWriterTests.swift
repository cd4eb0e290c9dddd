import Testing

@testable import Charting

@Suite struct SVGWriterTests {
    @Test(arguments: [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"), ("\"it's\"", "&quot;it&#39;s&quot;"), ("]]>", "]]&gt;"),
        ("</svg><script>", "&lt;/svg&gt;&lt;script&gt;"), ("tab\tand\nline", "tab and line"),
        ("\u{0}\u{7}\u{1B}\u{7F}\u{FFFE}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
        ("abc\u{202E}fed", "abc\u{FFFD}fed"), ("e\u{301} 日本 🌍", "e\u{301} 日本 🌍"),
        ("\u{338}x", "\u{25CC}\u{338}x"),
    ])
    func `text and attributes are escaped in the same way`(text: String, escaped: String) {
        #expect(SVGWriter.text(of: SVGElement(.text, text: text)) == "<text>\(escaped)</text>\n")
        #expect(SVGWriter.text(of: SVGElement(.g, [.fill: .text(text)])) == "<g fill=\"\(escaped)\"/>\n")
    }

    @Test func `shapes stand one to a line, the runs of a text in one`() {
        let runs = SVGElement(.text, [.x: 1.5], [SVGElement(.tspan, text: "a"), SVGElement(.tspan, text: "b")])
        let group = SVGElement(.g, [:], [SVGElement(.rect, [.width: 3]), runs])
        #expect(
            SVGWriter.text(of: group) == """
                <g>
                <rect width="3"/>
                <text x="1.5"><tspan>a</tspan><tspan>b</tspan></text>
                </g>

                """)
    }

    @Test func `a tooltip is a title of at most 80 characters`() {
        let written = SVGWriter.text(of: SVGElement(.rect).tooltip(String(repeating: "x", count: 400)))
        #expect(written == "<rect>\n<title>\(String(repeating: "x", count: 80))…</title>\n</rect>\n")
        #expect(SVGWriter.text(of: SVGElement(.rect).tooltip("")) == "<rect/>\n")
    }
}
