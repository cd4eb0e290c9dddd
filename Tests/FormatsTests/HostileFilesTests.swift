import Diagnostics
import Foundation
import Tables
import Testing

@testable import Formats

@Suite struct HostileFilesTests {
    /// What is said when the file is changed between opening and checking.
    private static func changed(by change: (FileHandle) throws -> Void) throws -> String {
        try withTemporaryFolder { folder in
            let path = folder + "/sites.csv"
            try FolderWriter.write(String(repeating: "id,note\n", count: 2_000), to: path)
            let file = try MappedFile(path, as: "sites.csv")
            try file.checkUnchanged()
            let handle = try #require(FileHandle(forUpdatingAtPath: path))
            try change(handle)
            try handle.close()
            // Reads pages that may be gone.
            let sum = file.bytes.withBytes { $0.reduce(0) { $0 + Int($1) } }
            #expect(sum > 0)
            return try failure { try file.checkUnchanged() }
        }
    }

    private static func shown(_ found: String) -> String {
        """
        sites.csv: error: this file changed while it was read [file-changed]
          found:    \(found)
          expected: a file that nobody writes meanwhile
          mend:     wait until it is written, then run again; whoever writes it should write beside it and rename

        """
    }

    @Test func `a file cut off while it is mapped does not end the process`() throws {
        #expect(
            try Self.changed { try $0.truncate(atOffset: 5_000) }
                == Self.shown("16000 bytes when it was opened, 5000 now"))
    }

    @Test func `a file that grows while it is read is refused`() throws {
        let shown = try Self.changed {
            try $0.seekToEnd()
            try $0.write(contentsOf: Data("a,b\n".utf8))
        }
        #expect(shown == Self.shown("16000 bytes when it was opened, 16004 now"))
    }

    @Test func `a file that is written in place while it is read is refused`() throws {
        let shown = try Self.changed {
            // Some file systems count time in ticks of several milliseconds.
            usleep(20_000)
            try $0.write(contentsOf: Data("x".utf8))
        }
        #expect(shown == Self.shown("another time of writing"))
    }

    @Test func `a file put in the place of another is none of the reader's business`() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/sites.csv"
            try FolderWriter.write("id,note\na,b\n", to: path)
            let file = try MappedFile(path, as: "sites.csv")
            try FolderWriter.write("other", to: path + ".new")
            #expect(rename(path + ".new", path) == 0)
            try file.checkUnchanged()
            #expect(file.bytes.withBytes { Array($0.prefix(2)) } == Array("id".utf8))
        }
    }

    /// - Parameters:
    ///   - start: what stands before it.
    ///   - size: of the file, nothing but NUL behind the start.
    @Test(arguments: [
        ("id,note\na,\"", 1 << 31), ("id,note\na,", 1 << 25), ("id,", 1 << 25), ("", 1 << 25), ("\"", 1 << 25),
    ])
    func `a cell of two gigabytes is refused where it begins, without reading it all`(start: String, size: Int) throws {
        try withTemporaryFolder { folder in
            let path = folder + "/sites.csv"
            try FolderWriter.write(start, to: path)
            #expect(truncate(path, size) == 0)
            let resource = try CSVReaderTests.two.descriptor(in: folder)
            let shown = try failure { _ = try CSVReader.read(resource, log: DiagnosticLog()) }
            #expect(shown.contains("found:    a cell of more than 16 MiB"))
            let lines = start.split(separator: "\n", omittingEmptySubsequences: false)
            let column = (lines.last ?? "").filter { $0 != "\"" }.count + 1
            #expect(shown.hasPrefix("sites.csv:\(lines.count):\(column): error: "))
        }
    }

    @Test func `a million columns are refused, and a worksheet's many are not`() throws {
        let wide = (1...1_000_000).map { "c\($0)" }.joined(separator: ",") + "\n"
        #expect(
            try failure { _ = try CSVReaderTests.two.read(wide) } == """
                sites.csv:1: error: this header has too many columns [columns-too-many]
                  found:    more than 16384 cells
                  expected: at most 16384, as in a worksheet
                  mend:     look whether the file has line breaks; a table as wide as this is better turned to rows

                """)
        let cells = (1...16_384).map { "c\($0)" }
        let package = TemporaryPackage(fields: "{name: c16384}")
        let reading = try package.read("\(cells.joined(separator: ","))\n\(cells.joined(separator: ","))\n")
        #expect(reading.table.rowCount == 1)
    }
}
