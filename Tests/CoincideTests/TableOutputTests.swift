import Coincide
import Foundation
import TestSupport
import Testing

/// The forms in which a pipeline publishes tables as data.
@Suite struct TableOutputTests {
    private func publish(_ format: String, as name: String, from: String = "[around, gas-deals]") throws
        -> TemporaryProject
    {
        let project = try TemporaryProject()
        try project.replace(
            "  tables:\n    from: [chance, around]", with: "  \(name):\n    from: \(from)", in: "pipelines/test.yml")
        try project.replace("table: { format: csv }", with: "table: { format: \(format) }", in: "pipelines/test.yml")
        return project
    }

    @Test func `JSON has an object for each row, and a descriptor that says so`() throws {
        let project = try publish("json", as: "tables")
        #expect(project.perform().complaints == "")
        let text = try project.read("reports/test/tables/gas-deals.json")
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
        #expect(rows.map { $0["id"] as? String } == ["d1", "d2", "d3"])
        #expect(rows[1]["volume"] is NSNull && rows[0]["volume"] as? Double == 1.5)
        let descriptor = try project.read("reports/test/tables/datapackage.json")
        #expect(descriptor.contains("\"path\": \"gas-deals.json\"") && descriptor.contains("\"application/json\""))
        let lines = try publish("jsonl", as: "tables")
        _ = lines.perform()
        #expect(try lines.read("reports/test/tables/gas-deals.jsonl").split(separator: "\n").count == 3)
    }

    @Test func `a database holds all tables, and has the same bytes each time`() throws {
        let projects = try [publish("sqlite", as: "deals.sqlite"), publish("sqlite", as: "deals.sqlite")]
        for project in projects { #expect(project.perform().complaints == "") }
        let bytes = try projects.map { try $0.files(below: "reports/test")["deals.sqlite"] }
        #expect(bytes[0] == bytes[1] && bytes[0] != nil)
        #expect(bytes[0]?.prefix(15) == Data("SQLite format 3".utf8))
        for name in ["around", "gas-deals", "lag_least"] {
            #expect(bytes[0]?.range(of: Data(name.utf8)) != nil, "\(name)")
        }
    }

    @Test func `names that a database cannot tell apart are refused in the plan`() throws {
        let project = try publish("sqlite", as: "deals.sqlite", from: "{ Deals: gas-deals, deals: around }")
        let run = project.perform()
        #expect(run.outcome == .wrongPipeline)
        #expect(run.complaints.contains("`deals` twice"))
    }

    @Test(arguments: ["metadata", "Columns", "sqlite_deals"])
    func `names that a database has itself are refused in the plan`(name: String) throws {
        let project = try publish("sqlite", as: "deals.sqlite", from: "{ \(name): gas-deals }")
        let run = project.perform()
        #expect(run.outcome == .wrongPipeline)
        #expect(
            run.complaints == """
                pipelines/test.yml:25:11: error: a database cannot have a table of this name [input-shape]
                  found:    `\(name)`
                  expected: a name other than `metadata` and `columns`, and that does not begin with `sqlite_`
                  mend:     give the input another name below `from`

                """)
    }

    @Test func `for spreadsheets what they would run is defused, and how many cells is told`() throws {
        let project = try publish("excel-csv", as: "sheets", from: "[events]")
        try project.replace(
            "e4,2020-10-01,\"Old Town, West\"", with: "e4,-0044-03-15,\"=1+1, West\"", in: "datasets/events.csv")
        try project.replace("e5,2020-12-01,Northport", with: "e5,2020-12-01,-", in: "datasets/events.csv")
        let run = project.perform()
        #expect(run.outcome == .success)
        #expect(
            run.complaints == """
                sheets/events.csv: warning: cells that a spreadsheet would run begin with an apostrophe here [cells-defused]
                  found:    3 cells
                  expected: the data as they are in formats other than `excel-csv`
                  mend:     give whoever reads the table by program another format

                """)
        #expect(
            try project.files(below: "reports/test")["sheets/events.csv"]
                == Data(
                    """
                    \u{FEFF}id,date,place\r
                    e1,2020-02-05,Northport\r
                    e2,2020-02-05,Southport\r
                    e3,2020-06-20~,Northport\r
                    e4,'-0044-03-15,"'=1+1, West"\r
                    e5,2020-12-01,'-\r

                    """.utf8))
        let descriptor = try project.read("reports/test/sheets/datapackage.json")
        #expect(descriptor.contains("\"defusedCells\": 3"))
    }
}
