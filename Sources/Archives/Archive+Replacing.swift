import CLibZip
import Diagnostics

#if canImport(Glibc)
import Glibc
#endif

extension Archive {
    /// Puts other bytes in the place of one entry of the ZIP file at `path`; true when the entry was there.
    ///
    /// All other entries are copied as they are packed, so memory does not grow with the file. The entry gets the date
    /// 1980-01-01, the first that a ZIP file can hold, so that the same bytes come out on each run. The new file is made
    /// beside the old one, which stays as it was when this throws.
    ///
    /// - Throws: `output-unwritable`, or `archive-invalid` where the file is no archive.
    @discardableResult
    package static func replace(_ entry: String, of path: String, as name: String, with bytes: [UInt8]) throws -> Bool {
        var code: Int32 = 0
        guard let handle = zip_open(path, 0, &code) else {
            throw DiagnosticFailure(.archiveInvalid(name, reason: "libzip error \(code)", beginsAsArchive: true))
        }
        let index = zip_name_locate(handle, entry, 0)
        guard index >= 0 else {
            zip_discard(handle)
            return false
        }
        // The library takes the bytes when the archive is closed, and not before.
        return try bytes.withUnsafeBytes { bytes in
            guard let source = zip_source_buffer(handle, bytes.baseAddress, UInt64(bytes.count), 0) else {
                throw unwritable(handle, as: name)
            }
            guard zip_file_replace(handle, UInt64(index), source, 0) == 0 else {
                zip_source_free(source)
                throw unwritable(handle, as: name)
            }
            guard zip_file_set_dostime(handle, UInt64(index), 0, firstDate, 0) == 0, zip_close(handle) == 0 else {
                throw unwritable(handle, as: name)
            }
            return true
        }
    }

    /// 1980-01-01 as MS-DOS writes it: year since 1980, month and day in 7, 4 and 5 bits.
    private static let firstDate: UInt16 = 1 << 5 | 1

    /// What went wrong, after letting go of all changes.
    private static func unwritable(_ handle: OpaquePointer, as name: String) -> DiagnosticFailure {
        let error = zip_get_error(handle)
        let system = zip_error_system_type(error) == ZIP_ET_SYS ? zip_error_code_system(error) : 0
        let reason = String(cString: zip_strerror(handle))
        zip_discard(handle)
        return DiagnosticFailure(.archiveUnwritable(name, reason: reason, isFull: system == ENOSPC || system == EDQUOT))
    }
}
