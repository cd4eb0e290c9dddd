import Diagnostics
import Foundation
import Testing

@testable import Formats

@Suite struct ColumnsByNeedTests {
    private static let text = """
        resources:
          - name: sites
            path: sites.csv
            schema:
              primaryKey: id
              fields: [{name: id}, {name: day, type: date, excel: day-first}, {name: n, type: integer}, {name: note},
                {name: side, constraints: {enum: [x, y], required: true}}, {name: tags, type: list, delimiter: "|"}]
              foreignKeys: [{fields: side, reference: {resource: sides, fields: code}}]
          - {name: sides, path: sides.csv, schema: {fields: [{name: code}, {name: note}]}}
        """

    /// A fault in each column, whoever asks for which.
    private static let csv = #"""
        id,day,n,note,side,tags
        a,2023-11,1,"x ""y""",x,p|q
        b,20/11/2023,2,,y,
        c,2023-13,3,,x,
        d,2023,many,,x,
        e,2023,5,,,
        f,2023,6,,z,
        g,2023,7,,x,p||q
        a,2023,8,,x,
        h,2023,9,,y,

        """#

    private static func read(_ columns: Set<String>?) throws -> (TableReading, rejects: [String]) {
        try withTemporaryFolder { folder in
            try Data(csv.utf8).write(to: URL(filePath: folder + "/sites.csv"))
            try Data("code,note\nx,1\ny,2\n".utf8).write(to: URL(filePath: folder + "/sides.csv"))
            let package = try DataPackageReader.read(text, path: folder + "/datapackage.json", as: "datapackage.json")
            let needs = columns.map { ["sites": $0] } ?? [:]
            let reader = ResourceReader(package, columns: needs, log: DiagnosticLog(), partSize: 20) { _, _ in [] }
            let reading = try reader.reading(of: package.resources[0])
            return (reading, reading.rejects.map { DiagnosticTextRenderer().text(of: $0.diagnostics) + $0.raw })
        }
    }

    @Test(
        arguments: [
            (["note"], ["id", "day", "note", "side"]), (["n", "tags"], ["id", "day", "n", "side", "tags"]),
            ([], ["id", "day", "side"]),
        ] as [(Set<String>, [String])])
    func `columns that nobody uses are checked and not made`(columns: Set<String>, made: [String]) throws {
        let (all, allRejects) = try Self.read(nil)
        let (some, someRejects) = try Self.read(columns)
        #expect(all.rejects.count == 6 && all.table.rowCount == 3)
        #expect(someRejects == allRejects)
        // Rules between rows, and the account of dates, need theirs.
        #expect(some.table.schema.names == made)
        #expect(some.table.schema.key == ["id"])
        for name in made {
            #expect((0..<3).map { some.table[name]?[$0] } == (0..<3).map { all.table[name]?[$0] })
        }
        #expect(some.excelDates.map(\.cells) == [1] && some.rowsRead == 9)
    }

    @Test func `a table of which nothing is used keeps its rows`() throws {
        let package = TemporaryPackage(fields: "{name: note}, {name: other}")
        try withTemporaryFolder { folder in
            try Data("note,other\na,\nb,c\n".utf8).write(to: URL(filePath: folder + "/sites.csv"))
            let resource = try package.descriptor(in: folder)
            let whole = DataPackage(
                file: "d.json", folder: folder, name: "", title: "", description: "", version: "", licences: [],
                resources: [resource])
            let reader = ResourceReader(whole, columns: ["sites": []], log: DiagnosticLog()) { _, _ in [] }
            let table = try reader.reading(of: resource).table
            #expect(table.rowCount == 2 && table.schema.names == ["note"])
        }
    }
}
