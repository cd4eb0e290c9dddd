import Diagnostics
import Foundation
import Testing

@testable import Formats

@Suite struct MappedFileTests {
    private static func open(_ path: String) throws -> String {
        try failure { _ = try MappedFile(path, as: "data/sites.csv") }
    }

    static let unreadable = """
        data/sites.csv: error: this file cannot be read [file-unreadable]
          found:    it is a folder, pipe or device, not a file
          expected: a regular file that may be read
          mend:     give the path of a file and the right to read it

        """

    static let missing = """
        data/sites.csv: error: there is no such file [file-missing]
          found:    nothing at this path
          expected: a file that can be read
          mend:     check the path's spelling, or put the file there

        """

    @Test func `only a regular file is opened`() throws {
        try withTemporaryFolder { folder in
            try FolderWriter.write("x", to: folder + "/file")
            #expect(mkfifo(folder + "/pipe", 0o600) == 0)
            #expect(try Self.open(folder) == Self.unreadable)
            #expect(try Self.open(folder + "/pipe") == Self.unreadable)
            #expect(try Self.open("/dev/null") == Self.unreadable)
            #expect(try Self.open(folder + "/gone") == Self.missing)
            #expect(try Self.open(folder + "/file/deep") == Self.missing)
            #expect(try MappedFile(folder + "/file", as: "file").bytes.withBytes { Array($0) } == Array("x".utf8))
        }
    }

    @Test func `a table whose file is missing is told of by its name in the project`() throws {
        try withTemporaryFolder { folder in
            let resource = try CSVReaderTests.two.descriptor(in: folder)
            let missing = Self.missing.replacing("data/sites.csv", with: "sites.csv")
            #expect(try failure { _ = try CSVReader.read(resource, log: DiagnosticLog()) } == missing)
        }
    }

    @Test(
        arguments: [
            ([0xFF], 1, 1, "FF"), ([0x61, 0x0A, 0xC5, 0xBE, 0x62, 0xC3, 0x28], 2, 3, "C3"),
            ([0x61, 0x0D, 0x0A, 0x62, 0xED, 0xA0, 0x80], 2, 2, "ED"), ([0x61, 0x80], 1, 2, "80"),
            ([0x61, 0xF0, 0x9F, 0x9A], 1, 2, "F0"), ([0xC0, 0xAF], 1, 1, "C0"),
        ] as [([UInt8], Int, Int, String)])
    func `bytes that are not UTF-8 are shown with their place`(bytes: [UInt8], line: Int, column: Int, byte: String)
        throws
    {
        #expect(
            try failure { _ = try CSVReaderTests.two.read(bytes: bytes) }.hasPrefix(
                """
                sites.csv:\(line):\(column): error: this is not UTF-8 [encoding-invalid]
                  found:    byte 0x\(byte)
                  expected: text in UTF-8
                  mend:     save the file again as UTF-8
                """))
    }

    @Test(
        arguments: [
            ([0xEF, 0xBB, 0xBF, 0x61, 0xFF], 1, 2),  // the mark is no character of the line
            ([0x61, 0x0D, 0x62, 0xFF], 2, 2),  // CR alone ends a line
        ] as [([UInt8], Int, Int)])
    func `places of bytes that are not UTF-8 are counted as those of cells`(bytes: [UInt8], line: Int, column: Int) {
        let fault = bytes.withUnsafeBytes { UTF8Check.firstInvalid(in: $0) }
        #expect(fault == UTF8Check.Fault(byte: 0xFF, line: line, column: column))
    }
}
