import Testing

@testable import Documents

@Suite struct DocumentNodeTests {
    struct Case: Sendable {
        let yaml: String
        var text: String?
        var integer: Int?
        var number: Double?
        var boolean: Bool?
        var isNull = false
        let described: String
    }

    @Test(arguments: [
        Case(yaml: "12", text: "12", integer: 12, number: 12, described: "`12`"),
        Case(yaml: "\"12\"", text: "12", described: "`12`"),
        Case(yaml: "'true'", text: "true", described: "`true`"),
        Case(yaml: "-1.5e2", text: "-1.5e2", number: -150, described: "`-1.5e2`"),
        Case(yaml: "true", text: "true", boolean: true, described: "`true`"),
        Case(yaml: "false", text: "false", boolean: false, described: "`false`"),
        Case(yaml: "no", text: "no", described: "`no`"),
        Case(yaml: "2023-11", text: "2023-11", described: "`2023-11`"),
        Case(yaml: "~", isNull: true, described: "nothing"),
        Case(yaml: "null", isNull: true, described: "nothing"),
        Case(yaml: "", isNull: true, described: "nothing"),
        Case(yaml: "\"\"", text: "", described: "``"),
        Case(yaml: "'~'", text: "~", described: "`~`"),
        Case(yaml: "[a, b]", described: "a list of 2"),
        Case(yaml: "{a: 1}", described: "a mapping of 1 key"),
        Case(yaml: "{a: 1, b: 2}", described: "a mapping of 2 keys"),
        Case(
            yaml: String(repeating: "x", count: 90), text: String(repeating: "x", count: 90),
            described: "`\(String(repeating: "x", count: 80))`"),
    ])
    func `only plain scalars are numbers, booleans or nothing`(expected: Case) throws {
        let node = try #require(try DocumentReader.read("k: \(expected.yaml)\n", file: "p.yml")["k"])
        #expect(node.text == expected.text)
        #expect(node.integer == expected.integer)
        #expect(node.number == expected.number)
        #expect(node.boolean == expected.boolean)
        #expect(node.isNull == expected.isNull)
        #expect(node.described == expected.described)
    }

    @Test func `only lists have elements, only mappings have keys`() throws {
        let root = try DocumentReader.read("{list: [a, b], map: {k: v}, text: t}", file: "p.yml")
        #expect(root["list"]?.elements?.compactMap(\.text) == ["a", "b"])
        #expect(root["list"]?.entries == nil)
        #expect(root["map"]?.entries?.map(\.key) == ["k"])
        #expect(root["map"]?.elements == nil)
        #expect(root["map"]?["k"]?.text == "v")
        #expect(root["map"]?["other"] == nil)
        #expect(root["text"]?["k"] == nil)
    }
}
