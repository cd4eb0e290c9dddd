import Diagnostics
import Glibc
import Tables

/// Opens files as bytes without copying them.
package enum MappedFile {
    /// The whole file, mapped. `name` is what diagnostics call it. An empty file is refused unless it is allowed.
    ///
    /// - Throws: `file-missing`, `file-unreadable` (a folder, a pipe, no permission) or `file-empty`.
    package static func open(
        _ path: String, as name: String, allowsEmpty: Bool = false
    ) throws -> SharedBytes {
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(errno, name: name) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(errno, name: name) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw DiagnosticFailure(.fileUnreadable(name, reason: "it is a folder, pipe or device, not a file"))
        }
        let size = Int(status.st_size)
        if size == 0, allowsEmpty { return SharedBytes([]) }
        guard size > 0 else { throw DiagnosticFailure(.fileEmpty(name)) }
        guard let memory = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), memory != MAP_FAILED else {
            throw failure(errno, name: name)
        }
        nonisolated(unsafe) let mapped = memory
        return SharedBytes(UnsafeRawBufferPointer(start: memory, count: size)) { munmap(mapped, size) }
    }

    /// The whole file as text; invalid UTF-8 is refused with its place.
    package static func text(_ path: String, as name: String) throws -> String {
        try open(path, as: name, allowsEmpty: true).withBytes { bytes in
            if let fault = UTF8Check.firstInvalid(in: bytes) {
                throw DiagnosticFailure(.encodingInvalid(fault, file: name))
            }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private static func failure(_ code: Int32, name: String) -> DiagnosticFailure {
        if code == ENOENT || code == ENOTDIR { return DiagnosticFailure(.fileMissing(name)) }
        return DiagnosticFailure(.fileUnreadable(name, reason: String(cString: strerror(code))))
    }
}
