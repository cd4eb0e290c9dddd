import Foundation
import ImpreciseDates
import Testing

@testable import Spreadsheets

struct CellTests {
    @Test func `text that looks like a formula is text`() throws {
        let texts = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", "007"]
        let book = try UnzippedWorkbook.ofCells(texts.map(Cell.text))
        defer { book.remove() }
        let sheet = try book.sheet()
        #expect(!sheet.contains("<f>"))
        #expect(sheet.components(separatedBy: #"t="s""#).count - 1 == texts.count)
        let strings = try book.strings()
        for text in ["<t>=1+1</t>", "<t>+1</t>", "<t>@SUM(A1)</t>", "<t>007</t>"] { #expect(strings.contains(text)) }
    }

    @Test(
        arguments: [
            ((1900, 3, 1), Optional(61.0)), ((2023, 11, 20), 45_250), ((9999, 12, 31), 2_958_465), ((1900, 2, 28), nil),
            ((10_000, 1, 1), nil), ((-44, 3, 15), nil),
        ] as [((Int64, Int, Int), Double?)])
    func `days are Excel dates where Excel has them, else ISO text`(
        date: (Int64, Int, Int), serial: Double?
    ) throws {
        let day = try #require(Day(year: date.0, month: date.1, day: date.2))
        #expect(CellContent(.day(day)) == (serial.map(CellContent.day) ?? .text(day.description)))
    }

    @Test func `a day is a number with an ISO format`() throws {
        let book = try UnzippedWorkbook.ofCells([.day(Day(number: 19_681))], style: .day)
        defer { book.remove() }
        #expect(try book.sheet().contains(#"<c r="A1" s="1"><v>45250</v></c>"#))
        #expect(try book.part("xl/styles.xml").contains(#"formatCode="yyyy-mm-dd""#))
    }

    @Test(arguments: [
        (Cell.number(.nan), CellContent.text("[not a number]")),
        (.number(.infinity), .text("[infinite]")),
        (.number(-.infinity), .text("[minus infinite]")),
        (.number(0.25), .number(0.25)),
        (.integer(1 << 53), .integer(9_007_199_254_740_992)),
        (.integer((1 << 53) + 1), .text("9007199254740993")),
        (.integer(.min), .text("-9223372036854775808")),
        (.boolean(true), .boolean(true)),
        (.empty, .blank),
        (.text(""), .blank),
    ])
    func `numbers that Excel cannot hold are told in words`(cell: Cell, content: CellContent) {
        #expect(CellContent(cell) == content)
    }

    @Test(arguments: [
        ("a\u{0}b\u{1F}c", "a\u{FFFD}b\u{FFFD}c"), ("x\u{FFFE}y\u{FFFF}", "x\u{FFFD}y\u{FFFD}"),
        ("one\r\ntwo\rthree\nfour\tfive", "one\ntwo\nthree\nfour\tfive"),
        ("_x0041_", "_x005F_x0041_"), ("_x00G1_ and _x41_", "_x00G1_ and _x41_"), ("🙂 שלום", "🙂 שלום"),
    ])
    func `forbidden characters become U+FFFD, and what Excel would decode is escaped`(text: String, clean: String) {
        #expect(CellText.clean(text) == clean)
    }

    @Test func `the file holds no control character, raw or escaped`() throws {
        let book = try UnzippedWorkbook.ofCells([.text("bell\u{7} and null\u{0}.")])
        defer { book.remove() }
        #expect(try book.strings().contains("<t>bell\u{FFFD} and null\u{FFFD}.</t>"))
    }

    @Test(arguments: [32_767, 32_768, 40_000])
    func `text is cut only beyond 32,767 UTF-16 units`(length: Int) {
        let clean = CellText.clean(String(repeating: "a", count: length))
        #expect(clean.utf16.count == 32_767)
        #expect(clean.hasSuffix("… [cut]") == (length > 32_767))
    }

    @Test func `cutting keeps characters whole`() {
        let clean = CellText.clean(String(repeating: "🙂", count: 20_000))
        #expect(clean.utf16.count <= 32_767)
        #expect(clean.hasSuffix("🙂… [cut]"))
    }

    @Test func `a cell of 40,000 characters is written`() throws {
        let book = try UnzippedWorkbook.ofCells([.text(String(repeating: "é", count: 40_000))])
        defer { book.remove() }
        #expect(try book.strings().contains("é… [cut]</t>"))
    }
}
