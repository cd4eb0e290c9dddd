import Archives

#if canImport(Glibc)
import Glibc
#endif

/// What a file is that is no workbook of the kind that is read, as far as its first bytes and parts tell.
enum FileKind {
    /// Microsoft's older compound file: `.xls`, or a workbook with a password, which is packed into one.
    static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    static func isCompound(_ path: String) -> Bool { Archive.firstBytes(of: path, compound.count) == compound }

    /// Whether a compound file holds an encrypted workbook ([MS-OFFCRYPTO] 2.3.4.1), whose stream is in the directory.
    static func isEncrypted(_ path: String) -> Bool {
        guard let file = fopen(path, "rb") else { return false }
        defer { fclose(file) }
        var name: [UInt8] = []
        for unit in "EncryptedPackage".utf16 { name += [UInt8(truncatingIfNeeded: unit), 0] }
        // Entries of the directory are 128 bytes long and begin with their name ([MS-CFB] 2.6.1), so none of them lies
        // across two pieces.
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
        defer { room.deallocate() }
        while true {
            let count = fread(room.baseAddress, 1, room.count, file)
            guard count > 0 else { return false }
            let starts = stride(from: 0, through: count - 128, by: 128)
            if starts.contains(where: { room[$0...].starts(with: name) }) { return true }
        }
    }
}
