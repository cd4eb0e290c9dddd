import CLibZip
import Diagnostics

#if canImport(Glibc)
import Glibc
#endif

extension Archive {
    /// Looks whether there is a file that can be read, since the library would wait for a pipe and speak of a folder as of a
    /// broken archive.
    ///
    /// - Throws: `file-missing`, `file-unreadable` or `file-empty`.
    package static func checkFile(_ path: String, as name: String) throws {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let reason = errno
            throw DiagnosticFailure(
                reason == ENOENT || reason == ENOTDIR
                    ? .archiveMissing(name) : .archiveUnreadable(name, reason: String(cString: strerror(reason))))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw DiagnosticFailure(.archiveUnreadable(name, reason: "it is a folder, pipe or device, not a file"))
        }
        guard access(path, R_OK) == 0 else {
            throw DiagnosticFailure(.archiveUnreadable(name, reason: String(cString: strerror(errno))))
        }
        guard status.st_size > 0 else { throw DiagnosticFailure(.archiveEmpty(name)) }
    }

    /// Whether the file begins as a ZIP file does (APPNOTE 4.3.7); one that does and is none has been cut off.
    package static func beginsAsArchive(_ path: String) -> Bool { firstBytes(of: path, 4) == [0x50, 0x4B, 3, 4] }

    /// At most so many bytes from the front of a file; none where it cannot be read.
    package static func firstBytes(of path: String, _ count: Int) -> [UInt8] {
        guard let file = fopen(path, "rb") else { return [] }
        defer { fclose(file) }
        return [UInt8](unsafeUninitializedCapacity: count) { room, length in
            length = fread(room.baseAddress, 1, count, file)
        }
    }
}
