import Diagnostics
import Testing

@testable import Documents

/// Where the characters of a scalar stand, however it is written: each case has one `X`, to be found again.
@Suite struct ScalarPlacesTests {
    @Test(arguments: [
        "k: one X\n",
        "k: one\n  two X three\n",
        "k: 'it''s X'\n",
        "k: 'one\n\n  two X'\n",
        "k: \"a \\\"b\\\" \\u0041 X\"\n",
        "k: \"one\\n\\ttwo \\\n   X\"\n",
        "k: \"one\n  two\n\n  X\"\n",
        "k: |\n  one\n  two X\n",
        "k: |-\n\n    one\n      deeper X\n",
        "k: |2\n    two more X\n",
        "k: | # a remark\n  one\n\n\n  X\n",
        "k: >\n  one\n  two\n  X three\n",
        "k: >-\n  one\n\n  two\n    deeper\n    X\n  three\n",
        "- k\n- č ž X\n",
        "k: &anchor  X\n",
        "k: &anchor 'a X'\n",
        "k: |\r\n  one\r\n  two X\r\n",
        "{\"k\": \"a\\/b \\u00e9 X\"}\n",
    ])
    func `a character is found again`(text: String) throws {
        let root = try DocumentReader.read(text, file: "p.yml")
        let node = try #require(root["k"] ?? root.elements?.last)
        let value = try #require(node.text)
        let lines = text.replacing("\r\n", with: "\n").split(separator: "\n", omittingEmptySubsequences: false)
        let line = try #require(lines.firstIndex { $0.contains("X") })
        #expect(
            node.location(ofCharacter: try Self.offset(ofXIn: value))
                == SourceLocation(file: "p.yml", line: line + 1, column: try Self.offset(ofXIn: lines[line]) + 1))
    }

    private static func offset(ofXIn text: some StringProtocol) throws -> Int {
        text.distance(from: text.startIndex, to: try #require(text.firstIndex(of: "X")))
    }

    @Test(arguments: [
        ("k: one\n", 0, "1:4"), ("k: 'one'\n", 0, "1:5"), ("k: |\n  one\n", 0, "2:3"), ("k: >\n\n   one\n", 0, "3:4"),
        // The end of the text, and a space.
        ("k: one\n", 3, "1:7"), ("k: one two\n", 3, "1:7"), ("k: 'one  two'\n", 4, "1:9"),
        ("k: |\n  one\n  two\n", 8, "3:6"), ("k: ''\n", 0, "1:4"),
    ])
    func `beginning, spaces and end have places too`(text: String, offset: Int, place: String) throws {
        let node = try #require(try DocumentReader.read(text, file: "p.yml")["k"])
        #expect(node.location(ofCharacter: offset).description == "p.yml:\(place)")
    }
}
