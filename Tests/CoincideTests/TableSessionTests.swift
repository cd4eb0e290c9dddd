import Coincide
import Foundation
import TestSupport
import Testing

@Suite struct TableSessionTests {
    private let project: TemporaryProject
    private let transcript = Transcript()
    private var session: TableSession { TableSession(console: transcript.console) }
    private var folder: String { project.folder + "/datasets" }

    init() throws { project = try TemporaryProject() }

    @Test(arguments: [
        (
            "json",
            #"[\#n{"id":"d1","signed":"2020-02-01","kind":"gas","volume":1.5},\#n{"id":"d2","signed":"2020-06-15","kind":"gas","volume":null},"#
        ),
        ("jsonl", #"{"id":"d1","signed":"2020-02-01","kind":"gas","volume":1.5}"#),
        ("csv", "id,signed,kind,volume\nd1,2020-02-01,gas,1.5\n"),
    ])
    func `a table of a data package is written with its types`(format: String, start: String) throws {
        let output = folder + "/out." + format
        #expect(session.convert(folder + "/datapackage.json", to: output, table: "deals") == .success)
        #expect(try project.read("datasets/out." + format).hasPrefix(start))
        #expect(!project.exists("datasets/out.\(format).writing"))
    }

    @Test func `without a schema every cell is a text, and without a header rows are arrays`() throws {
        #expect(session.convert(folder + "/deals.csv", to: "-", format: "jsonl") == .success)
        #expect(transcript.text.hasPrefix(#"{"id":"d1","signed":"2020-02-01","kind":"gas","volume":"1.5"}"#))
        let other = Transcript()
        let plain = TableSession(console: other.console)
        #expect(plain.convert(folder + "/deals.csv", to: "-", format: "json", hasHeader: false) == .success)
        #expect(other.text.hasPrefix("[\n[\"id\",\"signed\",\"kind\",\"volume\"],\n[\"d1\","))
    }

    @Test func `a code page is read when it is named, and refused until then`() throws {
        try Data(Array("ad;n\n".utf8) + [0xDE, 0x65, 0x6B, 0x65, 0x72] + Array(";1\n".utf8)).write(
            to: URL(fileURLWithPath: folder + "/sites.csv"))
        #expect(session.convert(folder + "/sites.csv", to: "-") == .inputOutputTrouble)
        #expect(session.convert(folder + "/sites.csv", to: "-", encoding: "cp1254") == .success)
        #expect(transcript.text == "ad,n\nŞeker,1\n")
        #expect(session.describe([folder + "/sites.csv"], encoding: "windows-1254") == .success)
        #expect(transcript.text.contains("\"encoding\": \"windows-1254\""))
        #expect(session.describe([folder + "/sites.csv"], encoding: "latin1") == .wrongPipeline)
    }

    @Test func `by a schema rows that break a rule are left out and told of`() throws {
        try project.write("id,signed,kind,volume\nx1,2023-13,gas,1\nx2,2023,coal,1\nx3,2023,oil,1\n", to: "deals.csv")
        let outcome = session.convert(
            project.folder + "/deals.csv", to: "-", schema: folder + "/datapackage.json")
        #expect(outcome == .rejects)
        #expect(transcript.text == "id,signed,kind,volume\nx3,2023,oil,1\n")
        #expect(transcript.complaints.contains("[date-impossible]"))
        #expect(transcript.complaints.contains("[cell-enum]"))
    }

    @Test func `a table becomes one of a database, in a file or on standard output`() throws {
        let output = folder + "/out.db"
        try project.write("old", to: "datasets/out.db")
        #expect(session.convert(folder + "/datapackage.json", to: output, table: "deals") == .success)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: output))
        #expect(bytes.starts(with: Data("SQLite format 3\0".utf8)))
        #expect(session.convert(folder + "/datapackage.json", to: "-", format: "sqlite", table: "deals") == .success)
        #expect(transcript.put.count == bytes.count)
        #expect(!project.exists("datasets/out.db.writing"))
    }

    @Test func `for spreadsheets cells are defused, counted and told of`() throws {
        let (tables, output) = (folder + "/sheet.csv", folder + "/out.csv")
        try project.write("id,note\n-1,=1+1\n2,\"a, b\"\n", to: "datasets/sheet.csv")
        #expect(session.convert(tables, to: output, format: "excel-csv") == .success)
        #expect(
            try Data(contentsOf: URL(fileURLWithPath: output))
                == Data("\u{FEFF}id,note\r\n'-1,'=1+1\r\n2,\"a, b\"\r\n".utf8))
        #expect(
            transcript.complaints.hasPrefix(
                "\(output): warning: cells that a spreadsheet would run begin with an apostrophe here [cells-defused]\n"
                    + "  found:    2 cells\n"))
        // By itself no ending and no default changes a cell.
        let other = Transcript()
        #expect(TableSession(console: other.console).convert(tables, to: output) == .success)
        #expect(try project.read("datasets/out.csv") == "id,note\n-1,=1+1\n2,\"a, b\"\n" && other.complaints == "")
    }

    @Test func `a table that no database takes is refused`() throws {
        try project.write("a,A\n1,2\n", to: "datasets/twins.csv")
        #expect(session.convert(folder + "/twins.csv", to: folder + "/out.sqlite") == .inputOutputTrouble)
        #expect(transcript.complaints.contains("  found:    duplicate column name: A\n"))
        #expect(!project.exists("datasets/out.sqlite") && !project.exists("datasets/out.sqlite.writing"))
    }

    @Test func `what cannot be done leaves the output as it was`() throws {
        try project.write("old", to: "datasets/out.json")
        #expect(session.convert(folder + "/gone.csv", to: folder + "/out.json") == .inputOutputTrouble)
        #expect(session.convert(folder + "/deals.csv", to: folder + "/out.xlsx") == .wrongPipeline)
        #expect(
            session.convert(folder + "/datapackage.json", to: folder + "/out.json", table: "deal") == .wrongPipeline)
        #expect(transcript.complaints.contains("did you mean `deals`?"))
        #expect(try project.read("datasets/out.json") == "old")
    }

    /// What the real tables hold today satisfies what is proposed from it.
    @Test func `descriptors proposed for the real tables read them without a fault`() throws {
        let names = ["arrests", "contracts", "prisoner_counts", "statements"]
        for name in names {
            let source = Repository.root.path + "/datasets/azerbaijan/\(name).csv"
            let copy = TemporaryFolderOfOne(source)
            let drafts = Transcript()
            #expect(TableSession(console: drafts.console).describe([copy.file]) == .success)
            #expect(drafts.complaints == "")
            let draft = drafts.text.replacing(copy.file, with: "\(name).csv")
            try Data(draft.utf8).write(to: URL(fileURLWithPath: copy.folder + "/datapackage.json"))
            let output = copy.folder + "/out.jsonl"
            #expect(session.convert(copy.folder + "/datapackage.json", to: output, table: name) == .success)
        }
        #expect(transcript.complaints == "")
    }
}

/// A copy of one file in a folder of its own.
private final class TemporaryFolderOfOne {
    let folder: String
    let file: String

    init(_ source: String) {
        folder = NSTemporaryDirectory() + "coincide-\(UUID().uuidString)"
        file = folder + "/" + (source as NSString).lastPathComponent
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try? FileManager.default.copyItem(atPath: source, toPath: file)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
