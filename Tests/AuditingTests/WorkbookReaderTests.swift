import Archives
import Diagnostics
import TestSupport
import Testing

@testable import Auditing

@Suite struct WorkbookReaderTests {
    private func refusal(
        _ bytes: [UInt8], limits: ArchiveLimits = .standard, cellLimit: Int = WorkbookReader.cellLimit
    ) throws -> Diagnostic {
        let folder = try ScratchFolder()
        let path = try folder.write(bytes, as: "book.xlsx")
        let failure = #expect(throws: DiagnosticFailure.self) {
            try WorkbookReader.read(path, as: "book.xlsx", limits: limits, cellLimit: cellLimit)
        }
        return try #require(failure?.diagnostics.first)
    }

    private func archive(_ parts: KeyValuePairs<String, String>) -> [UInt8] { PlainArchive(parts).bytes }

    @Test func `shared texts, runs, escapes and cells without places are read`() throws {
        var book = SampleWorkbook()
        try book.replace(
            "</Relationships>",
            with:
                #"<Relationship Id="s" Type="\#(SampleWorkbook.office)/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>"#,
            in: "xl/_rels/workbook.xml.rels")
        book.parts["xl/sharedStrings.xml"] = """
            <sst><si><t>one_x000A_two</t></si><si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh><t>x</t></rPh></si></sst>
            """
        book.parts[SampleWorkbook.cover] = """
            <worksheet><sheetData><row><c t="s"><v>1</v></c><c t="s"><v>0</v></c></row><row><c t="s"><v>9</v></c><c><v>5</v></c></row>\
            </sheetData></worksheet>
            """
        let sheet = try book.read().sheets[0]
        #expect(sheet.cells.map(\.place.text) == ["A1", "B1", "A2", "B2"])
        #expect(sheet.cells.map(\.text) == ["a b", "one\ntwo", nil, nil])
        #expect(sheet.title == "a b" && sheet.cells[3].number == "5")
    }

    @Test func `the strict form of the standard, and names with a prefix, are read alike`() throws {
        var book = SampleWorkbook()
        for (name, text) in book.parts {
            book.parts[name] = text.replacing("http://schemas.openxmlformats.org/", with: "http://purl.oclc.org/ooxml/")
        }
        let cover = try #require(book.parts[SampleWorkbook.cover])
        book.parts[SampleWorkbook.cover] =
            cover.replacing(try Regex("<(/?)([a-zA-Z]+)")) { match in
                "<\(match.output[1].substring ?? "")x:\(match.output[2].substring ?? "")"
            }.replacing(" xmlns=", with: " xmlns:x=")
        let audit = try book.audit()
        #expect(audit.results.filter { !$0.isMet }.map(\.rule.code) == [])
        #expect(try book.read().sheets[0].title == "Invented deals and arrests")
    }

    @Test func `sheets of charts and cells out of order are read`() throws {
        var book = SampleWorkbook()
        try book.replace(
            "/worksheet\" Target=\"worksheets/sheet3.xml\"", with: "/chartsheet\" Target=\"worksheets/sheet3.xml\"",
            in: "xl/_rels/workbook.xml.rels")
        book.parts[SampleWorkbook.arrests] = "<chartsheet><sheetViews/></chartsheet>"
        let cells = SampleWorkbook.cell("B7", "b") + SampleWorkbook.cell("A7", "a")
        try book.replace("</sheetData>", with: "<row r=\"7\">\(cells)</row></sheetData>", in: SampleWorkbook.cover)
        let read = try book.read()
        #expect(read.sheets[2].kind == .chart && read.worksheets.count == 3)
        #expect(read.sheets[0].cells(inRow: 6).map(\.text) == ["a", "b"])
    }

    @Test func `files that are no workbook are called what they are`() throws {
        let older = FileKind.compound + [UInt8](repeating: 0, count: 4_088)
        var secret = older
        let name = "EncryptedPackage".utf16.map { UInt8(truncatingIfNeeded: $0) }
        for (index, byte) in name.enumerated() { secret[1_024 + 2 * index] = byte }
        let word = archive([
            "_rels/.rels": SampleWorkbook.references([("officeDocument", "word/document.xml")]),
            "word/document.xml": "<w/>",
        ])
        let binary = archive(["_rels/.rels": SampleWorkbook.references([("officeDocument", "xl/workbook.bin")])])
        for (bytes, found) in [
            (older, "an older Excel file (.xls)"), (secret, "an encrypted file"), (word, "a Word document (.docx)"),
            (binary, "a binary workbook (.xlsb)"),
            (archive(["mimetype": "x", "content.xml": "<x/>"]), "an OpenDocument file (.ods)"),
            (archive(["a.txt": "x"]), "a ZIP file of 1 part without a workbook"),
        ] {
            let refusal = try refusal(bytes)
            #expect(refusal.found == found && refusal.code == .workbookOther)
            #expect(refusal.code.concern == .inputOutput)
        }
    }

    @Test func `a file cut off, parts that are missing, and too many cells are refused`() throws {
        #expect(try refusal(Array(SampleWorkbook().bytes().dropLast(400))).code == .archiveInvalid)
        #expect(try refusal(Array("Place,Volume\n".utf8)).fault == "this is no .xlsx workbook")
        for part in [SampleWorkbook.book, SampleWorkbook.arrests, SampleWorkbook.dealsTable] {
            var book = SampleWorkbook()
            book.parts[part] = nil
            let refusal = try refusal(book.bytes())
            #expect(refusal.code == .workbookInvalid, "\(part): \(refusal)")
        }
        #expect(try refusal(SampleWorkbook().bytes(), cellLimit: 10).code == .workbookTooLarge)
    }

    @Test func `a part that is too large, entities and broken XML are refused with their place`() throws {
        let limits = ArchiveLimits(entries: 100, entryBytes: 2_000, allBytes: 100_000)
        var book = SampleWorkbook()
        try book.append(String(repeating: " ", count: 2_000), to: SampleWorkbook.arrests)
        let large = try refusal(book.bytes(), limits: limits)
        #expect(large.code == .archiveTooLarge)
        book = SampleWorkbook()
        book.parts[SampleWorkbook.core] = "<!DOCTYPE p [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><p>&a;</p>"
        let entity = try refusal(book.bytes())
        #expect(entity.code == .markupInvalid && entity.location?.file == "book.xlsx:docProps/core.xml")
        book = SampleWorkbook()
        try book.replace("</sheetData>", with: "", in: SampleWorkbook.deals)
        let broken = try refusal(book.bytes())
        #expect(broken.code == .markupInvalid && broken.location?.file == "book.xlsx:xl/worksheets/sheet2.xml")
    }

    @Test func `missing files, folders and empty files are told as such`() throws {
        let folder = try ScratchFolder()
        for (path, code) in [
            (folder.file("none.xlsx"), DiagnosticCode.fileMissing), (folder.path, .fileUnreadable),
            (try folder.write([], as: "empty.xlsx"), .fileEmpty),
        ] {
            let failure = #expect(throws: DiagnosticFailure.self) { try WorkbookReader.read(path, as: "book.xlsx") }
            #expect(failure?.diagnostics.map(\.code) == [code])
        }
    }

    /// Numbers that no program writes must be refused or passed over, and never end the process.
    @Test(arguments: [
        ("r=\"6\"", "r=\"9223372036854775807\""), ("<row r=\"6\"", "<row r=\"-5\""), ("r=\"B6\"", "r=\"XFD1048576\""),
        ("max=\"3\" width=\"30\"", "max=\"9223372036854775807\" width=\"1e300\""), ("width=\"30\"", "width=\"nan\""),
        ("width=\"30\"", "width=\"inf\""), ("s=\"2\"", "s=\"-7\""), ("s=\"2\"", "s=\"99999999999\""),
        ("t=\"inlineStr\"", "t=\"s\""),
    ])
    func `numbers beyond all bounds end nothing`(old: String, new: String) throws {
        var book = SampleWorkbook()
        try book.replace(old, with: new, in: SampleWorkbook.deals)
        do { _ = try book.audit().text } catch is DiagnosticFailure {}
    }

    @Test(arguments: 0..<300)
    func `a workbook with random bytes in its parts is read or refused`(seed: Int) throws {
        var generator = SplitMix64(seed: UInt64(seed))
        var book = SampleWorkbook()
        let names = book.parts.keys.sorted()
        let name = names[Int(generator.next() % UInt64(names.count))]
        var bytes = Array((book.parts[name] ?? "").utf8)
        for _ in 0..<3 where !bytes.isEmpty {
            let place = Int(generator.next() % UInt64(bytes.count))
            switch generator.next() % 3 {
            case 0: bytes[place] = UInt8(truncatingIfNeeded: generator.next() % 96 + 32)
            case 1: bytes.removeSubrange(place..<min(place + Int(generator.next() % 40), bytes.count))
            default: bytes.insert(contentsOf: Array("9".utf8) + bytes[place..<min(place + 30, bytes.count)], at: place)
            }
        }
        book.parts[name] = String(decoding: bytes, as: UTF8.self)
        do { _ = try book.audit().text } catch is DiagnosticFailure {}
    }

    @Test func `a reference never leads out of the archive`() throws {
        var book = SampleWorkbook()
        book.parts[SampleWorkbook.dealsLinks] = SampleWorkbook.references([
            ("table", "../../../../xl/tables/table1.xml")
        ])
        #expect(try book.read().sheets[1].tables.map(\.name) == ["Invented_deals"])
    }

    @Test(arguments: [
        ("A1", 0, 0), ("$AB$12", 11, 27), ("XFD1048576", 1_048_575, 16_383), ("a1", 0, 0),
    ])
    func `places are read as Excel writes them`(text: String, row: Int, column: Int) {
        #expect(CellPlace(text) == CellPlace(row: row, column: column))
    }

    @Test(arguments: ["", "A", "1", "A0", "1A", "A1B", "XFE1", "A1048577", "A99999999999999999999", "Ä1"])
    func `what is no place is none`(text: String) { #expect(CellPlace(text) == nil) }
}
