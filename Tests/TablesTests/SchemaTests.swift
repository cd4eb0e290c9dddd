import ImpreciseDates
import Testing

@testable import Tables

@Suite struct SchemaTests {
    static let fields = [Field("id", .text), Field("part", .integer), Field("person", .text, privacy: .sensitive)]

    @Test(arguments: [
        (["id"], ["id"]), (["id", "part"], ["id", "part"]), (["id", "gone"], []), (["gone"], []), ([], []),
    ])
    func `a key that lost a column is no key`(key: [String], left: [String]) {
        #expect(Schema(Self.fields, key: key).key == left)
    }

    @Test func `fields are found by name`() {
        let schema = Schema(Self.fields)
        #expect(schema.names == ["id", "part", "person"])
        #expect(schema.index(of: "part") == 1)
        #expect(schema["person"]?.privacy == .sensitive)
        #expect(schema["gone"] == nil && schema.index(of: "gone") == nil)
    }

    @Test func `a replaced field keeps key and coverage, unless the key's name went`() {
        let coverage = DateBounds(Day(number: 3))
        let schema = Schema(Self.fields, key: ["id"], coverage: coverage)
        let retyped = schema.replacing("part", with: Field("piece", .text))
        #expect(retyped.names == ["id", "piece", "person"])
        #expect(retyped.key == ["id"])
        #expect(retyped.coverage == coverage)
        #expect(schema.replacing("id", with: Field("name", .text)).key == [])
    }

    @Test func `a field keeps what is not replaced`() {
        let field = Field(
            "page", .text, title: "Page", description: "d", unit: "u", isLink: true, allowed: ["a"], privacy: .sensitive
        )
        #expect(field.with() == field)
        #expect(
            field.with(name: "n", type: .list, title: "t", privacy: .open)
                == Field("n", .list, title: "t", description: "d", unit: "u", isLink: true, allowed: ["a"]))
        #expect(Field("page", .text).title == "page")
    }
}
