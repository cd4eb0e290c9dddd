import Tables

/// A cell as its reader found it: the bytes to look at now, and where a column may find them again later.
struct CellContent {
    let bytes: UnsafeRawBufferPointer
    /// Offset in the file, or in the buffer of unescaped cells.
    let offset: Int
    let isUnescaped: Bool
    /// Keeps `bytes` alive where they are not the file's own.
    var owner: SharedBytes?

    var text: String {
        withExtendedLifetime(owner) { String(decoding: bytes, as: UTF8.self) }
    }
}
