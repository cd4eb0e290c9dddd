import Diagnostics
import TestSupport
import Testing

@testable import Archives

@Suite struct ArchiveTests {
    private func archive(
        _ entries: [PlainArchive.Entry], in folder: ScratchFolder, limits: ArchiveLimits = .standard
    ) throws -> Archive {
        try Archive(folder.write(PlainArchive(entries).bytes, as: "a.zip"), as: "a.zip", limits: limits)
    }

    private func codes(_ body: () throws -> Void) -> [DiagnosticCode] {
        do {
            try body()
            return []
        } catch {
            return (error as? DiagnosticFailure)?.diagnostics.map(\.code) ?? []
        }
    }

    @Test func `lists entries in their order and gives their bytes, whatever the case of a name`() throws {
        let folder = try ScratchFolder()
        let archive = try archive([.init("b.txt", [1, 2, 3]), .init("a/c.txt", [])], in: folder)
        #expect(archive.entries.map(\.name) == ["b.txt", "a/c.txt"])
        #expect(archive.entries.map(\.size) == [3, 0])
        #expect(try archive.bytes(of: #require(archive.entry("B.TXT"))) == [1, 2, 3])
        #expect(archive.entry("missing") == nil)
    }

    @Test func `an entry is read in pieces, each byte once`() throws {
        let folder = try ScratchFolder()
        let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let archive = try archive([.init("large", bytes)], in: folder)
        var (read, pieces) = ([UInt8](), 0)
        try archive.read(#require(archive.entry("large"))) { piece in
            read += piece
            pieces += 1
        }
        #expect(read == bytes && pieces > 1)
    }

    @Test func `stops at the bytes of one entry and of all that is read`() throws {
        let folder = try ScratchFolder()
        let entries = [
            PlainArchive.Entry("a", [UInt8](repeating: 0, count: 100)), .init("b", [UInt8](repeating: 0, count: 60)),
        ]
        let small = try archive(
            entries, in: folder, limits: ArchiveLimits(entries: 10, entryBytes: 99, allBytes: 1_000))
        #expect(codes { _ = try small.bytes(of: small.entries[0]) } == [.archiveTooLarge])
        let few = try archive(entries, in: folder, limits: ArchiveLimits(entries: 10, entryBytes: 100, allBytes: 150))
        #expect(try few.bytes(of: few.entries[0]).count == 100)
        #expect(codes { _ = try few.bytes(of: few.entries[1]) } == [.archiveTooLarge])
        let limits = ArchiveLimits(entries: 1, entryBytes: 100, allBytes: 150)
        #expect(codes { _ = try archive(entries, in: folder, limits: limits) } == [.archiveTooLarge])
    }

    @Test func `what is no ZIP file is told from one that is cut off`() throws {
        let folder = try ScratchFolder()
        let text = try folder.write(Array("plain text".utf8), as: "t.zip")
        let whole = PlainArchive([.init("a", [UInt8](repeating: 7, count: 5_000))]).bytes
        let cut = try folder.write(Array(whole.prefix(4_000)), as: "cut.zip")
        for (path, fault) in [(text, "this is no ZIP file"), (cut, "this ZIP file is cut off or damaged")] {
            let failure = #expect(throws: DiagnosticFailure.self) { try Archive(path, as: "x.zip") }
            #expect(failure?.diagnostics.map(\.fault) == [fault])
            #expect(failure?.diagnostics.map(\.code) == [.archiveInvalid])
        }
    }

    @Test func `missing and empty files, folders, and entries that are damaged, encrypted or twice there are refused`()
        throws
    {
        let folder = try ScratchFolder()
        #expect(codes { _ = try Archive(folder.file("none"), as: "none") } == [.fileMissing])
        #expect(codes { _ = try Archive(folder.path, as: "folder") } == [.fileUnreadable])
        #expect(codes { _ = try Archive(folder.write([], as: "empty"), as: "empty") } == [.fileEmpty])
        let twice = [PlainArchive.Entry("a.xml", [1]), .init("A.xml", [2])]
        #expect(codes { _ = try archive(twice, in: folder) } == [.archiveInvalid])
        let secret = try archive([.init("a", [UInt8](repeating: 1, count: 50), flags: 1)], in: folder)
        #expect(codes { _ = try secret.bytes(of: secret.entries[0]) } == [.archiveEncrypted])
        var bytes = PlainArchive([.init("a", [UInt8](repeating: 1, count: 50))]).bytes
        bytes[40] = 2
        let damaged = try Archive(folder.write(bytes, as: "d.zip"), as: "d.zip")
        #expect(codes { _ = try damaged.bytes(of: damaged.entries[0]) } == [.archiveInvalid])
    }

    @Test func `the text of a damaged entry names the entry`() throws {
        let folder = try ScratchFolder()
        var bytes = PlainArchive([.init("xl/a.xml", [UInt8](repeating: 1, count: 50))]).bytes
        bytes[60] = 2
        let damaged = try Archive(folder.write(bytes, as: "d.zip"), as: "d.zip")
        let failure = #expect(throws: DiagnosticFailure.self) { try damaged.bytes(of: damaged.entries[0]) }
        #expect(
            DiagnosticTextRenderer().text(of: failure?.diagnostics ?? []) == """
                d.zip:xl/a.xml: error: this part of a ZIP file is damaged [archive-invalid]
                  found:    CRC error
                  expected: a part that can be unpacked
                  mend:     fetch the file again, or save it again

                """)
    }
}
