import Diagnostics
import Testing

@testable import Documents

@Suite struct DocumentReaderTests {
    /// Every node as `line:column what`, mappings with their keys' places: enough to see all of a small document.
    private static func outline(_ node: DocumentNode) -> String {
        let place = "\(node.location.line ?? 0):\(node.location.column ?? 0)"
        switch node.content {
        case .scalar(let text, let isPlain): return "\(place) \(isPlain ? text : "\"\(text)\"")"
        case .sequence(let elements): return "\(place) [\(elements.map(outline).joined(separator: ", "))]"
        case .mapping(let entries):
            let members = entries.map { entry in
                "\(entry.keyLocation.line ?? 0):\(entry.keyLocation.column ?? 0) \(entry.key): \(outline(entry.value))"
            }
            return "\(place) {\(members.joined(separator: ", "))}"
        }
    }

    @Test(arguments: [
        ("a: 1\nb:\n  - x\n  - 'y'\n", "1:1 {1:1 a: 1:4 1, 2:1 b: 3:3 [3:5 x, 4:5 \"y\"]}"),
        ("{\"a\": [1, \"2\"],\n \"b\": {}}", "1:1 {1:2 a: 1:7 [1:8 1, 1:11 \"2\"], 2:2 b: 2:7 {}}"),
        ("# a remark\n\nž: é # and one more\n", "3:1 {3:1 ž: 3:4 é}"),
        ("a: &x 12\nb: *x\n", "1:1 {1:1 a: 1:4 12, 2:1 b: 1:4 12}"),
        ("text: |\n  one\n  two\n", "1:1 {1:1 text: 1:7 \"one\ntwo\n\"}"),
        ("a:\n", "1:1 {1:1 a: 1:3 }"),
        ("", "1:1 "),
        ("# nothing but a remark\n", "1:1 "),
        ("a: 1\r\nb: 2\r\n", "1:1 {1:1 a: 1:4 1, 2:1 b: 2:4 2}"),
    ])
    func `every node knows its line and column`(text: String, outline: String) throws {
        let shown = Self.outline(try DocumentReader.read(text, file: "p.yml"))
        #expect(shown == outline)
    }

    @Test(arguments: [
        (#"{"a": "x\/y \u0041 \n"}"#, "x/y A \n"),
        ("{\n\t\"a\": \"tabs before it\"\n}", "tabs before it"),
    ])
    func `JSON is read as JSON`(text: String, value: String) throws {
        #expect(try DocumentReader.read(text, file: "p.json")["a"]?.text == value)
    }

    private static let usual =
        "look at this line and the one above it: a missing space after a colon, a tab, or an open quote or bracket"

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3\n", "p.yml:1:1", "these keys are given twice: a", "take one of them out"),
        ("x:\n  b: 1\n  b: 2\n", "p.yml:2:3", "these keys are given twice: b", "take one of them out"),
        ("a: [1, 2\nb: 3\n", "p.yml:2:2", "did not find expected ',' or ']'", Self.usual),
        ("a: 'open\n", "p.yml:2:1", "found unexpected end of stream", "close the quote or bracket that is open"),
        (
            "a: 1\n\tb: 2\n", "p.yml:2:1", "found a tab character that violates indentation",
            "indent with spaces, not tabs, and put texts that begin with a sign into quotes"
        ),
        (
            "a: b: c\n", "p.yml:1:5", "mapping values are not allowed in this context",
            "put a text with a colon into quotes, and indent keys as those beside them"
        ),
        ("a: 1\n- b\n", "p.yml:2:1", "did not find expected key", Self.usual),
        (
            "a: *nobody\n", "p.yml:1:4", "found undefined alias",
            "put a text that begins with `*` into quotes, or name the anchor `&` above it"
        ),
        ("a: \u{7}\n", "p.yml:1:1", "control characters are not allowed", Self.usual),
    ])
    func `what is no YAML is shown with its place`(text: String, place: String, found: String, mend: String) {
        let failure = #expect(throws: DiagnosticFailure.self) { try DocumentReader.read(text, file: "p.yml") }
        #expect(
            DiagnosticTextRenderer().text(of: failure?.diagnostics ?? []) == """
                \(place): error: this is not valid YAML [document-syntax]
                  found:    \(found)
                  expected: YAML (or JSON), indented with spaces
                  mend:     \(mend)

                """)
    }

    @Test func `a byte order mark is passed over`() throws {
        let root = try DocumentReader.read("\u{FEFF}a: 1\nb: 2\n", file: "p.yml")
        #expect(Self.outline(root) == "1:1 {1:1 a: 1:4 1, 2:1 b: 2:4 2}")
    }

    @Test func `a key must be a name`() {
        let failure = #expect(throws: DiagnosticFailure.self) {
            try DocumentReader.read("a:\n  ? [1, 2]\n  : x\n", file: "p.yml")
        }
        #expect(
            DiagnosticTextRenderer().text(of: failure?.diagnostics ?? []) == """
                p.yml:2:5: error: a key must be a plain name [document-syntax]
                  found:    a list of 2
                  expected: text before the colon
                  mend:     write one name before the colon

                """)
    }

    @Test func `brackets without end are refused, not followed`() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: DiagnosticFailure.self) { try DocumentReader.read(text, file: "p.yml") }
    }
}
