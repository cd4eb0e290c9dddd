import Foundation

/// A file system in memory with little room, mounted over a folder; gone when it is let go. Only who may mount has one.
final class TinyDisk {
    let folder: String

    /// Whether this process may mount one.
    static let isMountable: Bool = {
        let folder = NSTemporaryDirectory() + "coincide-disk-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return (try? TinyDisk(folder, kibibytes: 64)) != nil
    }()

    init(_ folder: String, kibibytes: Int) throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard Self.run("mount", ["-t", "tmpfs", "-o", "size=\(kibibytes)k", "tmpfs", folder]) else {
            throw CocoaError(.fileWriteNoPermission)
        }
    }

    deinit { _ = Self.run("umount", [folder]) }

    func makeReadOnly() -> Bool { Self.run("mount", ["-o", "remount,ro", folder]) }

    private static func run(_ command: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [command] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
