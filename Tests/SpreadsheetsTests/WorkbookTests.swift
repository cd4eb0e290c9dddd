import Diagnostics
import Foundation
import ImpreciseDates
import Testing

@testable import Spreadsheets

@Suite(.serialized)
struct WorkbookTests {
    private func sample(_ workbook: Workbook) throws {
        try workbook.addWorksheet("Cover").write(
            CoverSheet(title: "Deals", question: "Do they?", findings: ["3 of 4."], lines: []))
        try workbook.addWorksheet("Deals").write(
            SheetTable(
                title: "Deals",
                columns: [SheetColumn("Signed", kind: .day), SheetColumn("Volume", kind: .number(decimals: 1))],
                rows: [[.day(Day(number: 19_000)), .number(1.5)]]))
    }

    @Test func `writes the properties with the given day, and no author unless there is one`() throws {
        let book = try UnzippedWorkbook(sample)
        defer { book.remove() }
        let core = try book.part("docProps/core.xml")
        #expect(core.contains("<dc:title>Invented deals</dc:title>"))
        #expect(core.contains("<dc:subject>A test</dc:subject>"))
        #expect(core.contains("<cp:keywords>invented</cp:keywords>"))
        #expect(core.contains("<dc:creator></dc:creator>"))
        #expect(core.contains(#"<dcterms:created xsi:type="dcterms:W3CDTF">2023-11-20T12:00:00Z</dcterms:created>"#))
        #expect(core.contains(#"<dcterms:modified xsi:type="dcterms:W3CDTF">2023-11-20T12:00:00Z</dcterms:modified>"#))
    }

    @Test(arguments: [
        (0, "1970-01-01T12:00:00Z"), (-1_000_000, "1900-01-01T12:00:00Z"), (9_000_000, "9999-12-31T12:00:00Z"),
    ])
    func `never writes the clock, not even for day 0 or impossible years`(day: Int64, text: String) throws {
        let properties = WorkbookProperties(title: "", author: "Invented Office", created: Day(number: day))
        let book = try UnzippedWorkbook(properties: properties, sample)
        defer { book.remove() }
        let core = try book.part("docProps/core.xml")
        #expect(core.contains(">\(text)</dcterms:created>"))
        #expect(core.contains("<dc:creator>Invented Office</dc:creator>"))
    }

    @Test func `gives the same bytes in another folder, time zone and second`() throws {
        let before = ProcessInfo.processInfo.environment["TZ"]
        defer {
            if let before { setenv("TZ", before, 1) } else { unsetenv("TZ") }
            tzset()
        }
        var all: [Data] = []
        for zone in ["Asia/Baku", "America/Los_Angeles"] {
            setenv("TZ", zone, 1)
            tzset()
            if !all.isEmpty { Thread.sleep(forTimeInterval: 2.1) }
            let book = try UnzippedWorkbook(sample)
            defer { book.remove() }
            all.append(try book.bytes())
        }
        #expect(all[0] == all[1])
    }

    @Test func `opens on the first sheet with the cursor in A1`() throws {
        let book = try UnzippedWorkbook(sample)
        defer { book.remove() }
        #expect(try book.sheet(1).contains(#"tabSelected="1""#))
        #expect(try !book.sheet(2).contains("tabSelected"))
        #expect(try !book.sheet(1).contains("<selection"))
        #expect(try !book.part("xl/workbook.xml").contains("activeTab"))
    }

    @Test func `names the sheets, and quotes the names in print titles`() throws {
        let book = try UnzippedWorkbook { workbook in
            let table = SheetTable(title: "T", columns: [SheetColumn("a")], rows: [[.text("x")]])
            for name in ["2021", "Deals/2021", "deals-2021", "It's"] { try workbook.addWorksheet(name).write(table) }
        }
        defer { book.remove() }
        let xml = try book.part("xl/workbook.xml")
        for name in ["2021", "Deals-2021", "deals-2021 (2)", "It's"] { #expect(xml.contains(#"name="\#(name)""#)) }
        for title in ["'2021'!$3:$3", "'It''s'!$3:$3"] { #expect(xml.contains(">\(title)</definedName>")) }
    }

    @Test func `a missing folder is told with the library's own words, and nothing is left`() throws {
        let folder = try UnzippedWorkbook.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let workbook = try Workbook(path: folder.path + "/none/book.xlsx", properties: UnzippedWorkbook.properties)
        try sample(workbook)
        let failure = try #require(throws: DiagnosticFailure.self) { try workbook.close() }
        let text = DiagnosticTextRenderer().text(of: failure.diagnostics)
        #expect(
            text.replacingOccurrences(of: folder.path, with: "FOLDER") == """
                FOLDER/none/book.xlsx: error: the workbook cannot be written [output-unwritable]
                  found:    Error creating output xlsx file. Usually a permissions error. (No such file or directory)
                  expected: a folder that exists, may be written to and has room for the workbook
                  mend:     make the folder first, or choose another path

                """)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `no room for temporary files is told, and nothing is left`() throws {
        let folder = try UnzippedWorkbook.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let workbook = try Workbook(path: folder.path + "/book.xlsx", properties: UnzippedWorkbook.properties)
        try sample(workbook)
        workbook.room = TemporaryRoom(bytes: 1 << 60)
        let failure = try #require(throws: DiagnosticFailure.self) { try workbook.close() }
        #expect(
            failure.diagnostics.map(\.found) == [
                "Error encountered when creating a tmpfile during file assembly. (No space left on device)"
            ])
        #expect(
            failure.diagnostics.map(\.mend) == [
                "make room on the disk and in the folder for temporary files (TMPDIR)"
            ])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    @Test func `the room asked for is more than the parts take`() throws {
        var room = TemporaryRoom(bytes: 65_536)
        let book = try UnzippedWorkbook { workbook in
            let sheet = try workbook.addWorksheet("Cells")
            for row in 0..<5_000 {
                try sheet.write(.text("deal \(row) & more"), row: row, column: 0, style: .text)
                try sheet.write(
                    .link(url: "https://example.org/\(row)", text: "page \(row)"), row: row, column: 1, style: .link)
            }
            room = workbook.room
        }
        defer { book.remove() }
        let parts = try book.partNames().filter { !$0.hasPrefix("[") }
        #expect(room.bytes > (try parts.reduce(0) { try $0 + book.part($1).utf8.count }))
    }

    @Test func `a folder in the file's place stays, and the half-made file goes`() throws {
        let folder = try UnzippedWorkbook.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path + "/book.xlsx"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        let workbook = try Workbook(path: path, properties: UnzippedWorkbook.properties)
        try sample(workbook)
        let failure = try #require(throws: DiagnosticFailure.self) { try workbook.close() }
        #expect(failure.diagnostics.map(\.mend) == ["choose another name: this one is a folder"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["book.xlsx"])
    }

    @Test func `leaves only the workbook, and closing again does nothing`() throws {
        let folder = try UnzippedWorkbook.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let workbook = try Workbook(path: folder.path + "/book.xlsx", properties: UnzippedWorkbook.properties)
        try sample(workbook)
        try workbook.close()
        try workbook.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["book.xlsx"])
    }

    @Test func `a workbook let go without closing leaves nothing, and the older file as it was`() throws {
        let folder = try UnzippedWorkbook.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path + "/book.xlsx"
        try Data("older".utf8).write(to: URL(fileURLWithPath: path))
        do { try sample(Workbook(path: path, properties: UnzippedWorkbook.properties)) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["book.xlsx"])
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "older")
    }

    @Test func `zip entries carry the date that Excel gives them and not the clock`() throws {
        let book = try UnzippedWorkbook(sample)
        defer { book.remove() }
        let bytes = [UInt8](try book.bytes())
        // Local file header (APPNOTE 4.3.7): signature, then time and date at bytes 10-13; 1980-01-01 is 0x0021.
        #expect(Array(bytes[0..<4]) == [0x50, 0x4B, 3, 4])
        #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    }
}
