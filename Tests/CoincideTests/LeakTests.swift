import Foundation
import TestSupport
import Testing

/// What was dropped, set aside, left out or not chosen stands in no byte of what is published.
@Suite struct LeakTests {
    private static let marker = "Qzxv\u{159}7781"

    private static let files = [
        "brief.html", "csv/kept.csv", "index.html", "json/kept.json", "kept-full.xlsx", "kept.sqlite", "kept.xlsx",
        "lines/kept.jsonl",
        "sheets/kept.csv",
    ]

    /// Each row of deals has the marker where it must not go out, in cells of every kind that hold text.
    private func project(person: String) throws -> TemporaryProject {
        let project = try TemporaryProject()
        let fields = """
            { "name": "person", "type": "string", "sensitive": true },
                      { "name": "alias", "type": "list", "sensitive": true },
                      { "name": "note", "type": "string" },
                      { "name": "volume", "type": "number" }
            """
        try project.replace(
            "{ \"name\": \"volume\", \"type\": \"number\" }", with: fields, in: "datasets/datapackage.json")
        try project.write(
            """
            id,signed,kind,person,alias,note,volume
            d1,2020-02-01,gas,\(Self.marker) One,\(Self.marker);b,\(Self.marker) note,1.5
            d2,2020-06-15,gas,\(Self.marker) Two,a,another \(Self.marker),
            d3,2020-02-31,gas,\(Self.marker) Three,\(Self.marker),Rejected7783,1
            d4,2020-03-01,oil,Filtered7782,a,\(Self.marker),1
            \(Self.marker),2020-13,gas,Rejected7783,a,Rejected7783,\(Self.marker)

            """, to: "datasets/deals.csv")
        try project.write(
            """
            pipeline: test
            title: Deals
            data: ../datasets/datapackage.json
            publish: ../reports/test
            stages:
              gas: { from: deals, keep-where: kind = 'gas' }
              named: { from: gas, redact: { person: \(person), alias: drop } }
              kept:
                from: named
                select: [id, signed, kind, \(person == "drop" ? "" : "person, ")volume]
            outputs:
              csv: { from: kept, table: { format: csv } }
              sheets: { from: kept, table: { format: excel-csv } }
              json: { from: kept, table: { format: json } }
              lines: { from: kept, table: { format: jsonl } }
              kept.sqlite: { from: kept, table: { format: sqlite } }
              kept.xlsx: { from: kept, workbook: {} }
              index.html: { from: kept, page: { coincidences: kept, brief: true } }

            """, to: "pipelines/test.yml")
        return project
    }

    @Test func `a column that was dropped or not chosen and rows that were set aside are in no file`() throws {
        let project = try project(person: "drop")
        let run = project.perform()
        #expect(run.outcome == .success, "\(run.complaints)")
        #expect(run.said.contains("read deals: 5 rows = 3 kept + 2 set aside"))
        let published = try PublishedParts(project)
        #expect(Set(published.holding("d1")).isSuperset(of: Self.files.map { "test/" + $0 }))
        #expect(published.holding(Self.marker) == [])
        for other in ["Filtered7782", "Rejected7783"] { #expect(published.holding(other) == []) }
        // Whoever runs it has the rows, in private.
        #expect(try project.read(".coincide/rejects/test/deals.csv").contains(Self.marker))
    }

    /// Else the test above could not fail.
    @Test func `the same column published as reported is found in every file`() throws {
        let project = try project(person: "{ publish-as-reported: invented persons }")
        #expect(project.perform().outcome == .success)
        #expect(try PublishedParts(project).holding(Self.marker) == Self.files.map { "test/" + $0 })
    }

    @Test func `a fault of a sensitive cell is told by its code, without a piece of what stood there`() throws {
        let project = try TemporaryProject()
        try project.replace(
            "{ \"name\": \"place\", \"type\": \"string\" }",
            with:
                "{ \"name\": \"born\", \"type\": \"string\", \"rdfType\": \"http://id.loc.gov/datatypes/edtf/EDTF\", \"sensitive\": true }",
            in: "datasets/datapackage.json")
        try project.write("id,date,born\ne1,2020-02-05,1990\ne2,2020-02-05,1981-02-31\n", to: "datasets/events.csv")
        try project.write(
            """
            pipeline: test
            title: Events
            data: ../datasets/datapackage.json
            publish: ../reports/test
            stages: { safe: { from: events, redact: { born: drop } } }
            outputs: { safe.xlsx: { from: safe, workbook: {} } }

            """, to: "pipelines/test.yml")
        let run = project.perform()
        #expect(run.outcome == .success && run.complaints.contains("31 is no day of February 1981"))
        let published = try PublishedParts(project)
        #expect(published.holding("1981") == [])
        #expect(published.holding("date-impossible").contains("test/build.json"))
        #expect(published.holding("what stands there is sensitive").count == 2)
    }
}
