import Diagnostics
import Foundation
import Tables
import Testing

@testable import Formats

@Suite struct EncodingTests {
    static func package(_ encoding: String) -> TemporaryPackage {
        TemporaryPackage(
            fields: "{name: id}, {name: note}", resource: encoding.isEmpty ? "" : "encoding: \(encoding)")
    }

    static func utf16(_ text: String, isBigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
            return isBigEndian ? bytes.reversed() : bytes
        }
    }

    @Test(
        arguments: [
            // The bytes of the second cell, by the tables of the Unicode Consortium.
            ("windows-1250", [0xB9, 0xEA, 0xF8, 0x9E, 0x80], "ąęřž€"),
            ("CP1251", [0xC0, 0xE7, 0xE5, 0xF0, 0xB8], "Азерё"),
            ("windows-1252", [0xE9, 0xFC, 0xDF, 0x93, 0x80], "éüß“€"),
            ("windows-1254", [0xFD, 0xDD, 0xFE, 0xF0, 0xE7], "ıİşğç"),
            ("iso-8859-9", [0xFD, 0xDD, 0xFE, 0xF0, 0xD6], "ıİşğÖ"),
            ("utf-8", [0xC5, 0x9F, 0xC9, 0x99], "şə"),
        ] as [(String, [UInt8], String)])
    func `letters are those of the encoding`(encoding: String, bytes: [UInt8], text: String) throws {
        let csv = Array("id,note\na,".utf8) + bytes + Array("\nb,c\n".utf8)
        #expect(cells(try Self.package(encoding).read(bytes: csv).table) == [["a", text], ["b", "c"]])
    }

    @Test(arguments: ["", "utf-16", "utf-16le"], [false, true])
    func `UTF-16 is read in the order of its mark, or as it is declared`(encoding: String, isBigEndian: Bool) throws {
        let text = "\u{FEFF}id,note\r\na,\"Bakı \u{1F682}\n\"\r\n"
        let bytes = Self.utf16(text, isBigEndian: isBigEndian)
        guard encoding != "utf-16le" || !isBigEndian else {
            #expect(throws: DiagnosticFailure.self) { try Self.package(encoding).read(bytes: bytes) }
            return
        }
        #expect(cells(try Self.package(encoding).read(bytes: bytes).table) == [["a", "Bakı 🚂\n"]])
    }

    @Test(
        arguments: [
            ("windows-1254", Array("id,note\na,b".utf8) + [0x8D, 0x0A], "2:4", "windows-1254", "byte 0x8D"),
            ("iso-8859-9", Array("id,note\na,b".utf8) + [0x0A, 0x63, 0x2C, 0x80], "3:3", "iso-8859-9", "byte 0x80"),
            ("utf-16le", [0x69, 0, 0x64, 0, 0x0A, 0, 0x00, 0xDC, 0x61, 0], "2:1", "utf-16le", "bytes 0x00DC"),
            ("utf-16be", [0, 0x69, 0, 0x64, 0], "1:3", "utf-16be", "byte 0x00"),
        ] as [(String, [UInt8], String, String, String)])
    func `bytes that are no characters are refused with their place`(
        encoding: String, bytes: [UInt8], place: String, name: String, found: String
    ) throws {
        #expect(
            try failure { _ = try Self.package(encoding).read(bytes: bytes) } == """
                sites.csv:\(place): error: this is not \(name) [encoding-invalid]
                  found:    \(found)
                  expected: text in \(name)
                  mend:     declare the encoding that the file is written in, or save it again as UTF-8

                """)
    }

    @Test(
        arguments: [
            ("windows-1252", Array("id,note\na,ş\n".utf8), "utf-8"),
            ("windows-1252", utf16("id,note\na,b\n", isBigEndian: false), "utf-16le"),
            ("utf-8", utf16("\u{FEFF}id,note\na,b\n", isBigEndian: true), "utf-16be"),
            ("utf-16", Array("\u{FEFF}id,note\na,b\n".utf8), "utf-8"),
            ("utf-16", utf16("id,note\na,b\n", isBigEndian: true), "utf-16be"),
        ] as [(String, [UInt8], String)])
    func `what can hardly be the declared encoding is refused`(encoding: String, bytes: [UInt8], seen: String) throws {
        let shown = try failure { _ = try Self.package(encoding).read(bytes: bytes) }
        #expect(shown.contains("  found:    text in \(seen)\n  expected: \(encoding), as its resource says\n"))
    }

    @Test(
        arguments: [
            ("windows-1252", "Größe, déjà vu, über Straße"), ("windows-1254", "İstanbul, ışık, çağrı, şeker, doğru"),
            ("windows-1250", "Łódź, żółć, příliš žluťoučký kůň"), ("windows-1251", "Азербайджан, журналисты, закон"),
        ])
    func `an encoding that is not declared is guessed in the mend, and never used`(encoding: String, text: String)
        throws
    {
        let page = try #require(TextEncoding(name: encoding)?.codePage)
        let codes = Dictionary(
            uniqueKeysWithValues: (UInt8(0x80)...0xFF).compactMap { byte in page[byte].map { ($0, byte) } })
        let bytes = "id,note\na,\"\(text)\"\n".unicodeScalars.map { codes[$0] ?? UInt8($0.value) }
        let shown = try failure { _ = try Self.package("").read(bytes: bytes) }
        #expect(shown.contains("this is not UTF-8 [encoding-invalid]"))
        #expect(
            shown.contains(
                "or, if it is \(encoding), as it looks, say so in its resource: `\"encoding\": \"\(encoding)\"`"))
    }
}
