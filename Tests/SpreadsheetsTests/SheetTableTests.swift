import Diagnostics
import Foundation
import ImpreciseDates
import Testing

@testable import Spreadsheets

struct SheetTableTests {
    private static let columns = [
        SheetColumn("Deal"), SheetColumn("Signed", kind: .day),
        SheetColumn("Volume", unit: "bcm", kind: .number(decimals: 2)),
    ]

    private func deals(_ rows: [[Cell]], filters: Bool = false, freezes: Bool = false) -> SheetTable {
        SheetTable(
            title: "Deals", notes: ["Invented.", "[unknown] means that no source tells it."], columns: Self.columns,
            freezesHeader: freezes, filters: filters, rows: rows)
    }

    @Test func `title, notes, blank row, header and rows stand in their places`() throws {
        let book = try UnzippedWorkbook.ofTable(
            deals([[.text("D-1"), .day(Day(number: 19_681)), .number(1.5)], [.text("D-2")]]))
        defer { book.remove() }
        let sheet = try book.sheet()
        for place in ["A1", "A2", "A3", "A5", "B5", "C5", "A6"] { #expect(sheet.contains(#"<c r="\#(place)" "#)) }
        #expect(!sheet.contains(#"<c r="A4""#))
        #expect(sheet.contains(#"<dimension ref="A1:C7"/>"#))
        #expect(!sheet.contains("mergeCell"))
        let table = try book.part("xl/tables/table1.xml")
        #expect(table.contains(#"displayName="Table_Deals" ref="A5:C7""#))
        #expect(table.contains(#"name="Volume (bcm)""#))
        #expect(try book.strings().contains("<t>Volume (bcm)</t>"))
        #expect(table.contains(#"name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1""#))
    }

    @Test func `prints on A4 landscape, one page wide, with the header on each page`() throws {
        let book = try UnzippedWorkbook.ofTable(deals([[.text("D-1")]]))
        defer { book.remove() }
        let sheet = try book.sheet()
        #expect(sheet.contains(#"<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>"#))
        #expect(sheet.contains("<pageSetUpPr fitToPage=\"1\"/>"))
        #expect(try book.part("xl/workbook.xml").contains(">'Deals'!$5:$5</definedName>"))
    }

    @Test(arguments: [false, true])
    func `filters and frozen headers are there only when asked for`(asked: Bool) throws {
        let book = try UnzippedWorkbook.ofTable(deals([[.text("D-1")]], filters: asked, freezes: asked))
        defer { book.remove() }
        #expect(try book.part("xl/tables/table1.xml").contains("<autoFilter") == asked)
        #expect(try book.sheet().contains(#"<pane ySplit="5""#) == asked)
    }

    @Test func `an empty table says so and is no Excel table`() throws {
        let book = try UnzippedWorkbook.ofTable(deals([]))
        defer { book.remove() }
        #expect(try book.strings().contains("<t>[no rows]</t>"))
        #expect(try book.sheet().contains(#"<c r="A6" "#))
        #expect(try !book.partNames().contains { $0.hasPrefix("xl/tables/") })
    }

    @Test func `more rows than a sheet holds are refused before anything is written`() throws {
        let folder = try UnzippedWorkbook.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let workbook = try Workbook(path: "book.xlsx", properties: UnzippedWorkbook.properties)
        let table = SheetTable(title: "T", columns: [SheetColumn("a")], rowCount: 1_048_574) { _ in
            Issue.record("a row was asked for")
            return []
        }
        let failure = try #require(throws: DiagnosticFailure.self) {
            try workbook.addWorksheet("Arrests").write(table)
        }
        #expect(
            DiagnosticTextRenderer().text(of: failure.diagnostics) == """
                book.xlsx: error: more rows than a worksheet holds [output-unwritable]
                  found:    1048574 rows for the sheet `Arrests`
                  expected: at most 1048573 rows under the title, notes and header of this sheet
                  mend:     keep fewer rows in a stage before the workbook, or publish this table as CSV

                """)
    }

    @Test(arguments: [(0, "a table without columns"), (16_385, "more columns than a worksheet holds")])
    func `a table needs 1 to 16,384 columns`(count: Int, fault: String) throws {
        let workbook = try Workbook(path: "book.xlsx", properties: UnzippedWorkbook.properties)
        let table = SheetTable(title: "T", columns: Array(repeating: SheetColumn("a"), count: count), rows: [])
        let failure = try #require(throws: DiagnosticFailure.self) { try workbook.addWorksheet("T").write(table) }
        #expect(failure.diagnostics.map(\.fault) == [fault])
    }

    @Test func `a cell outside the sheet is told with its place`() throws {
        let workbook = try Workbook(path: "book.xlsx", properties: UnzippedWorkbook.properties)
        let failure = try #require(throws: DiagnosticFailure.self) {
            try workbook.addWorksheet("Deals").write(.integer(1), row: 1_048_576, column: 27, style: .integer)
        }
        #expect(failure.diagnostics.map { $0.location?.description } == ["book.xlsx:Deals!AB1048577"])
        #expect(failure.diagnostics.map(\.found) == ["Worksheet row or column index out of range."])
    }

    @Test(arguments: [(0, "A1"), (25, "Z1"), (26, "AA1"), (51, "AZ1"), (701, "ZZ1"), (702, "AAA1"), (16_383, "XFD1")])
    func `columns are named as Excel names them`(column: Int, name: String) {
        #expect(CellReference.text(row: 0, column: column) == name)
    }

    @Test func `headers are text, and no two alike`() {
        let columns = ["Name", "name", "", "Long\ntitle", "Name (2)"].map { SheetColumn($0) }
        #expect(HeaderTexts.of(columns) == ["Name", "name (2)", "Column 3", "Long title", "Name (2) (2)"])
        let long = HeaderTexts.of([SheetColumn(String(repeating: "a", count: 300), unit: "m")])
        #expect(long[0].utf16.count == 255)
        let noted = HeaderTexts.of([SheetColumn(String(repeating: "a", count: 300), unit: "m", marker: "[note 1]")])
        #expect(noted[0].utf16.count == 255 && noted[0].hasSuffix(" [note 1]"))
        #expect(HeaderTexts.of([SheetColumn("Lag", unit: "day", marker: "[note 2]")]) == ["Lag (day) [note 2]"])
    }

    @Test func `a cell without a value says so, and what is doubtful or large is marked`() throws {
        let columns = [
            SheetColumn("Certainty", blank: "[unknown]", highlight: .doubtful("possible")),
            SheetColumn("Lag", kind: .integer, blank: "[none]", highlight: .bars(upTo: 30)),
        ]
        let book = try UnzippedWorkbook.ofTable(
            SheetTable(
                title: "T", columns: columns, rows: [[.text("possible"), .integer(-3)], [.text(""), .empty], []]))
        defer { book.remove() }
        let strings = try book.strings()
        #expect(strings.contains("<t>[unknown]</t>") && strings.contains("<t>[none]</t>"))
        let sheet = try book.sheet()
        #expect(
            sheet.contains(
                #"<conditionalFormatting sqref="A4:A6"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>"possible"</formula>"#
            ))
        #expect(sheet.contains(#"<cfvo type="num" val="-30"/><cfvo type="num" val="30"/>"#))
        #expect(try book.part("xl/styles.xml").contains(#"<dxf><font><i/></font>"#))
    }

    @Test func `numbers keep the decimals of their column and text keeps to its side`() throws {
        #expect(CellStyle(for: .integer(3), in: .number(decimals: 2), wraps: false) == .number(decimals: 2))
        #expect(CellStyle(for: .integer(2021), in: .integer, wraps: false) == .integer)
        #expect(CellStyle(for: .text("[unknown]"), in: .integer, wraps: false) == .textRight)
        #expect(CellStyle(for: .text("2023-11"), in: .day, wraps: false) == .text)
        #expect(CellStyle(for: .number(0.5), in: .text, wraps: true) == .plainNumber)
    }
}
