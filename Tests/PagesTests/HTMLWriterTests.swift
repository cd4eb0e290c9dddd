import Testing

@testable import Pages

@Suite struct HTMLWriterTests {
    private func written(_ text: String) -> String {
        var output = ""
        HTMLWriter.escape(text, into: &output)
        return output
    }

    @Test(arguments: [
        ("</script><script>alert(1)</script>", "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("]]>", "]]&gt;"),
        (#"" onclick='x'"#, "&quot; onclick=&#39;x&#39;"),
        ("&lt;", "&amp;lt;"),
        // One character for Swift, the end of an attribute for a browser.
        ("\"\u{301} onclick=x", "&quot;\u{301} onclick=x"),
        ("<\u{338}b>", "&lt;\u{338}b&gt;"),
        ("\u{301}a", "\u{25CC}\u{301}a"),
        ("a\u{202E}b\u{0}c\u{FFFE}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}"),
        ("سلام", "سلام"),
    ])
    func `no text can become markup`(text: String, expected: String) {
        #expect(Array(written(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    @Test func `values of attributes are escaped like texts`() {
        let node = HTMLNode.make(.a, [.set(.href, "\"\u{301}><script>")], text: "x")
        #expect(HTMLWriter.document(node).contains("href=\"&quot;\u{301}&gt;&lt;script&gt;\""))
    }

    @Test(arguments: [
        "javascript:alert(1)", "data:text/html,x", "//example.org", "https://a b", " https://example.org", "ftp://x",
    ])
    func `only pages of the web are linked`(address: String) { #expect(PageLink(page: address) == nil) }

    @Test func `a file is linked from the folder of the page`() {
        #expect(PageLink(file: "tables/a b?.csv", from: "").address == "tables/a%20b%3F.csv")
        #expect(PageLink(file: "x.xlsx", from: ".").address == "x.xlsx")
        #expect(PageLink(file: "x.xlsx", from: "pages/deep").address == "../../x.xlsx")
    }
}
