import Foundation
import TestSupport
import Testing

/// What happens to a report when its tables cannot be written.
@Suite struct PublishTroubleTests {
    static let formats = ["csv", "excel-csv", "json", "jsonl", "sqlite"]
    static let outputs = formats + ["workbook"]

    private func project(_ format: String) throws -> TemporaryProject {
        let project = try TemporaryProject()
        let name = ["sqlite": "events.sqlite", "workbook": "events.xlsx"][format] ?? "tables"
        let stage = format == "workbook" ? "workbook: {}" : "table: { format: \(format) }"
        try project.write(
            """
            pipeline: test
            title: Events
            data: ../datasets/datapackage.json
            publish: ../reports/test
            outputs:
              \(name): { from: events, \(stage) }

            """, to: "pipelines/test.yml")
        return project
    }

    /// The file that a message has to name.
    private func file(_ format: String) -> String {
        switch format {
        case "sqlite": "reports/.test.building/events.sqlite"
        case "excel-csv": "reports/.test.building/tables/events.csv"
        default: "reports/.test.building/tables/events.\(format)"
        }
    }

    @Test(.enabled(if: TinyDisk.isMountable, "only who may mount a file system can fill one"), arguments: formats)
    func `a full disk leaves the last report as it was, and is named`(format: String) throws {
        let project = try project(format)
        let disk = try TinyDisk(project.folder + "/reports", kibibytes: 256)
        #expect(project.perform().outcome == .success)
        let before = try project.files(below: "reports")
        let rows = (1...5_000).map { "x\($0),2020-02-05,Northport and the hills behind the harbour\n" }
        try project.write("id,date,place\n" + rows.joined(), to: "datasets/events.csv")
        let run = project.perform()
        #expect(run.outcome == .inputOutputTrouble)
        #expect(
            run.complaints == """
                \(file(format)): error: this cannot be written [output-unwritable]
                  found:    No space left on device
                  expected: a folder that may be written
                  mend:     name another place, or mend its rights; what stood there has been left as it was

                """)
        #expect(try project.files(below: "reports") == before)
        withExtendedLifetime(disk) {}
    }

    @Test(.enabled(if: TinyDisk.isMountable, "only who may mount a file system can fill one"))
    func `a full disk leaves the last workbooks as they were, and is named`() throws {
        let project = try project("workbook")
        let disk = try TinyDisk(project.folder + "/reports", kibibytes: 256)
        #expect(project.perform().outcome == .success)
        let before = try project.files(below: "reports")
        // Texts that do not shrink when they are packed.
        let rows = (1...20_000).map {
            "x\($0),2020-02-05,\($0 &* 2_654_435_761 % 1_000_003) \($0 &* 40_503 % 999_983)\n"
        }
        try project.write("id,date,place\n" + rows.joined(), to: "datasets/events.csv")
        let run = project.perform()
        #expect(run.outcome == .inputOutputTrouble)
        #expect(run.complaints.contains("events.xlsx: error: the workbook cannot be written [output-unwritable]"))
        #expect(run.complaints.contains("No space left on device"))
        #expect(try project.files(below: "reports") == before)
        withExtendedLifetime(disk) {}
    }

    @Test(
        .enabled(if: TinyDisk.isMountable, "only who may mount a file system can make one read-only"),
        arguments: outputs)
    func `a folder that is read-only keeps the last report, and is named`(format: String) throws {
        let project = try project(format)
        let disk = try TinyDisk(project.folder + "/reports", kibibytes: 256)
        #expect(project.perform().outcome == .success)
        let before = try project.files(below: "reports")
        #expect(disk.makeReadOnly())
        let run = project.perform()
        #expect(run.outcome == .inputOutputTrouble)
        #expect(
            run.complaints.hasPrefix(
                "reports/.test.building: error: this cannot be written [output-unwritable]\n"
                    + "  found:    Read-only file system\n"))
        #expect(try project.files(below: "reports") == before)
    }

    @Test(.enabled(if: geteuid() != 0, "who may do everything is kept from nothing"), arguments: outputs)
    func `a folder without the right to write keeps the last report, and is named`(format: String) throws {
        let project = try project(format)
        #expect(project.perform().outcome == .success)
        let before = try project.files(below: "reports")
        let reports = project.folder + "/reports"
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: reports)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: reports) }
        let run = project.perform()
        #expect(run.outcome == .inputOutputTrouble)
        #expect(run.complaints.contains("  found:    Permission denied\n"))
        #expect(try project.files(below: "reports") == before)
    }
}
