import CLibXLSXWriter

#if canImport(Glibc)
import Glibc
#endif

/// Whether the parts of a workbook fit in the folder for temporary files.
///
/// libxlsxwriter 1.1.4 writes each part to a temporary file without looking whether the bytes arrived, and would pack a
/// part cut short into a workbook that no program opens, as a success. So the room is asked for beforehand. Another
/// program may still take it in between.
struct TemporaryRoom {
    /// A generous count of the bytes in all parts; at any time the library keeps only one of them in a file.
    private(set) var bytes = 65_536

    /// Counts a cell with its place, its style and, where it is a link, what the link needs in two parts.
    mutating func add(_ content: CellContent) {
        bytes += 64
        switch content {
        case .text(let text): bytes += 2 * text.utf8.count
        case .link(let link, let text): bytes += 2 * text.utf8.count + 4 * link.url.utf8.count + 320
        case .blank, .number, .integer, .day, .boolean: break
        }
    }

    /// The errno of what stands in the way, or 0.
    func refusal() -> Int32 {
        guard let file = lxw_tmpfile(nil) else { return __errno_location().pointee }
        defer { fclose(file) }
        #if canImport(Glibc)
        // The disk first: where a file system cannot set room aside, the C library writes it all instead. Then the
        // quota, which only setting it aside finds out.
        var disk = statvfs()
        if fstatvfs(fileno(file), &disk) == 0, UInt(bytes) / max(disk.f_frsize, 1) >= disk.f_bavail { return ENOSPC }
        let refusal = posix_fallocate(fileno(file), 0, off_t(bytes))
        // A file system that cannot answer does not say that there is no room.
        return [ENOSPC, EDQUOT, EFBIG].contains(refusal) ? refusal : 0
        #else
        return 0
        #endif
    }
}
