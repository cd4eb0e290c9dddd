import Diagnostics
import Testing

@testable import Auditing

/// One way to spoil the sample workbook, and the rule that must then tell of it.
struct RuleFault: Sendable, CustomTestStringConvertible {
    let code: DiagnosticCode
    /// Of the first finding, without the file; empty for the workbook as a whole.
    let place: String
    let found: String
    /// Other rules that the same fault breaks.
    let others: Set<DiagnosticCode>
    let spoil: @Sendable (inout SampleWorkbook) throws -> Void

    init(
        _ code: DiagnosticCode, _ place: String, _ found: String, others: Set<DiagnosticCode> = [],
        _ spoil: @escaping @Sendable (inout SampleWorkbook) throws -> Void
    ) {
        self.code = code
        self.place = place
        self.found = found
        self.others = others
        self.spoil = spoil
    }

    var testDescription: String { "\(code.rawValue) \(place): \(found)" }
}

extension RuleFault {
    typealias Book = SampleWorkbook

    static let all = document + sheets + tables + notes + looks + drawings + values

    private static let document = [
        RuleFault(.documentTitle, "", "no title in the document's properties") {
            try $0.replace("<dc:title>Invented deals</dc:title>", with: "", in: Book.core)
        },
        RuleFault(.documentLanguage, "", "no language in the document's properties") {
            try $0.replace("<dc:language>en-GB</dc:language>", with: "", in: Book.core)
        },
        RuleFault(.documentLanguage, "", "`English (UK)`, which is no name of a language") {
            try $0.replace("en-GB", with: "English (UK)", in: Book.core)
        },
        RuleFault(.documentSubject, "", "no subject in the document's properties") {
            try $0.replace("A test", with: " ", in: Book.core)
        },
        RuleFault(.documentAuthor, "", "`openpyxl`") {
            try $0.replace("<dc:creator>", with: "<dc:creator>openpyxl", in: Book.core)
        },
        RuleFault(.cursorAway, "Deals!A1", "the sheet `Deals` in front") {
            try $0.replace("activeTab=\"0\"", with: "activeTab=\"1\"", in: Book.book)
        },
        RuleFault(.cursorAway, "Cover!B9", "the cursor in B9") {
            try $0.replace(
                "workbookViewId=\"0\"/>", with: "workbookViewId=\"0\"><selection activeCell=\"B9\"/></sheetView>",
                in: Book.cover)
        },
        RuleFault(
            .cursorAway, "Cover!A1",
            "several sheets selected at once, so that what is written in one is written in all"
        ) { try $0.replace("<sheetView ", with: "<sheetView tabSelected=\"1\" ", in: Book.deals) },
        RuleFault(.macroPresent, "", "a project of macros") { $0.parts["xl/vbaProject.bin"] = "macros" },
        RuleFault(.linksExternal, "", "`file:///H:/private/numbers.xlsx`") {
            try $0.replace(
                "</Relationships>",
                with: #"<Relationship Id="e" Type="x/externalLink" Target="externalLinks/e.xml"/></Relationships>"#,
                in: "xl/_rels/workbook.xml.rels")
            $0.parts["xl/externalLinks/_rels/e.xml.rels"] = """
                <Relationships xmlns="urn:r"><Relationship Id="a" Type="x/externalLinkPath" TargetMode="External" \
                Target="file:///H:/private/numbers.xlsx"/></Relationships>
                """
        },
    ]

    private static let sheets = [
        RuleFault(
            .coverMissing, "Deals!A4:C7", "the table `Invented_deals` on the first sheet, `Deals`",
            others: [.cursorAway]
        ) {
            try $0.replace(
                #"<sheet name="Cover" sheetId="1" r:id="rId1"/><sheet name="Deals" sheetId="2" r:id="rId2"/>"#,
                with: #"<sheet name="Deals" sheetId="2" r:id="rId2"/><sheet name="Cover" sheetId="1" r:id="rId1"/>"#,
                in: Book.book)
            try $0.replace("activeTab=\"0\"", with: "activeTab=\"1\"", in: Book.book)
        },
        RuleFault(.contentsMissing, "Cover!A1", "1 sheet of 4 not named there: `Arrests`") {
            try $0.set("A4", "Others", in: Book.cover)
            try $0.replace("<hyperlink ref=\"A4\" location=\"Arrests!A1\"/>", with: "", in: Book.cover)
        },
        RuleFault(.sheetName, "Sheet2!A1", "the default name `Sheet2`") {
            try $0.replace("\"Arrests\"", with: "\"Sheet2\"", in: Book.book)
            try $0.replace("Arrests!", with: "Sheet2!", in: Book.cover)
        },
        RuleFault(.sheetName, "Лист 1!A1", "the default name `Лист 1`") {
            try $0.replace("\"Arrests\"", with: "\"Лист 1\"", in: Book.book)
            try $0.replace("Arrests!", with: "'Лист 1'!", in: Book.cover)
        },
        RuleFault(.sheetName, "deals!A1", "the name `deals` a second time") {
            try $0.replace("\"Arrests\"", with: "\"deals\"", in: Book.book)
            try $0.replace("Arrests!", with: "deals!", in: Book.cover)
        },
        RuleFault(.sheetBlank, "Arrests!A1", "nothing in its cells") {
            $0.parts[Book.arrests] = "<worksheet><sheetData/></worksheet>"
        },
        RuleFault(.sheetHidden, "Arrests!A1", "the hidden sheet `Arrests`") {
            try $0.replace("sheetId=\"3\"", with: "sheetId=\"3\" state=\"veryHidden\"", in: Book.book)
        },
        RuleFault(.sheetTitle, "Arrests!A1", "no text in A1") { try $0.set("A1", " ", in: Book.arrests) },
        RuleFault(.sheetTitle, "Arrests!A1", "\"Deals by place\", the title of the sheet `Deals` too") {
            try $0.set("A1", "Deals by place", in: Book.arrests)
        },
        RuleFault(.titleUntagged, "Arrests!A1", "\"Arrests by place\" in the style `Normal`") {
            try $0.set("A1", style: Book.Style.wrapped, in: Book.arrests)
        },
        RuleFault(
            .contentIndented, "Arrests!B3", "nothing in column A; the first cell with content is B3",
            others: [.sheetTitle, .tableHeader, .tableBlankLine]
        ) { book in
            for cell in ["A1", "A3", "A4"] { try book.set(cell, "", in: Book.arrests) }
        },
        RuleFault(.linesHidden, "Deals!A6", "1 hidden row with content") {
            try $0.replace("<row r=\"6\"", with: "<row r=\"6\" hidden=\"1\"", in: Book.deals)
        },
        RuleFault(.linesHidden, "Deals!B1", "1 hidden column with content") {
            try $0.replace(
                "<cols>", with: "<cols><col min=\"2\" max=\"2\" width=\"30\" hidden=\"true\"/>", in: Book.deals)
        },
        RuleFault(.panesFrozen, "Deals!A1", "frozen panes") {
            try $0.replace(
                "workbookViewId=\"0\"/>",
                with: "workbookViewId=\"0\"><pane ySplit=\"4\" state=\"frozen\"/></sheetView>",
                in: Book.deals)
        },
        RuleFault(.headerFooterText, "Deals!A1", "\"Draft\" in the footer", others: [.headerFooter]) {
            try $0.append(
                "<headerFooter><oddFooter>&amp;LDraft&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>",
                to: Book.deals)
        },
        RuleFault(.headerFooterText, "Deals!A1", "a picture in the header", others: [.headerFooter]) {
            try $0.append("<headerFooter><oddHeader>&amp;G</oddHeader></headerFooter>", to: Book.deals)
        },
        RuleFault(.headerFooter, "Deals!A1", "the footer `&L&\"Arial,Bold\"&8Deals&RPage &P of &N`") {
            try $0.append(
                "<headerFooter><oddFooter>&amp;L&amp;\"Arial,Bold\"&amp;8Deals&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>",
                to: Book.deals)
        },
    ]

    private static let tables = [
        RuleFault(.tableUnmarked, "Arrests!A3:B4", "cells in 2 rows and 2 columns") {
            try $0.replace("<tableParts><tablePart r:id=\"rId1\"/></tableParts>", with: "", in: Book.arrests)
        },
        RuleFault(.tableName, "Deals!A4:C7", "the table `Table_12`") {
            try $0.replace("displayName=\"Invented_deals\"", with: "displayName=\"Table_12\"", in: Book.dealsTable)
        },
        RuleFault(.cellsMerged, "Deals!A1:C1", "merged cells") {
            try $0.append("<mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>", to: Book.deals)
        },
        RuleFault(
            .tableBlankLine, "Deals!A6", "1 blank row in the table `Invented_deals`", others: [.shorthandUnexplained]
        ) { book in
            for cell in ["A6", "B6", "C6"] { try book.set(cell, "", in: Book.deals) }
            try book.set("A5", "[z]", in: Book.deals)
        },
        RuleFault(.tableBlankLine, "Deals!B4", "1 blank column in the table `Invented_deals`") { book in
            for cell in ["B5", "B6", "B7"] { try book.set(cell, "", in: Book.deals) }
        },
        RuleFault(.tableHeader, "Deals!A4:C7", "the table `Invented_deals` without a header row", others: [.notePlace])
        {
            try $0.replace("ref=\"A4:C7\"", with: "ref=\"A4:C7\" headerRowCount=\"0\"", in: Book.dealsTable)
        },
        RuleFault(.tableHeader, "Deals!C4", "an empty header") { try $0.set("C4", "", in: Book.deals) },
        RuleFault(.tableHeader, "Deals!C4", "the header \"place\", which A4 has too") {
            try $0.set("C4", "place", in: Book.deals)
        },
        RuleFault(.tableHeader, "Deals!C4", "the default header `Column3`") {
            try $0.set("C4", "Column3", in: Book.deals)
        },
        RuleFault(.tableFilter, "Deals!A4", "filter buttons of the table `Invented_deals`") {
            try $0.replace("<tableColumns", with: "<autoFilter ref=\"A4:C7\"/><tableColumns", in: Book.dealsTable)
        },
        RuleFault(.tableFilter, "Cover!A1", "a filter") {
            try $0.append("<autoFilter ref=\"A1:A5\"/>", to: Book.cover)
        },
        RuleFault(.cellEmpty, "Deals!B6", "1 empty cell, the first of them here, in `Volume (bcm) [note 1]`") {
            try $0.set("B6", " ", in: Book.deals)
        },
        RuleFault(.tablePosition, "Arrests!B3:C4", "the table `Invented_arrests`") { book in
            try book.set("A3", xml: Book.cell("C3", "Town", style: 2), in: Book.arrests)
            try book.set("A4", xml: Book.cell("C4", "Northport", style: 2), in: Book.arrests)
            try book.replace("A3:B4", with: "B3:C4", in: "xl/tables/table2.xml")
        },
        RuleFault(.contentBelowTable, "Deals!A9", "1 cell below or beside the table `Invented_deals`") {
            try $0.replace(
                "</sheetData>", with: "<row r=\"9\">\(Book.cell("A9", "Source: nobody"))</row></sheetData>",
                in: Book.deals)
        },
        RuleFault(.contentBelowTable, "Deals!E5", "1 cell below or beside the table `Invented_deals`") {
            try $0.replace("</row><row r=\"6\"", with: Book.cell("E5", "see") + "</row><row r=\"6\"", in: Book.deals)
        },
        RuleFault(.tablesSeveral, "Deals!A9:B10", "2 tables: `Invented_deals`, `More`") {
            try $0.replace(
                "</sheetData>",
                with: """
                    <row r="9">\(Book.cell("A9", "Year"))\(Book.cell("B9", "Number"))</row>\
                    <row r="10">\(Book.cell("A10", "2021"))\(Book.cell("B10", "3"))</row></sheetData>
                    """, in: Book.deals)
            try $0.replace("<tablePart ", with: "<tablePart r:id=\"rId2\"/><tablePart ", in: Book.deals)
            $0.parts[Book.dealsLinks] = Book.references([
                ("table", "/xl/tables/table1.xml"), ("table", "/xl/tables/t.xml"),
            ])
            $0.parts["xl/tables/t.xml"] = """
                <table displayName="More" ref="A9:B10"><tableColumns><tableColumn name="Year"/><tableColumn name="Number"/></tableColumns></table>
                """
        },
        RuleFault(.columnWidth, "Deals!B4", "a column 200 digits wide") {
            try $0.replace("<cols>", with: "<cols><col min=\"2\" max=\"2\" width=\"200\"/>", in: Book.deals)
        },
        RuleFault(.columnWidth, "Deals!B5", "1 number wider than the column, shown as `####`") {
            try $0.set("B5", "123456789", style: Book.Style.whole, in: Book.deals)
            try $0.replace("<cols>", with: "<cols><col min=\"2\" max=\"2\" width=\"6\"/>", in: Book.deals)
        },
        RuleFault(.textUnwrapped, "Deals!A5", "1 text cut off in column A") {
            try $0.set("A5", "Northport, which lies to the north of most other ports", style: 0, in: Book.deals)
        },
    ]
}
