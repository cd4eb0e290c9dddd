import Foundation
import Testing

@testable import Spreadsheets

struct CellLinkTests {
    @Test(arguments: [
        ("https://example.org/a?b=1&c=2", Optional("https://example.org/a?b=1&c=2")),
        ("HTTP://example.org/", "HTTP://example.org/"),
        ("mailto:office@example.org", "mailto:office@example.org"),
        ("internal:'Deals'!A1", "internal:'Deals'!A1"),
        ("https://example.org/ö b\"<", "https://example.org/%C3%B6%20b%22%3C"),
        ("https://example.org/50%", "https://example.org/50%25"),
        ("https://example.org/a%20b", "https://example.org/a%20b"),
        ("https://example.org/?q=internal:x", "https://example.org/?q=internal%3Ax"),
        ("https://example.org/?q=external:x", "https://example.org/?q=external%3Ax"),
        ("https:", nil), ("javascript:alert(1)", nil), ("file:///etc/passwd", nil), ("external:other.xlsx", nil),
        ("ftp://example.org", nil), ("example.org", nil), ("", nil), ("internal:'A#B'!A1", nil),
    ])
    func `only urls that are safe to open become links`(url: String, expected: String?) {
        #expect(CellLink(url, text: "text")?.url == expected)
    }

    @Test(arguments: [(2_079, true), (2_080, false)])
    func `a url is no longer than 2,079 characters`(length: Int, isLink: Bool) {
        let url = "https://example.org/".padding(toLength: length, withPad: "a", startingAt: 0)
        #expect((CellLink(url, text: "text") != nil) == isLink)
    }

    @Test func `links show their text, others what they would lead to, to be copied`() throws {
        let longest = "https://example.org/".padding(toLength: 2_079, withPad: "a", startingAt: 0)
        let book = try UnzippedWorkbook.ofCells(
            [
                .link(url: "https://example.org/?a=1&q=internal:x", text: "the page"),
                .link(url: "javascript:alert(1)", text: "no link"), .link(url: "https://example.org/b", text: ""),
                .link(url: "internal:'Cells'!A1", text: "the top"), .link(url: longest, text: "long"),
            ], style: .link)
        defer { book.remove() }
        let links = try book.part("xl/worksheets/_rels/sheet1.xml.rels")
        #expect(links.contains(#"Target="https://example.org/?a=1&amp;q=internal%3Ax""#))
        #expect(links.contains(#"Target="\#(longest)""#))
        #expect(!links.contains("javascript"))
        #expect(try book.sheet().contains(#"<hyperlink ref="A4" location="'Cells'!A1" display="the top"/>"#))
        let strings = try book.strings()
        for text in ["the page", "javascript:alert(1)", "https://example.org/b"] {
            #expect(strings.contains("<t>\(text)</t>"))
        }
    }

    @Test func `the 65,531st link on a sheet is plain text`() throws {
        let book = try UnzippedWorkbook { workbook in
            let sheet = try workbook.addWorksheet("Links")
            for row in 0..<65_532 {
                try sheet.write(.link(url: "internal:A1", text: "top"), row: row, column: 0, style: .link)
            }
        }
        defer { book.remove() }
        let xml = try book.sheet()
        #expect(xml.contains(#"<hyperlink ref="A65530" "#))
        #expect(!xml.contains(#"<hyperlink ref="A65531" "#))
        #expect(xml.contains(#"<c r="A65532" "#))
    }
}
