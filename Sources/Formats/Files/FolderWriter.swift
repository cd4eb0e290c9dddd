import CRename
import Diagnostics
import Foundation

/// Makes, fills, swaps and removes files and folders; every failure names the path and the system's reason.
package enum FolderWriter {
    /// Makes the folder and those above it; fine when it is there.
    package static func makeFolders(_ path: String, mode: mode_t = 0o755) throws {
        guard mkdir(path, mode) != 0, errno != EEXIST || !isFolder(path) else { return }
        let reason = errno == EEXIST ? ENOTDIR : errno
        if reason == ENOENT, path != FilePath.folder(of: path) {
            try makeFolders(FilePath.folder(of: path), mode: mode)
            if mkdir(path, mode) == 0 { return }
            throw failure(path, errno)
        }
        throw failure(path, reason)
    }

    package static func write(_ text: String, to path: String, mode: mode_t = 0o644) throws {
        try write(to: path, mode: mode) { put in try put(text) }
    }

    /// - Parameter body: puts one text behind the other into the file.
    package static func write(
        to path: String, mode: mode_t = 0o644, _ body: (_ put: (String) throws -> Void) throws -> Void
    ) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure(path, errno) }
        defer { close(descriptor) }
        // An older file keeps its mode when it is opened, so it is set again.
        guard fchmod(descriptor, mode) == 0 else { throw failure(path, errno) }
        try body { text in
            var text = text
            try text.withUTF8 { bytes in
                var rest = UnsafeRawBufferPointer(bytes)
                while !rest.isEmpty {
                    let written = Foundation.write(descriptor, rest.baseAddress, rest.count)
                    guard written >= 0 || errno == EINTR else { throw failure(path, errno) }
                    if written > 0 { rest = UnsafeRawBufferPointer(rebasing: rest[written...]) }
                }
            }
        }
    }

    /// Removes a file or a folder with all that is in it; fine when it is not there.
    package static func remove(_ path: String) throws {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw DiagnosticFailure(.outputUnwritable(path, reason: error.localizedDescription))
        }
    }

    /// Puts `new` in the place of `old` in one step, so that a reader sees the one or the other, whole. Afterwards `new`
    /// holds what `old` was, if it was there.
    package static func swap(_ new: String, with old: String) throws {
        guard exists(old) else {
            guard rename(new, old) == 0 else { throw failure(old, errno) }
            return
        }
        let exchange = UInt32(1 << 1)  // RENAME_EXCHANGE of <linux/fs.h>
        guard renameat2(AT_FDCWD, new, AT_FDCWD, old, exchange) == 0 else { throw failure(old, errno) }
    }

    package static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether nothing at all is in a folder.
    package static func isEmpty(_ folder: String) -> Bool {
        (try? FileManager.default.contentsOfDirectory(atPath: folder))?.isEmpty ?? false
    }

    /// Files below a folder, relative to it, sorted by their bytes.
    package static func files(below folder: String) -> [String] {
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return paths.filter { !isFolder(folder + "/" + $0) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    package static func failure(_ path: String, _ code: Int32) -> DiagnosticFailure {
        DiagnosticFailure(.outputUnwritable(path, reason: String(cString: strerror(code))))
    }
}
