import Diagnostics
import Foundation
import Testing

@testable import Formats

@Suite struct FolderWriterTests {
    private static func content(_ path: String) -> String? { try? String(contentsOfFile: path, encoding: .utf8) }

    private static func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `folders are made with those above them, and again`() throws {
        try withTemporaryFolder { folder in
            try FolderWriter.makeFolders(folder + "/a/b/c")
            try FolderWriter.makeFolders(folder + "/a/b/c")
            #expect(FolderWriter.isFolder(folder + "/a/b/c"))
            try FolderWriter.makeFolders(folder + "/private/x", mode: 0o700)
            #expect(try Self.mode(folder + "/private/x") == 0o700)
            #expect(Self.names(in: folder) == ["a", "private"])
            #expect(Self.names(in: folder + "/gone").isEmpty)
        }
    }

    @Test func `a text is written whole, over an older one, with the mode asked for`() throws {
        try withTemporaryFolder { folder in
            let path = folder + "/x"
            let long = String(repeating: "žluť\n", count: 50_000)
            try FolderWriter.write(long, to: path)
            #expect(Self.content(path) == long)
            try FolderWriter.write("short", to: path, mode: 0o600)
            #expect(Self.content(path) == "short")
            #expect(try Self.mode(path) == 0o600)
            try FolderWriter.write("", to: path)
            #expect(Self.content(path) == "")
            #expect(try Self.mode(path) == 0o644)
        }
    }

    @Test func `two folders change places, and a first one moves into its place`() throws {
        try withTemporaryFolder { folder in
            let (new, old) = (folder + "/new", folder + "/old")
            try FolderWriter.makeFolders(new + "/deep")
            try FolderWriter.write("1", to: new + "/deep/file")
            try FolderWriter.swap(new, with: old)
            #expect(!FolderWriter.exists(new))
            #expect(Self.content(old + "/deep/file") == "1")
            try FolderWriter.makeFolders(new)
            try FolderWriter.write("2", to: new + "/file")
            try FolderWriter.swap(new, with: old)
            #expect(Self.content(old + "/file") == "2")
            #expect(Self.content(new + "/deep/file") == "1")
            #expect(!FolderWriter.exists(new + "/file"))
        }
    }

    @Test func `a file or folder is removed, and a link but not what it leads to`() throws {
        try withTemporaryFolder { folder in
            try FolderWriter.makeFolders(folder + "/kept")
            try FolderWriter.write("x", to: folder + "/kept/file")
            try FolderWriter.makeFolders(folder + "/a/b")
            try FolderWriter.write("x", to: folder + "/a/b/file")
            let manager = FileManager.default
            try manager.createSymbolicLink(atPath: folder + "/a/link", withDestinationPath: folder + "/kept")
            try manager.createSymbolicLink(atPath: folder + "/dangling", withDestinationPath: folder + "/nowhere")
            for name in ["a", "dangling", "never-there"] { try FolderWriter.remove(folder + "/" + name) }
            #expect(Self.names(in: folder) == ["kept"])
            #expect(Self.content(folder + "/kept/file") == "x")
        }
    }

    @Test func `what cannot be written is told with the system's reason`() throws {
        try withTemporaryFolder { folder in
            try FolderWriter.write("x", to: folder + "/file")
            let cases: [(String, String, () throws -> Void)] = [
                ("/file", "Not a directory", { try FolderWriter.makeFolders(folder + "/file") }),
                ("/file/deep", "Not a directory", { try FolderWriter.makeFolders(folder + "/file/deep") }),
                ("/gone/x", "No such file or directory", { try FolderWriter.write("x", to: folder + "/gone/x") }),
                ("", "Is a directory", { try FolderWriter.write("x", to: folder) }),
                (
                    "/old", "No such file or directory",
                    { try FolderWriter.swap(folder + "/gone", with: folder + "/old") }
                ),
            ]
            for (path, reason, body) in cases {
                let shown = try failure(body)
                #expect(
                    shown == """
                        \(folder + path): error: this cannot be written [output-unwritable]
                          found:    \(reason)
                          expected: a folder that may be written
                          mend:     name another place, or mend its rights; what stood there has been left as it was

                        """)
            }
        }
    }

    private static func names(in folder: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
    }
}
