import Foundation

/// A ZIP file whose entries are stored as they are, made byte by byte (APPNOTE 6.3.10), so that a test can also make one
/// that no program would write.
package struct PlainArchive {
    package struct Entry {
        package let name: String
        package let bytes: [UInt8]
        /// Bit 0 says that the entry is encrypted.
        package let flags: UInt16

        package init(_ name: String, _ bytes: [UInt8], flags: UInt16 = 0) {
            self.name = name
            self.bytes = bytes
            self.flags = flags
        }
    }

    package let bytes: [UInt8]

    package init(_ entries: [Entry]) {
        var (files, list) = ([UInt8](), [UInt8]())
        for entry in entries {
            let start = UInt32(files.count)
            let shared =
                Self.number(UInt16(20)) + Self.number(entry.flags) + Self.number(UInt16(0)) + Self.number(UInt16(0))
                + Self.number(UInt16(0x21)) + Self.number(Self.crc(entry.bytes))
                + Self.number(UInt32(entry.bytes.count))
                + Self.number(UInt32(entry.bytes.count)) + Self.number(UInt16(entry.name.utf8.count))
                + Self.number(UInt16(0))
            files += [0x50, 0x4B, 3, 4] + shared + Array(entry.name.utf8) + entry.bytes
            list += [0x50, 0x4B, 1, 2, 20, 0] + shared + [UInt8](repeating: 0, count: 10) + Self.number(start)
            list += Array(entry.name.utf8)
        }
        let count = Self.number(UInt16(entries.count))
        bytes =
            files + list + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + count + count + Self.number(UInt32(list.count))
            + Self.number(UInt32(files.count)) + [0, 0]
    }

    package init(_ texts: KeyValuePairs<String, String>) {
        self.init(texts.map { Entry($0.key, Array($0.value.utf8)) })
    }

    package func write(to path: String) throws { try Data(bytes).write(to: URL(fileURLWithPath: path)) }

    private static func number<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        var crc = ~UInt32(0)
        for byte in bytes {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
