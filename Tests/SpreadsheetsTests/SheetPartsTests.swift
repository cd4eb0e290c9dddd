import Foundation
import ImpreciseDates
import Testing

@testable import Spreadsheets

/// Tables that are too large for a sheet, or for memory.
@Suite struct SheetPartsTests {
    private func table(rows: Int, filters: Bool = false) -> SheetTable {
        SheetTable(
            title: "Arrests", columns: [SheetColumn("Number", kind: .integer), SheetColumn("Place")], filters: filters,
            rowCount: rows
        ) { [.integer(Int64($0)), .text("Northport \($0)")] }
    }

    @Test func `a table that does not fit goes on, and says so`() {
        let parts = table(rows: 25).parts(atMost: 10)
        #expect(parts.map(\.rowCount) == [10, 10, 5])
        #expect(parts.map(\.title) == ["Arrests (part 1 of 3)", "Arrests (part 2 of 3)", "Arrests (part 3 of 3)"])
        #expect(parts[2].row(4) == [.integer(24), .text("Northport 24")])
        #expect(table(rows: 10).parts(atMost: 10).map(\.title) == ["Arrests"])
        #expect(table(rows: 1).room == 1_048_573)
    }

    @Test func `sheets of the same name are numbered`() throws {
        let book = try UnzippedWorkbook { workbook in
            for part in table(rows: 25).parts(atMost: 10) { try workbook.addWorksheet("Arrests").write(part) }
        }
        defer { book.remove() }
        let names = try book.part("xl/workbook.xml")
        for name in ["Arrests", "Arrests (2)", "Arrests (3)"] { #expect(names.contains(#"<sheet name="\#(name)""#)) }
    }

    @Test func `rows that are streamed say the same, and their range has the table's name`() throws {
        func book(streaming: Bool) throws -> UnzippedWorkbook {
            try UnzippedWorkbook {
                try $0.addWorksheet("Arrests", isStreaming: streaming).write(table(rows: 30, filters: true))
                try $0.addWorksheet("Notes").write(table(rows: 3))
            }
        }
        let (streamed, whole) = (try book(streaming: true), try book(streaming: false))
        defer { [streamed, whole].forEach { $0.remove() } }
        #expect(try streamed.part("xl/workbook.xml").contains(">'Arrests'!$A$3:$B$33</definedName>"))
        #expect(try streamed.part("xl/workbook.xml").contains(#"name="Table_Arrests""#))
        // The other sheet is none the worse for it.
        #expect(try streamed.partNames().filter { $0.hasPrefix("xl/tables/") } == ["xl/tables/table1.xml"])
        #expect(try streamed.part("xl/tables/table1.xml").contains("Table_Notes"))
        #expect(try streamed.sheet().contains(#"<autoFilter ref="A3:B33"/>"#))
        #expect(try streamed.sheet().contains("<t>Northport 29</t>"))
        #expect(try whole.strings().contains("<t>Northport 29</t>"))
    }

    @Test func `of many rows some are measured, all are written, and how many is told on the way`() throws {
        var told: [Int] = []
        let book = try UnzippedWorkbook { workbook in
            workbook.progress = { sheet, rows, all in if sheet == "Arrests", all == 45_000 { told.append(rows) } }
            try workbook.addWorksheet("Arrests").write(table(rows: 45_000))
        }
        defer { book.remove() }
        #expect(try book.strings().contains("<t>Northport 44999</t>"))
        #expect(told == [20_000, 40_000])
    }
}
