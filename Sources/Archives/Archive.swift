import CLibZip
import Diagnostics

#if canImport(Glibc)
import Glibc
#endif

/// A ZIP file open for reading. Nothing is unpacked but what is asked for, and no more of it than the limits allow.
package final class Archive {
    /// What diagnostics call it.
    package let name: String
    /// In the order of the archive's list.
    package let entries: [ArchiveEntry]
    private let handle: OpaquePointer
    private let limits: ArchiveLimits
    private let indices: [String: Int]
    private var bytesRead = 0

    /// - Throws: `file-missing`, `file-unreadable` (a folder, a pipe, no permission), `file-empty`, `archive-invalid` (no
    ///   ZIP file, cut off, two entries of one name) or `archive-too-large` (more entries than allowed).
    package init(_ path: String, as name: String, limits: ArchiveLimits = .standard) throws {
        try Self.checkFile(path, as: name)
        var code: Int32 = 0
        guard let handle = zip_open(path, ZIP_RDONLY, &code) else {
            throw DiagnosticFailure(
                .archiveInvalid(name, reason: Self.message(code), beginsAsArchive: Self.beginsAsArchive(path)))
        }
        do {
            let entries = try Self.list(handle, as: name, limits: limits)
            indices = try Self.index(entries, as: name)
            self.entries = entries
        } catch {
            zip_discard(handle)
            throw error
        }
        self.handle = handle
        self.name = name
        self.limits = limits
    }

    deinit { zip_discard(handle) }

    /// The entry of that name, whatever the case of its letters, as the names of a workbook's parts are compared
    /// (ECMA-376 part 2, 6.2.2.3).
    package func entry(_ name: String) -> ArchiveEntry? { indices[name.lowercased()].map { entries[$0] } }

    /// Unpacks the entry piece by piece.
    ///
    /// - Throws: `archive-encrypted`, `archive-too-large`, `archive-invalid` (damaged, or packed in a way that the library
    ///   does not know), and whatever `body` throws.
    package func read(_ entry: ArchiveEntry, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        if entry.isEncrypted { throw DiagnosticFailure(.archiveEncrypted(name, entry: entry.name)) }
        guard let file = zip_fopen_index(handle, entry.index, 0) else { throw damaged(entry, handleMessage) }
        defer { zip_fclose(file) }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
        defer { room.deallocate() }
        var count = 0
        while true {
            let length = zip_fread(file, room.baseAddress, UInt64(room.count))
            guard length >= 0 else { throw damaged(entry, String(cString: zip_file_strerror(file))) }
            if length == 0 { return }
            count += Int(length)
            bytesRead += Int(length)
            guard count <= limits.entryBytes else {
                throw DiagnosticFailure(.archiveTooLarge(name, entry: entry, atMost: limits.entryBytes))
            }
            guard bytesRead <= limits.allBytes else {
                throw DiagnosticFailure(.archiveTooLarge(name, atMost: limits.allBytes))
            }
            try body(UnsafeRawBufferPointer(rebasing: room[..<Int(length)]))
        }
    }

    /// The whole entry.
    package func bytes(of entry: ArchiveEntry) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try read(entry) { bytes.append(contentsOf: $0) }
        return bytes
    }

    private var handleMessage: String { String(cString: zip_strerror(handle)) }

    private func damaged(_ entry: ArchiveEntry, _ reason: String) -> DiagnosticFailure {
        DiagnosticFailure(.archiveDamaged(name, entry: entry.name, reason: reason))
    }

    private static func list(
        _ handle: OpaquePointer, as name: String, limits: ArchiveLimits
    ) throws -> [ArchiveEntry] {
        let count = zip_get_num_entries(handle, 0)
        guard count <= limits.entries else {
            throw DiagnosticFailure(.archiveEntries(name, count: Int(count), atMost: limits.entries))
        }
        return try (0..<UInt64(max(count, 0))).map { index in
            var status = zip_stat_t()
            guard zip_stat_index(handle, index, 0, &status) == 0, let entry = status.name else {
                throw DiagnosticFailure(
                    .archiveInvalid(name, reason: String(cString: zip_strerror(handle)), beginsAsArchive: true))
            }
            return ArchiveEntry(
                name: String(cString: entry), size: status.size, packedSize: status.comp_size,
                isEncrypted: status.encryption_method != UInt16(ZIP_EM_NONE), index: index)
        }
    }

    /// Two entries of one name are read differently by different programs, so neither is.
    private static func index(_ entries: [ArchiveEntry], as name: String) throws -> [String: Int] {
        var indices: [String: Int] = [:]
        for (index, entry) in entries.enumerated()
        where indices.updateValue(index, forKey: entry.name.lowercased()) != nil {
            throw DiagnosticFailure(.archiveAmbiguous(name, entry: entry.name))
        }
        return indices
    }

    private static func message(_ code: Int32) -> String {
        var error = zip_error_t()
        zip_error_init_with_code(&error, code)
        defer { zip_error_fini(&error) }
        return String(cString: zip_error_strerror(&error))
    }
}
