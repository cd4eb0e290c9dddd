import Coincide
import Foundation
import TestSupport
import Testing

/// Pipeline files that nobody would write in earnest: each is refused in words, without a crash. None of these bounds is a
/// clock; what was measured stands in Benchmarks/README.md.
@Suite struct HostileDocumentTests {
    private static func bomb(_ first: String, _ line: (Int, Int) -> String, lines: Int) -> String {
        "n0: &n0 \(first)\n" + (1...lines).map { "n\($0): &n\($0) " + line($0, $0 - 1) + "\n" }.joined()
    }

    static let documents: [(name: String, text: String, told: String)] = [
        (
            "a bomb of lists",
            bomb("[x, x]", { "[" + Array(repeating: "*n\($1)", count: 9).joined(separator: ",") + "]" }, lines: 12),
            "more than 1000000 nodes once its aliases are written out"
        ),
        (
            "a bomb of mappings", bomb("{ k: x }", { "{ k: *n\($1), l: *n\($1) }" }, lines: 30),
            "more than 1000000 nodes once its aliases are written out"
        ),
        (
            "a bomb in a key",
            bomb("[x, x]", { "[" + Array(repeating: "*n\($1)", count: 9).joined(separator: ",") + "]" }, lines: 12)
                + "? *n12\n: x\n",
            "more than 1000000 nodes once its aliases are written out"
        ),
        (
            "aliases that lead deeper and deeper",
            bomb(
                "x", { String(repeating: "[", count: 90) + "*n\($1)" + String(repeating: "]", count: 90) }, lines: 2_000
            ),
            "this document goes too deep"
        ),
        ("an alias of itself", "a: &a [*a]\n", "this alias stands for nothing"),
        (
            "100 MB",
            "caveats:\n" + String(repeating: "- a sentence about what tables cannot carry\n", count: 2_400_000),
            "105600009 bytes"
        ),
        ("100,000 brackets", "pipeline: " + String(repeating: "[", count: 100_000), "this document goes too deep"),
        (
            "100,000 closed brackets",
            "pipeline: " + String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000),
            "this document goes too deep"
        ),
        ("100,000 braces", "pipeline: " + String(repeating: "{a: ", count: 100_000), "this document goes too deep"),
        ("100,000 dashes", String(repeating: "- ", count: 100_000) + "a\n", "this document goes too deep"),
        (
            "3,000 levels of indentation", (0..<3_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
            "this document goes too deep"
        ),
        ("tabs", "pipeline: wrong\nstages:\n\ta: b\n", "indent with spaces"),
        ("a NUL", "pipeline: a\0b\n", "control characters are not allowed"),
        ("two documents", "pipeline: a\n---\npipeline: b\n", "a second document begins here"),
        (
            "a tag that would run something", "pipeline: !!python/object/apply:os.system [\"ls\"]\n",
            "tags have no meaning here"
        ),
        ("a merge key", "a: &a { pipeline: x }\n<<: *a\n", "mappings are not merged"),
        ("a byte order mark", "\u{FEFF}pipeline: wrong\n", "no `title`"),
        ("a key of 1 MB", String(repeating: "k", count: 1_000_000) + ": 1\n", "mapping values are not allowed"),
        ("a value of 5 MB", "pipeline: " + String(repeating: "x", count: 5_000_000) + "\n", "no `title`"),
        (
            "100,000 keys twice", (0..<200_000).map { "k\($0 % 100_000): x\n" }.joined(),
            "`k99`, which stands at 100:1 already"
        ),
        (
            "100,000 stages",
            "pipeline: a\ntitle: b\nstages:\n"
                + (0..<100_000).map { "  s\($0): { from: s\($0 + 1), limit: 1 }\n" }.joined(),
            "these are too many entries"
        ),
        (
            "100,000 columns that there are none of",
            "pipeline: a\ntitle: b\ndata: ../datasets/datapackage.json\npublish: ../reports/a\nstages:\n  s: { from: deals, select: ["
                + (0..<100_000).map { "c\($0)" }.joined(separator: ", ") + "] }\n",
            "`c99`"
        ),
        (
            "100,000 anchors", (0..<100_000).map { "k\($0): &k\($0) x\n" }.joined(),
            "not all of this file's faults are told"
        ),
        (
            "numbers that are none", "pipeline: x\nspan: 1e999999\nlists: { a: [99999999999999999999999] }\n",
            "`1e999999`"
        ),
    ]

    @Test(arguments: documents.map(\.name)) func `is refused`(_ name: String) throws {
        let document = try #require(Self.documents.first { $0.name == name })
        let project = try TemporaryProject()
        try project.write(document.text, to: "pipelines/test.yml")
        let run = project.perform(.plan())
        #expect(run.outcome == .wrongPipeline)
        #expect(run.complaints.contains(document.told), "\(run.complaints.prefix(400))")
        // Not a word for each of a million nodes.
        #expect(run.complaints.utf8.count < 100_000)
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0x70, 0x3A, 0x20, 0xFF, 0x0A],
            [0x70, 0x3A, 0x20, 0xED, 0xA0, 0x80], [0x70, 0x3A, 0x20, 0xC0, 0x80],
        ] as [[UInt8]])
    func `what is no UTF-8 is refused`(_ bytes: [UInt8]) throws {
        let project = try TemporaryProject()
        try Data(bytes).write(to: URL(fileURLWithPath: project.pipeline))
        let run = project.perform(.plan())
        #expect(run.outcome == .inputOutputTrouble && run.complaints.contains("this is not UTF-8"))
    }
}
