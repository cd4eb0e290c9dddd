import Foundation
import ImpreciseDates
import Testing

@testable import Spreadsheets

struct CoverSheetTests {
    private func cover(_ findings: [String], _ lines: [CoverSheet.Line] = []) throws -> UnzippedWorkbook {
        try UnzippedWorkbook { workbook in
            try workbook.addWorksheet("Cover").write(
                CoverSheet(title: "Invented deals", question: "Do they?", findings: findings, lines: lines))
        }
    }

    @Test func `title and question come first, then the findings with their labels`() throws {
        let book = try cover(
            ["3 of 4.", "Nothing else."], [.init("Deals", .integer(4)), .init("As of", .day(Day(number: 0)))])
        defer { book.remove() }
        let strings = try book.strings()
        let texts = strings.components(separatedBy: "<t>").dropFirst().map { $0.components(separatedBy: "</t>")[0] }
        #expect(
            texts == [
                "Invented deals", "Do they?", "Main finding", "3 of 4.", "Further finding", "Nothing else.", "Deals",
                "As of",
            ])
        let sheet = try book.sheet()
        #expect(sheet.contains("<v>25569</v>"))
        #expect(try book.part("xl/styles.xml").contains(#"formatCode="yyyy-mm-dd""#))
        #expect(sheet.contains(#"orientation="portrait""#))
        #expect(sheet.contains(#"showGridLines="0""#))
    }

    @Test func `a long text gets a row that shows all of it`() throws {
        let long = String(repeating: "Nothing was found in the pages. ", count: 20)
        let lines = ColumnLayout.lineCount(of: long, inColumn: 90)
        let book = try cover([], [.init("Note", .text(long))])
        defer { book.remove() }
        #expect(lines > 5)
        #expect(try book.sheet().contains(#"ht="\#(lines * 15 + 4)" customHeight="1""#))
    }

    @Test func `the first finding stands in larger type`() throws {
        let book = try cover(["3 of 4."])
        defer { book.remove() }
        #expect(try book.part("xl/styles.xml").contains(#"<b/><sz val="13"/>"#))
    }
}
