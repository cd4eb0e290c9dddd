import Diagnostics
import Testing

@testable import Auditing

@Suite struct AuditRuleTests {
    private func codes(_ spoil: (inout SampleWorkbook) throws -> Void) throws -> [DiagnosticCode] {
        var book = SampleWorkbook()
        try spoil(&book)
        return try book.audit().results.filter { !$0.isMet }.map(\.rule.code)
    }

    @Test func `the sample meets every rule`() throws {
        let audit = try SampleWorkbook().audit()
        #expect(audit.results.flatMap(\.diagnostics).map { DiagnosticTextRenderer().text(of: $0) } == [])
        #expect(audit.isMet && audit.results.count == AuditRules.all.count)
    }

    @Test(arguments: RuleFault.all)
    func `a fault is told by its rule, at its place`(fault: RuleFault) throws {
        var book = SampleWorkbook()
        try fault.spoil(&book)
        let unmet = try book.audit().results.filter { !$0.isMet }
        #expect(Set(unmet.map(\.rule.code)) == fault.others.union([fault.code]))
        let first = try #require(unmet.first { $0.rule.code == fault.code }?.diagnostics.first)
        #expect(first.found == fault.found)
        #expect(first.location?.description == "book.xlsx" + (fault.place.isEmpty ? "" : ":" + fault.place))
        let rule = try #require(AuditRules.all.first { $0.code == fault.code })
        #expect(first.severity == (rule.kind == .essential ? .error : .warning))
    }

    @Test func `every rule has a fault of its own, and each code one rule`() {
        #expect(Set(RuleFault.all.map(\.code)) == Set(AuditRules.all.map(\.code)))
        #expect(Set(AuditRules.all.map(\.code)).count == AuditRules.all.count)
        #expect(AuditRules.all.allSatisfy { $0.code.concern == .data })
    }

    @Test(arguments: ["Area (m²)", "Distance, km³", "*", "CO2", "5 * 3", "x^2", "1st", "C#m"])
    func `what is no pointer to a note is left alone`(text: String) throws {
        #expect(try !codes { try $0.set("A6", text, in: SampleWorkbook.deals) }.contains(.noteMark))
    }

    @Test(arguments: [
        "2023-07-05", "05/2023", "2021/22", "1.5.2", "31/12", "5 July 2023", "12.30", "99/99/2023", "192.168.1.1",
    ])
    func `what is no date of two readings is left alone`(text: String) throws {
        #expect(try !codes { try $0.set("A6", text, in: SampleWorkbook.deals) }.contains(.dateAmbiguous))
    }

    @Test(arguments: ["-5", "+44 20 7946 0000", "=", "@name", "- a list", "=A1+B2", "=MYCALL(1)", "a | b!"])
    func `a text that starts nothing is left alone`(text: String) throws {
        #expect(try !codes { try $0.set("A6", text, in: SampleWorkbook.deals) }.contains(.formulaUnsafe))
    }

    @Test func `empty cells may be explained above the table`() throws {
        #expect(
            try codes { book in
                try book.set("B6", "", in: SampleWorkbook.deals)
                try book.set("A2", "Cells are blank where the source gives no volume", in: SampleWorkbook.deals)
            } == [])
    }

    @Test func `a column of notes may be empty, a formula without a result is not`() throws {
        #expect(
            try codes { book in
                try book.set("C4", "Notes", in: SampleWorkbook.deals)
                try book.set("C6", "", in: SampleWorkbook.deals)
                try book.replace("\"Signed\"", with: "\"Notes\"", in: SampleWorkbook.dealsTable)
                try book.set("B6", xml: "<c r=\"B6\"><f>B5+B7</f></c>", in: SampleWorkbook.deals)
            } == [])
    }

    @Test func `notes may have their rows in a sheet of another name`() throws {
        func renamed(_ book: inout SampleWorkbook) throws {
            try book.replace("\"Notes\"", with: "\"Method\"", in: SampleWorkbook.book)
            try book.set("A5", "Method", in: SampleWorkbook.cover)
            try book.set("A3", "Term", in: SampleWorkbook.notes)
            try book.replace("\"Note\"", with: "\"Term\"", in: "xl/tables/table3.xml")
        }
        #expect(
            try codes { book in
                try renamed(&book)
                try book.set("A4", "[note 1]", in: SampleWorkbook.notes)
            } == [])
        // A pointer with nothing to its right explains nothing.
        #expect(
            try codes { book in
                try renamed(&book)
                try book.set("A4", "Places", in: SampleWorkbook.notes)
                try book.set("B4", "[note 1]", in: SampleWorkbook.notes)
            } == [.notePlace, .noteUnexplained])
    }

    @Test func `long text may run on over empty cells, and be shrunk or wrapped`() throws {
        let text = "Deals by place, with the volume of each as far as anybody has published it at all"
        #expect(try codes { try $0.set("A1", text, in: SampleWorkbook.deals) } == [])
        #expect(try codes { try $0.set("A5", text, in: SampleWorkbook.deals) } == [])
    }

    @Test func `codes of digits, and years among days, are texts on purpose`() throws {
        #expect(
            try codes { book in
                for (cell, text) in [("A5", "007"), ("A6", "008"), ("A7", "009")] {
                    try book.set(cell, xml: "<c r=\"\(cell)\" t=\"str\"><v>\(text)</v></c>", in: SampleWorkbook.deals)
                }
                try book.set("C6", xml: "<c r=\"C6\" t=\"str\"><v>2021</v></c>", in: SampleWorkbook.deals)
            } == [])
    }

    @Test func `decoration needs no alternative text, and what only older programs see is passed over`() throws {
        let decoration = """
            <sp><nvSpPr><cNvPr id="1" name="Line"><extLst><ext><decorative val="1"/></ext></extLst></cNvPr></nvSpPr></sp>
            """
        #expect(try codes { try $0.draw(decoration) } == [])
        #expect(try codes { try $0.draw("<AlternateContent><Fallback><pic/></Fallback></AlternateContent>") } == [])
    }

    @Test func `two columns of labels and texts on the cover are no table`() throws {
        let rows = "<row r=\"8\">\(SampleWorkbook.cell("A8", "Source"))\(SampleWorkbook.cell("B8", "Nobody"))</row>"
        let more = "<row r=\"9\">\(SampleWorkbook.cell("A9", "Date"))\(SampleWorkbook.cell("B9", "July"))</row>"
        #expect(
            try codes { try $0.replace("</sheetData>", with: rows + more + "</sheetData>", in: SampleWorkbook.cover) }
                == [])
    }
}
