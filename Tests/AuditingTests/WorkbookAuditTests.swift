import Diagnostics
import Foundation
import ImpreciseDates
import JSON
import Spreadsheets
import TestSupport
import Testing

@testable import Auditing

@Suite struct WorkbookAuditTests {
    @Test func `a report tells each fault, then counts, then what people have to look at`() throws {
        var book = SampleWorkbook()
        try book.append("<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>", to: SampleWorkbook.deals)
        try book.set("A6", style: SampleWorkbook.Style.small, in: SampleWorkbook.deals)
        let text = try book.audit().text
        #expect(
            text.hasPrefix(
                """
                book.xlsx:Deals!A1:C1: error: cells are merged [cells-merged]
                  found:    merged cells
                  expected: one cell for each row and column
                  mend:     select them, choose Home, Merge & Center again, and write the text into the first cell

                book.xlsx:Deals!A6: warning: text is small [font-size]
                  found:    1 cell in less than 10 points, the smallest in 8
                  expected: 10 points at least; 12 are easier to read
                  mend:     select the cells and choose a larger size under Home, Font

                book.xlsx: 52 rules tested, 50 met, 2 not met
                  essential: 22 of 23 met; not met: cells-merged
                  advice: 28 of 29 met; not met: font-size
                no program can test these; look yourself:
                """))
        #expect(text.hasSuffix("  Is it published as OpenDocument (.ods) too? (Guidance)"))
    }

    @Test func `of one rule five places are told, and how many more there are`() throws {
        var book = SampleWorkbook()
        let headers = (1...8).map { ("<tableColumn id=\"\($0)\" name=\"\"/>") }.joined()
        book.parts[SampleWorkbook.dealsTable] =
            "<table displayName=\"D\" ref=\"A4:K7\"><tableColumns>\(headers)</tableColumns></table>"
        let audit = try book.audit()
        #expect(audit.results.first { $0.rule.code == .tableHeader }?.diagnostics.count == 8)
        #expect(audit.text.contains("book.xlsx: 3 more places [table-header]; --format json tells all of them\n"))
    }

    @Test func `JSON has every rule, every finding and what is not tested`() throws {
        var book = SampleWorkbook()
        try book.append("<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>", to: SampleWorkbook.deals)
        let text = JSONWriter.text(of: try book.audit().json)
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["essential_met"] as? Bool == false && object["rules_not_met"] as? Int == 1)
        #expect((object["rules"] as? [[String: Any]])?.count == 52)
        #expect((object["not_tested"] as? [Any])?.count == UntestedPoint.all.count)
        let finding = try #require((object["findings"] as? [[String: String]])?.first)
        #expect(finding["place"] == "book.xlsx:Deals!A1:C1" && finding["code"] == "cells-merged")
    }

    @Test func `a workbook written here meets every essential rule`() throws {
        let folder = try ScratchFolder()
        let workbook = try Workbook(
            path: folder.file("ours.xlsx"),
            properties: WorkbookProperties(title: "Invented deals", subject: "A test", created: Day(number: 19_681)))
        let cover = try workbook.addWorksheet("Cover")
        let deals = try workbook.addWorksheet("Deals")
        try cover.write(
            CoverSheet(
                title: "Invented deals", question: "Do they?", findings: ["3 of 4."],
                lines: [.init("Deals", .link(url: deals.name.link, text: "Deals by place"))]))
        try deals.write(
            SheetTable(
                title: "Deals by place", notes: ["[x] means that the value is not available"],
                columns: [
                    SheetColumn("Place"), SheetColumn("Signed", kind: .day),
                    SheetColumn("Volume", unit: "bcm", kind: .number(decimals: 1)),
                ],
                rows: [
                    [
                        .text("Northport, " + String(repeating: "far to the north, ", count: 20)),
                        .day(Day(number: 19_000)), .number(1.5),
                    ],
                    [.text("Southport"), .day(Day(number: 19_001)), .text("[x]")],
                ]))
        try workbook.close()
        let audit = WorkbookAudit(try WorkbookReader.read(folder.file("ours.xlsx"), as: "ours.xlsx"))
        #expect(audit.isMet)
        // What is chosen on purpose: Documentation/Workbook.md says why.
        #expect(
            Set(audit.results.filter { !$0.isMet }.map(\.rule.code)).isSubset(of: [
                .titleUntagged, .headerFooter, .cellFill,
            ]))
    }

    @Test func `the page lists every rule, as the program has it`() throws {
        let page = try String(
            contentsOf: Repository.root.appendingPathComponent("Documentation/Workbook.md"), encoding: .utf8)
        for rule in AuditRules.all {
            let line = page.split(separator: "\n").first { $0.contains("`\(rule.code.rawValue)`") }
            #expect(line?.contains("| \(rule.kind.rawValue) |") ?? false, "\(rule.code.rawValue)")
            #expect(line?.contains(rule.source.text) ?? false, "\(rule.code.rawValue): \(rule.source.text)")
            #expect(line?.contains(rule.statement) ?? false, "\(rule.code.rawValue): \(rule.statement)")
        }
        for point in UntestedPoint.all { #expect(page.contains(point.question), "\(point.question)") }
    }
}
