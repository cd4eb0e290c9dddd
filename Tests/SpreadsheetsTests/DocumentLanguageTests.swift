import Archives
import Diagnostics
import Foundation
import ImpreciseDates
import Markup
import Testing

@testable import Spreadsheets

@Suite struct DocumentLanguageTests {
    private func sample(_ workbook: Workbook) throws {
        try workbook.addWorksheet("Deals").write(
            SheetTable(title: "Deals", columns: [SheetColumn("Signed")], rows: [[.text("x")]]))
    }

    private func adding(_ tag: String, to text: String) throws -> String? {
        try DocumentLanguage.adding(#require(LanguageTag(tag)), to: Array(text.utf8), as: "b.xlsx").map {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func `a workbook is in English unless another language is given`() throws {
        let book = try UnzippedWorkbook(sample)
        defer { book.remove() }
        #expect(try book.part("docProps/core.xml").contains(">en</dc:language></cp:coreProperties>"))
        let properties = WorkbookProperties(
            title: "T", language: try #require(LanguageTag("az-Latn")), created: Day(number: 0))
        let other = try UnzippedWorkbook(properties: properties, sample)
        defer { other.remove() }
        #expect(try other.part("docProps/core.xml").contains(">az-Latn</dc:language>"))
    }

    @Test func `every other part is as the library wrote it, in its order`() throws {
        let book = try UnzippedWorkbook(sample)
        defer { book.remove() }
        let names = try book.partNames()
        #expect(names.first == "[Content_Types].xml" && names.contains("docProps/core.xml"))
        let dates = try Archive(book.file.path, as: "b").entries.map(\.name)
        #expect(dates == names)
    }

    @Test func `a language that is there stays`() throws {
        let text = "<p xmlns:dc=\"urn:dc\"><dc:language>fr</dc:language></p>"
        #expect(try adding("en", to: text) == nil)
    }

    @Test func `it is the last element of the properties, also before white space at the end`() throws {
        #expect(
            try adding("en", to: "<p><q>1</q></p>\n")
                == "<p><q>1</q><dc:language xmlns:dc=\"http://purl.org/dc/elements/1.1/\">en</dc:language></p>\n")
    }

    @Test func `nothing is left beside a workbook`() throws {
        let folder = try UnzippedWorkbook.newFolder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let workbook = try Workbook(path: folder.path + "/book.xlsx", properties: UnzippedWorkbook.properties)
        try sample(workbook)
        try workbook.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["book.xlsx"])
    }
}
