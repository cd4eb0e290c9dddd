/// How characters are written as bytes. The names are those that a descriptor may give (IANA; case does not count).
package enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    /// In the byte order that its mark says.
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1250 = "windows-1250"
    case windows1251 = "windows-1251"
    case windows1252 = "windows-1252"
    case windows1254 = "windows-1254"
    case iso8859_9 = "iso-8859-9"

    package init?(name: String) {
        let name = name.lowercased()
        guard let encoding = Self(rawValue: name) ?? Self.aliases[name] else { return nil }
        self = encoding
    }

    private static let aliases: [String: TextEncoding] = [
        "utf8": .utf8, "ascii": .utf8, "us-ascii": .utf8, "utf-8-sig": .utf8, "utf16": .utf16, "cp1250": .windows1250,
        "cp1251": .windows1251, "cp1252": .windows1252, "cp1254": .windows1254, "latin5": .iso8859_9,
    ]

    /// The table of an encoding of one byte a character.
    var codePage: CodePage? {
        switch self {
        case .utf8, .utf16, .utf16LittleEndian, .utf16BigEndian: nil
        case .windows1250: .windows1250
        case .windows1251: .windows1251
        case .windows1252: .windows1252
        case .windows1254: .windows1254
        case .iso8859_9: .iso8859_9
        }
    }

    /// What a byte-order mark says at the start of a file; nil without one.
    static func marked(_ bytes: UnsafeRawBufferPointer) -> TextEncoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
        return nil
    }
}
