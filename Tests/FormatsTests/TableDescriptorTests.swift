import ImpreciseDates
import JSON
import Tables
import Testing

@testable import Formats

@Suite struct TableDescriptorTests {
    static let schema = Schema(
        [
            Field("id", .text, title: "ID", description: "Its name."), Field("day", .date),
            Field("count", .integer, unit: "piece"), Field("share", .number), Field("open", .boolean),
            Field("side", .category, allowed: ["north", "south"]), Field("tags", .list),
            Field("page", .text, isLink: true),
        ], key: ["id", "day"])

    @Test func `a table's description is a resource of a data package`() throws {
        let expected = """
            {"name":"sites","type":"table","path":"sites.csv","format":"csv","mediatype":"text/csv","encoding":"utf-8",\
            "dialect":{"lineTerminator":"\\n"},"schema":{"fields":[\
            {"name":"id","type":"string","title":"ID","description":"Its name.","constraints":{"required":true}},\
            {"name":"day","type":"string","rdfType":"http://id.loc.gov/datatypes/edtf/EDTF","title":"day",\
            "constraints":{"required":true}},\
            {"name":"count","type":"integer","title":"count","unit":"piece"},\
            {"name":"share","type":"number","title":"share"},{"name":"open","type":"boolean","title":"open"},\
            {"name":"side","type":"string","title":"side","constraints":{"enum":["north","south"]}},\
            {"name":"tags","type":"list","delimiter":";","title":"tags"},\
            {"name":"page","type":"string","format":"uri","title":"page"}],"missingValues":[""],"primaryKey":["id","day"]}}
            """
        let text = JSONWriter.text(of: TableDescriptor(name: "sites", schema: Self.schema).json, indented: false)
        #expect(text == expected)
    }

    private static func readBack(_ schema: Schema) throws -> DataResource {
        let resource = TableDescriptor(name: "sites", schema: schema).json
        let text = JSONWriter.text(of: ["resources": .array([resource])])
        return try DataPackageReader.read(text, path: "datapackage.json", as: "datapackage.json").resources[0]
    }

    @Test func `a description reads back as the schema it describes`() throws {
        #expect(try Self.readBack(Self.schema).schema == Self.schema)
        #expect(try Self.readBack(Self.schema).fields[6].field.delimiter == ";")
    }

    @Test(arguments: [
        Schema([Field("id", .text)], coverage: DateBounds(Day(number: 0))),
        Schema([Field("tags", .list, allowed: ["a", "b"])]),
        Schema([Field("person", .text, privacy: .sensitive)]),
    ])
    func `nothing that is known of a table is left out`(schema: Schema) throws {
        let read = try Self.readBack(schema).schema
        #expect(read == schema)
    }
}
