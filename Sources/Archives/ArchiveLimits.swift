/// How much is taken out of an archive before it is refused. A few kilobytes can hold gigabytes of zeros, so the bytes
/// are counted while they come, whatever the archive claims.
package struct ArchiveLimits: Hashable, Sendable {
    package let entries: Int
    /// Bytes of one entry.
    package let entryBytes: Int
    /// Bytes of all entries that are read, each time they are read.
    package let allBytes: Int

    package init(entries: Int, entryBytes: Int, allBytes: Int) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.allBytes = allBytes
    }

    /// The largest sheet that Excel saves, a million rows of a dozen columns, is about 512 MiB of XML.
    package static let standard = ArchiveLimits(entries: 20_000, entryBytes: 512 << 20, allBytes: 1 << 30)
}
