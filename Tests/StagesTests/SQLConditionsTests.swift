import Diagnostics
import Formats
import Foundation
import Testing

@testable import Stages

@Suite struct SQLConditionsTests {
    /// Reads a table of spells with one condition.
    private static func read(_ condition: String, _ csv: String) throws -> (rows: Int, shown: String) {
        let folder = NSTemporaryDirectory() + "conditions-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try Data(csv.utf8).write(to: URL(filePath: folder + "/spells.csv"))
        let json = """
            {"resources": [{"name": "spells", "path": "spells.csv",
              "conditions": {"an end follows its start": "\(condition)"},
              "schema": {"primaryKey": "id", "fields": [{"name": "id"}, {"name": "began", "type": "date"},
                {"name": "ended", "type": "date"}, {"name": "wells", "type": "integer"}]}}]}
            """
        do {
            let package = try DataPackageReader.read(json, path: folder + "/datapackage.json", as: "datapackage.json")
            try SQLConditions.check(package.resources[0])
            let reader = ResourceReader(package, log: DiagnosticLog(), conditions: SQLConditions.rows)
            let reading = try reader.reading(of: package.resources[0])
            return (reading.table.rowCount, DiagnosticTextRenderer().text(of: reading.rejects.flatMap(\.diagnostics)))
        } catch let failure as DiagnosticFailure {
            return (0, DiagnosticTextRenderer().text(of: failure.diagnostics))
        }
    }

    private static let csv = """
        id,began,ended,wells
        a,2021-03-04,2021-05,3
        b,2021-03-04,2021-02,3
        c,2021-03,,4
        d,2021-03~,2021-03,4

        """

    @Test func `a row for which the condition is false is set aside with the cells that it speaks of`() throws {
        let (rows, shown) = try Self.read("latest(ended) >= earliest(began) -- both may be imprecise", Self.csv)
        #expect(rows == 3)
        #expect(
            shown == """
                spells.csv:3:3: warning: a condition on rows does not hold, row set aside [row-condition]
                  3 | b,2021-03-04,2021-02,3
                    |   ^^^^^^^^^^
                  found:    `began` "2021-03-04", `ended` "2021-02"
                  expected: an end follows its start: latest(ended) >= earliest(began) -- both may be imprecise
                  mend:     correct the cells, or the condition at datapackage.json:2:47

                """)
    }

    @Test(arguments: [
        ("latest(endet) >= 1", "datapackage.json:2:54", "no such column: endet", "did you mean `ended`?"),
        ("wells > ", "datapackage.json:2:55", "the condition ends too early", "correct the condition"),
        ("wells > 0) OR (1 = 1", "datapackage.json:2:56", "near \\\")\\\": syntax error", "correct the condition"),
        (
            "wells > random()", "datapackage.json:2:55", "the function `random` cannot be used here",
            "take it out: the same inputs give the same tables"
        ),
        ("1; DROP TABLE spells", "datapackage.json:2:48", "more than one statement", "correct the condition"),
        ("year(wells) = 3", "datapackage.json:2:47", "year: a date is needed", "correct the condition"),
    ])
    func `a condition that cannot be asked is refused at its place`(
        condition: String, place: String, message: String, mend: String
    ) throws {
        let (_, shown) = try Self.read(condition, Self.csv)
        #expect(
            shown.hasPrefix("\(place): error: this condition cannot be asked of the rows [descriptor-invalid]\n"),
            "\(shown)")
        #expect(shown.contains("  found:    \(message.replacing("\\", with: ""))"), "\(shown)")
        #expect(shown.contains("  mend:     \(mend)"), "\(shown)")
    }
}
