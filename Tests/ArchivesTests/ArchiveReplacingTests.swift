import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Archives

@Suite struct ArchiveReplacingTests {
    private let entries = [
        PlainArchive.Entry("first", [UInt8](repeating: 1, count: 500)), .init("core.xml", [1]), .init("last", [2, 3]),
    ]

    @Test func `one entry is another, the rest and the order stay`() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(PlainArchive(entries).bytes, as: "a.zip")
        #expect(try Archive.replace("core.xml", of: path, as: "a.zip", with: Array("new text".utf8)))
        let archive = try Archive(path, as: "a.zip")
        #expect(archive.entries.map(\.name) == ["first", "core.xml", "last"])
        #expect(
            try archive.entries.map(archive.bytes) == [entries[0].bytes, Array("new text".utf8), entries[2].bytes])
        #expect(try folder.names() == ["a.zip"])
    }

    @Test func `the same call gives the same bytes in another second and time zone`() throws {
        let folder = try ScratchFolder()
        let zone = ProcessInfo.processInfo.environment["TZ"]
        defer {
            if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
            tzset()
        }
        var all: [Data] = []
        for zone in ["Asia/Baku", "America/Los_Angeles"] {
            setenv("TZ", zone, 1)
            tzset()
            if !all.isEmpty { Thread.sleep(forTimeInterval: 2.1) }
            let path = try folder.write(PlainArchive(entries).bytes, as: "a.zip")
            try Archive.replace("core.xml", of: path, as: "a.zip", with: Array("new".utf8))
            all.append(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
        #expect(all[0] == all[1])
    }

    @Test func `an entry that is not there changes nothing`() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(PlainArchive(entries).bytes, as: "a.zip")
        #expect(try !Archive.replace("none.xml", of: path, as: "a.zip", with: [1]))
        #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == PlainArchive(entries).bytes)
    }

    @Test func `what fails leaves the file as it was, and nothing beside it`() throws {
        let folder = try ScratchFolder()
        var bytes = PlainArchive(entries).bytes
        // The list claims more bytes for the first entry than there are, which shows only when the entry is copied.
        let list = try #require(bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
        bytes[list + 22] = 0x7F
        let path = try folder.write(bytes, as: "a.zip")
        #expect(throws: DiagnosticFailure.self) {
            try Archive.replace("core.xml", of: path, as: "a.zip", with: [1])
        }
        #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: path))) == bytes)
        #expect(try folder.names() == ["a.zip"])
    }

    @Test func `the rights of the file stay`() throws {
        let folder = try ScratchFolder()
        let path = try folder.write(PlainArchive(entries).bytes, as: "a.zip")
        chmod(path, 0o640)
        try Archive.replace("core.xml", of: path, as: "a.zip", with: [1])
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
    }
}
