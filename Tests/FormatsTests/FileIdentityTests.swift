import Diagnostics
import Testing

@testable import Formats

@Suite struct FileIdentityTests {
    static func read(_ identity: String) throws -> String {
        let package = TemporaryPackage(fields: "{name: id}", resource: identity)
        return try failure { _ = try package.read("id\na\n") }
    }

    @Test(arguments: [
        "bytes: 5", "hash: 05e036dd8113832a9e01b703cb10ce15", "hash: \"md5:05E036DD8113832A9E01B703CB10CE15\"",
        "bytes: 5, hash: \"sha256:1830fc9c555d1d487575d177ff91a65767af948c8319af93d72ca6cffa43c7f9\"",
    ])
    func `the file that the resource describes is read`(identity: String) throws {
        #expect(try Self.read(identity) == "")
    }

    @Test(arguments: [
        ("bytes: 6", "5 bytes", "6 bytes"),
        (
            "hash: \"sha1:0000000000000000000000000000000000000000\"",
            "sha1:", "sha1:0000000000000000000000000000000000000000"
        ),
    ])
    func `another file is refused`(identity: String, found: String, expected: String) throws {
        let shown = try Self.read(identity)
        #expect(
            shown.hasPrefix(
                "sites.csv: error: this is not the file that its resource describes [file-other]\n  found:    \(found)")
        )
        #expect(shown.contains("\n  expected: \(expected), as datapackage.json:2:"))
    }

    @Test(arguments: ["hash: \"crc32:00\"", "hash: \"sha256:xyz\"", "hash: \"\"", "bytes: many"])
    func `a hash that cannot be checked is refused, not passed over`(identity: String) throws {
        #expect(try Self.read(identity).contains("[descriptor-invalid]"))
    }
}
