import Coincide
import Foundation
import TestSupport
import Testing

@testable import Auditing

/// What the two workbooks of a pipeline say, read back from their files.
@Suite struct WorkbookOutputTests {
    private static let file = "pipelines/test.yml"

    private func workbooks(_ project: TemporaryProject) throws -> (brief: AuditedWorkbook, full: AuditedWorkbook) {
        let run = project.perform()
        try #require(run.outcome == .success, "\(run.complaints)")
        func read(_ name: String) throws -> AuditedWorkbook {
            try WorkbookReader.read(project.folder + "/reports/test/\(name)", as: name)
        }
        return (try read("test.xlsx"), try read("test-full.xlsx"))
    }

    /// A project whose workbook has these options of its sheets.
    private func project(_ sheets: String, extra: String = "") throws -> TemporaryProject {
        let project = try TemporaryProject()
        let indented = sheets.split(separator: "\n").map { "        \($0)\n" }.joined()
        try project.replace(
            "    workbook: { findings: Findings }\n",
            with: "    workbook:\n      findings: Findings\n\(extra)      sheets:\n\(indented)", in: Self.file)
        return project
    }

    /// The rows of a sheet's table, its header first, as texts.
    private func table(_ name: String, of workbook: AuditedWorkbook) throws -> [[String]] {
        let sheet = try #require(workbook.sheets.first { $0.name == name })
        let area = try #require(sheet.tables.first).area
        return area.rows.map { row in
            area.columns.map { column in
                guard let cell = sheet.cell(at: CellPlace(row: row, column: column)) else { return "" }
                if case .number(let number) = cell.content { return number }
                return cell.text ?? ""
            }
        }
    }

    private func column(_ title: String, _ table: [[String]]) throws -> [String] {
        let index = try #require(table[0].firstIndex(of: title), "\(table[0])")
        return table.dropFirst().map { $0[index] }
    }

    @Test func `the brief one has what is passed on, the full one all`() throws {
        let (brief, full) = try workbooks(try TemporaryProject())
        #expect(brief.sheets.map(\.name) == ["Cover", "Findings", "Around", "Sources", "Method and dictionary"])
        #expect(
            full.sheets.map(\.name) == [
                "Cover", "Contents", "Findings", "Around", "Rejects", "Data quality", "Row accounts", "Sources",
                "Dictionary", "Method", "Notes",
            ])
    }

    @Test func `the contents name and link every sheet, with its rows`() throws {
        let (_, full) = try workbooks(try TemporaryProject())
        let contents = try table("Contents", of: full)
        #expect(try column("Sheet", contents) == full.sheets.map(\.name).filter { $0 != "Contents" })
        let sheet = try #require(full.sheets.first { $0.name == "Contents" })
        #expect(sheet.links.map(\.location) == contents.dropFirst().map { "'\($0[0])'!A1" })
        #expect(try column("Rows", contents).prefix(3) == ["[n/a]", "8", "4"])
    }

    @Test func `the dictionary tells of every column of every sheet`() throws {
        let (_, full) = try workbooks(try TemporaryProject())
        let dictionary = try table("Dictionary", of: full)
        for sheet in full.sheets where !sheet.tables.isEmpty {
            let told = dictionary.dropFirst().filter { $0[0] == sheet.name }.map { $0[1] }
            let headers = try table(sheet.name, of: full)[0].map {
                $0.replacingOccurrences(of: " (day)", with: "").replacingOccurrences(of: " (bcm)", with: "")
            }
            if sheet.name != "Contents" { #expect(told == headers, "\(sheet.name)") }
        }
        #expect(dictionary.dropFirst().allSatisfy { !$0[2].isEmpty && !$0[4].isEmpty })
    }

    @Test func `sheets have the columns, order, titles, notes and words for blanks that are asked for`() throws {
        let project = try project(
            """
            Around:
              title: Pairs
              about: What lies together
              columns: [left_id, left_volume, right_id, certainty, lag_least]
              brief-columns: [left_id, lag_least]
              sort: [lag_least descending]
              column-notes: { lag_least: "Negative: before.", certainty: "Negative: before." }
              blanks: { left_volume: not applicable }
              decimals: { left_volume: 1 }
              bars: { lag_least: 10 }
            """)
        let (brief, full) = try workbooks(project)
        let around = try table("Around", of: full)
        #expect(around[0].count == 5 && around[0][3].hasSuffix(" [note 1]") && around[0][4].hasSuffix(" [note 1]"))
        #expect(around.dropFirst().map { $0[4] } == ["4", "4", "1", "-2"])
        #expect(around.dropFirst().map { $0[1] } == ["1.5", "1.5", "2", "[n/a]"])
        #expect(try table("Around", of: brief)[0].count == 2)
        #expect(full.sheets.first { $0.name == "Around" }?.title == "Pairs")
        #expect(try table("Contents", of: full).contains { $0[1] == "What lies together" })
        let notes = try table("Notes", of: full)
        #expect(notes.contains(["[note 1]", "Negative: before."]) && notes.contains { $0[0] == "[n/a]" })
        #expect(
            try table("Method and dictionary", of: brief).contains { $0[0] == "note" && $0[3] == "Negative: before." })
    }

    @Test func `imprecise dates have the days that they allow beside them in the full workbook`() throws {
        let (brief, full) = try workbooks(try TemporaryProject())
        let (around, short) = (try table("Around", of: full), try table("Around", of: brief))
        #expect(around[0].count == short[0].count + 4)
        let start = try #require(around[0].firstIndex { $0.hasSuffix(": earliest") })
        // d3 was signed in 2020-09: 1 to 30 September, as Excel counts days.
        let september = try #require(around.first { $0[start - 1] == "2020-09" })
        #expect(september[start...start + 1] == ["44075", "44104"])
    }

    @Test func `sources name the rows that rest on them`() throws {
        let project = try TemporaryProject()
        try project.replace("id,signed,kind,volume", with: "id,signed,kind,volume,page", in: "datasets/deals.csv")
        let deals = try project.read("datasets/deals.csv").split(separator: "\n").enumerated().map { index, line in
            index == 0
                ? "\(line)"
                : "\(line),https://www.\(index < 3 ? "north" : "south").example.org/\(index < 3 ? 1 : index)"
        }
        try project.write(deals.joined(separator: "\n") + "\n", to: "datasets/deals.csv")
        try project.replace(
            "{ \"name\": \"volume\", \"type\": \"number\" }",
            with:
                "{ \"name\": \"volume\", \"type\": \"number\" }, { \"name\": \"page\", \"type\": \"string\", \"format\": \"uri\" }",
            in: "datasets/datapackage.json")
        let (_, full) = try workbooks(project)
        let sources = try table("Sources", of: full)
        #expect(try column("Site", sources) == ["north.example.org", "south.example.org"])
        let sheet = try #require(full.sheets.first { $0.name == "Around" })
        let first = try #require(sheet.tables.first).area.rows.lowerBound + 2
        #expect(try column("Rows that rest on it", sources)[0] == "Around: rows \(first) to \(first + 2)")
    }

    @Test func `both meet every essential rule of the audit`() throws {
        let project = try TemporaryProject()
        let books = try workbooks(project)
        for book in [books.brief, books.full] {
            let unmet = WorkbookAudit(book).results(.essential).filter { !$0.isMet }
            #expect(unmet.isEmpty, "\(unmet.flatMap(\.diagnostics))")
        }
    }

    @Test(arguments: ["both", "one"])
    func `one form alone has the output's own name`(which: String) throws {
        let project = try TemporaryProject()
        if which == "one" {
            try project.replace("{ findings: Findings }", with: "{ findings: Findings, forms: full }", in: Self.file)
        }
        #expect(project.perform().outcome == .success)
        #expect(project.exists("reports/test/test-full.xlsx") == (which == "both"))
        let book = try WorkbookReader.read(project.folder + "/reports/test/test.xlsx", as: "test.xlsx")
        #expect(book.sheets.contains { $0.name == "Contents" } == (which == "one"))
    }

    @Test func `hostile texts stand in their cells as texts`() throws {
        let long = String(repeating: "northport ", count: 4_000)
        let places = [
            "=1+1", "+1", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0", "\t=1", "{=1}", "مرفأ", "⚓️ 🚢", "_x0041_",
            "]]></t>&amp;",
            "a\u{1}b\u{FFFE}c", long,
        ]
        let project = try TemporaryProject()
        let rows = places.enumerated().map { "e\($0),2020-02-05,\"\($1)\"" }
        try project.write("id,date,place\n" + rows.joined(separator: "\n") + "\n", to: "datasets/events.csv")
        let (_, full) = try workbooks(project)
        let around = try table("Around", of: full)
        let read = try column("Right: place", around)
        #expect(read.prefix(11) == places.prefix(11))
        #expect(read[11] == "a\u{FFFD}b\u{FFFD}c")
        #expect(read[12].hasPrefix("northport ") && read[12].hasSuffix("… [cut]") && read[12].utf16.count == 32_767)
        let sheet = try #require(full.sheets.first { $0.name == "Around" })
        #expect(sheet.formulas.isEmpty)
        #expect(sheet.textsOutsideTables.contains { $0.hasPrefix("1 cell is cut") })
        #expect(try project.read("reports/test/tables/around.csv").contains(long), "the whole text stands in tables/")
    }

    @Test func `addresses that are too long, or would start something, are texts to be copied`() throws {
        let project = try TemporaryProject()
        let long = "https://example.org/" + String(repeating: "a", count: 2_100)
        let addresses = [long, "file:///etc/passwd", "https://example.org/good", "https://example.org/other"]
        let lines = try project.read("datasets/deals.csv").split(separator: "\n").enumerated().map { index, line in
            index == 0 ? "\(line),page" : "\(line),\(addresses[index - 1])"
        }
        try project.write(lines.joined(separator: "\n") + "\n", to: "datasets/deals.csv")
        try project.replace(
            "{ \"name\": \"volume\", \"type\": \"number\" }",
            with:
                "{ \"name\": \"volume\", \"type\": \"number\" }, { \"name\": \"page\", \"type\": \"string\", \"format\": \"uri\" }",
            in: "datasets/datapackage.json")
        let (_, full) = try workbooks(project)
        let sheet = try #require(full.sheets.first { $0.name == "Around" })
        #expect(Set(sheet.links.compactMap(\.target)) == ["https://example.org/good"])
        #expect(
            try Set(column("Left: page", table("Around", of: full))) == [long, "file:///etc/passwd", "example.org"])
    }

    @Test func `days and numbers that Excel does not know are told in words`() throws {
        let project = try TemporaryProject()
        try project.replace("span: 2020-01-01/2020-12-31", with: "span: 1850-01-01/2020-12-31", in: Self.file)
        try project.write(
            "id,date,place\ne1,1850-06-01,Northport\ne2,1900-02-28,Northport\ne3,1900-03-01,Northport\n",
            to: "datasets/events.csv")
        try project.write(
            "id,signed,kind,volume\nd1,1850-05-30,gas,1e300\nd2,1900-02-27,gas,2\n", to: "datasets/deals.csv")
        let (_, full) = try workbooks(project)
        let around = try table("Around", of: full)
        #expect(around.dropFirst().map { $0[5] } == ["1850-06-01", "1900-02-28", "61"])
    }
}
