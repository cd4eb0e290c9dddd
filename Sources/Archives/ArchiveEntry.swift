/// One file in an archive, as the archive's own list tells of it; what it tells may be false.
package struct ArchiveEntry: Hashable, Sendable {
    package let name: String
    /// Bytes once unpacked, as claimed.
    package let size: UInt64
    package let packedSize: UInt64
    package let isEncrypted: Bool
    let index: UInt64
}
