import CMappedFiles
import Diagnostics
import Documents
import Glibc
import Tables

/// A file's bytes, mapped and not copied, and whether they still are what they were when it was opened.
package final class MappedFile: Sendable {
    /// The file's bytes; behind them, from `appendixStart`, those of the appendix.
    package let bytes: SharedBytes
    let appendixStart: Int
    package let size: Int
    private let name: String
    private let descriptor: Int32
    private let slot: Int32
    private let modified: timespec

    /// The whole file. `name` is what diagnostics call it. An empty file is refused unless it is allowed.
    ///
    /// - Parameter appendix: bytes to keep in one piece with those of the file, so that columns may take slices of both.
    /// - Throws: `file-missing`, `file-unreadable` (a folder, a pipe, no permission) or `file-empty`.
    package init(_ path: String, as name: String, allowsEmpty: Bool = false, appendix: [UInt8] = []) throws {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.failure(errno, name: name) }
        do {
            var status = stat()
            guard fstat(descriptor, &status) == 0 else { throw Self.failure(errno, name: name) }
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw DiagnosticFailure(.fileUnreadable(name, reason: "it is a folder, pipe or device, not a file"))
            }
            size = Int(status.st_size)
            guard size > 0 || allowsEmpty else { throw DiagnosticFailure(.fileEmpty(name)) }
            modified = status.st_mtim
            let page = Int(getpagesize())
            appendixStart = appendix.isEmpty ? size : (size + page - 1) / page * page
            (bytes, slot) =
                try size == 0
                ? (SharedBytes(appendix), -1)
                : Self.map(descriptor, size: size, appendix: appendix, from: appendixStart, name: name)
        } catch {
            close(descriptor)
            throw error
        }
        self.name = name
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// The digest of the file, in hexadecimal.
    package func hex(by digest: Digest) -> String {
        bytes.withBytes { digest.hex(of: UnsafeRawBufferPointer(rebasing: $0[..<size])) }
    }

    /// What was read is worth nothing if the file was written meanwhile.
    ///
    /// - Throws: `file-changed`, when it grew, shrank or was written since it was opened.
    package func checkUnchanged() throws {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Self.failure(errno, name: name) }
        let isCut = slot >= 0 && mapped_file_is_cut(slot)
        let isWritten = status.st_mtim.tv_sec != modified.tv_sec || status.st_mtim.tv_nsec != modified.tv_nsec
        guard isCut || isWritten || Int(status.st_size) != size else { return }
        throw DiagnosticFailure(.fileChanged(name, from: size, to: Int(status.st_size)))
    }

    /// The whole of a document as text; one that is too large is not read, invalid UTF-8 is refused with its place.
    package static func document(_ path: String, as name: String) throws -> String {
        let file = try MappedFile(path, as: name, allowsEmpty: true)
        try DocumentReader.check(size: file.size, file: name)
        let text = try file.bytes.withBytes { bytes in
            if let fault = UTF8Check.firstInvalid(in: bytes) {
                throw DiagnosticFailure(.encodingInvalid(fault, file: name))
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        try file.checkUnchanged()
        return text
    }

    /// Maps the file over the front of memory that has room for the appendix too, so that it need not be copied.
    private static func map(
        _ descriptor: Int32, size: Int, appendix: [UInt8], from appendixStart: Int, name: String
    ) throws -> (SharedBytes, Int32) {
        let length = appendixStart + appendix.count
        guard let start = mmap(nil, length, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0),
            start != MAP_FAILED
        else { throw failure(errno, name: name) }
        UnsafeMutableRawBufferPointer(start: start, count: length)[appendixStart...].copyBytes(from: appendix)
        guard mmap(start, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, descriptor, 0) != MAP_FAILED else {
            let code = errno
            munmap(start, length)
            throw failure(code, name: name)
        }
        let slot = mapped_file_guard(start, size)
        guard slot >= 0 else {
            munmap(start, length)
            throw DiagnosticFailure(.fileUnreadable(name, reason: "more than 4096 files are open"))
        }
        nonisolated(unsafe) let mapped = start
        let bytes = SharedBytes(UnsafeRawBufferPointer(start: start, count: length)) {
            mapped_file_unguard(slot)
            munmap(mapped, length)
        }
        return (bytes, slot)
    }

    private static func failure(_ code: Int32, name: String) -> DiagnosticFailure {
        if code == ENOENT || code == ENOTDIR { return DiagnosticFailure(.fileMissing(name)) }
        return DiagnosticFailure(.fileUnreadable(name, reason: String(cString: strerror(code))))
    }
}
