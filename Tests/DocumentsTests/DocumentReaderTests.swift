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

    private static let bracket = "close it, or put a text with brackets, quotes, commas or colons into quotes"
    private static let quote = "close it; a quote within single quotes is written twice"

    @Test(arguments: [
        ("a: [1, 2\nb: 3\n", "2:2", "did not find expected ',' or ']', for the bracket of 1:4", Self.bracket),
        ("a:\n  b: { c: [1, 2 }\n", "2:17", "did not find expected ',' or ']', for the bracket of 2:11", Self.bracket),
        ("a: [1, 2", "1:4", "a bracket that is never closed", Self.bracket),
        ("a: {\n  b: 1\n\n", "1:4", "a bracket that is never closed", Self.bracket),
        ("a: 'open\n", "1:4", "a quote that is never closed", Self.quote),
        ("a: 1\nb: \"open\nc: 2\n", "2:4", "a quote that is never closed", Self.quote),
        (
            "a: 'it's'\n", "1:8", "did not find expected key",
            "indent keys of one mapping, and items of one list, alike; within single quotes write a quote twice"
        ),
        (
            "a: \"C:\\data\"\n", "1:7", "found unknown escape character",
            "write `\\\\` for a backslash, or use single quotes"
        ),
        (
            "a: 1\n\tb: 2\n", "2:1", "found a tab character that violates indentation",
            "indent with spaces, not tabs, and put texts that begin with a sign into quotes"
        ),
        (
            "a: b: c\n", "1:5", "mapping values are not allowed in this context",
            "put a text with a colon into quotes, and indent keys as those beside them"
        ),
        (
            "a: 1\n- b\n", "2:1", "did not find expected key",
            "indent keys of one mapping, and items of one list, alike; within single quotes write a quote twice"
        ),
        (
            "a: 1\nčas: x\u{7}\n", "2:7", "control characters are not allowed",
            "take the character out; it does not show in most editors"
        ),
    ])
    func `what is no YAML is shown with its place`(text: String, place: String, found: String, mend: String) {
        let failure = #expect(throws: DiagnosticFailure.self) { try DocumentReader.read(text, file: "p.yml") }
        #expect(
            DiagnosticTextRenderer().text(of: failure?.diagnostics ?? []) == """
                p.yml:\(place): error: this is not valid YAML [document-syntax]
                  found:    \(found)
                  expected: YAML (or JSON), indented with spaces
                  mend:     \(mend)

                """)
    }

    private static func faults(_ text: String) -> [String] {
        do {
            _ = try DocumentReader.read(text, file: "p.yml")
            return []
        } catch let failure as DiagnosticFailure {
            return failure.diagnostics.map { "\($0.location?.description.dropFirst(6) ?? "") \($0.fault): \($0.found)" }
        } catch {
            return ["\(error)"]
        }
    }

    @Test(arguments: [
        ("a: 1\nb: 2\na: 3\n", ["3:1 this key is given twice: `a`, which stands at 1:1 already"]),
        (
            "x:\n  b: 1\n  b: 2\n  b: 3\n",
            [
                "3:3 this key is given twice: `b`, which stands at 2:3 already",
                "4:3 this key is given twice: `b`, which stands at 2:3 already",
            ]
        ),
        ("a: 1\n\"a\": 2\n", ["2:1 this key is given twice: `a`, which stands at 1:1 already"]),
        (
            "a: *nobody\nb: *else\n",
            ["1:4 this alias stands for nothing: `*nobody`", "2:4 this alias stands for nothing: `*else`"]
        ),
        ("a: &a [*a]\n", ["1:8 this alias stands for nothing: `*a`"]),
        ("a:\n  ? [1, 2]\n  : x\n", ["2:5 a key must be a plain name: a list of 2"]),
        ("a: { b }\n[c]: 1\n", ["2:1 a key must be a plain name: a list of 1"]),
        ("a: &a { b: 1 }\nc: { <<: *a }\n", ["2:6 mappings are not merged: `<<`"]),
        (
            "a: !!python/object/apply:os.system [ls]\n",
            ["1:4 tags have no meaning here: `!!python/object/apply:os.system`"]
        ),
        (
            "a: !own x\nb: !!str 1\n",
            ["1:4 tags have no meaning here: `!own`", "2:4 tags have no meaning here: `!!str`"]
        ),
        ("a: 1\n---\nb: 1\n", ["2:1 a second document begins here: what stands behind the first document"]),
        // What was found before the text stops being YAML is told too.
        (
            "a: 1\na: 2\nb: [\n",
            [
                "2:1 this key is given twice: `a`, which stands at 1:1 already",
                "3:4 this is not valid YAML: a bracket that is never closed",
            ]
        ),
    ])
    func `all that is wrong with keys, aliases and tags is told at its place`(text: String, faults: [String]) {
        #expect(Self.faults(text) == faults)
    }

    @Test func `an alias stands for the whole of a value`() throws {
        let root = try DocumentReader.read("a: &x { k: [1, 2] }\nb: *x\nc: [*x, *x]\n&k d: 1\n", file: "p.yml")
        #expect(root["b"]?["k"]?.elements?.compactMap(\.integer) == [1, 2])
        #expect(root["c"]?.elements?.count == 2)
        #expect(root["d"]?.integer == 1)
    }

    @Test func `a file is told at most a hundred of its faults`() {
        let text = (0..<5_000).map { "k\($0 % 100): 1\n" }.joined()
        #expect(Self.faults(text).count == 101)
        #expect(Self.faults(text).last == " not all of this file's faults are told: 100 faults, or more")
    }

    @Test func `a byte order mark is passed over`() throws {
        let root = try DocumentReader.read("\u{FEFF}a: 1\nb: 2\n", file: "p.yml")
        #expect(Self.outline(root) == "1:1 {1:1 a: 1:4 1, 2:1 b: 2:4 2}")
    }

    @Test(arguments: [
        ("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", ""), ("[a: ", "]"),
    ])
    func `what goes too deep is refused, not followed`(open: String, close: String) {
        for count in [101, 1_000, 100_000] {
            let opened = String(repeating: open, count: count)
            for text in [opened, opened + "x" + String(repeating: close, count: count)] {
                #expect(Self.faults(text).contains { $0.contains("goes too deep") }, "\(open) \(count)")
            }
        }
    }

    @Test func `a hundred levels are read`() throws {
        let text = String(repeating: "[", count: 99) + "x" + String(repeating: "]", count: 99)
        var node: DocumentNode? = try DocumentReader.read(text, file: "p.yml")
        for _ in 0..<99 { node = node?.elements?.first }
        #expect(node?.text == "x")
    }

    /// Each of these hung, or ran out of stack, where aliases are written out and keys hashed as wholes.
    @Test func `aliases are counted as what they stand for`() {
        func bomb(_ last: String) -> String {
            "n0: &n0 [x, x]\n"
                + (1...12).map { i in
                    "n\(i): &n\(i) [" + Array(repeating: "*n\(i - 1)", count: 9).joined(separator: ", ") + "]\n"
                }.joined() + last
        }
        for last in ["", "? *n12\n: 1\n", "k: { *n12 : 1 }\n", "k: { *n12, *n11 }\n", "? [*n12]\n", "*n12 : 1\n"] {
            #expect(Self.faults(bomb(last)).contains { $0.contains("this document is too large") }, "\(last)")
        }
        let chain =
            "n0: &n0 x\n"
            + (1...2_000).map { i in
                "n\(i): &n\(i) " + String(repeating: "[", count: 50) + "*n\(i - 1)" + String(repeating: "]", count: 50)
                    + "\n"
            }.joined()
        #expect(Self.faults(chain).contains { $0.hasPrefix("3:59 this document goes too deep") })
        let same = "n: &n { k: 1 }\n" + (0..<100_000).map { "k\($0): *n\n" }.joined()
        #expect(Self.faults(same) == [])
    }

    @Test func `a document of more than 8 MiB is not looked at`() {
        #expect(Self.faults(String(repeating: "#", count: 8 << 20)) == [])
        #expect(
            Self.faults(String(repeating: "#", count: 8 << 20 + 1)).first?.hasPrefix(" this document is too large")
                == true)
    }
}
