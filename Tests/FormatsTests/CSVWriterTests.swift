import ImpreciseDates
import Tables
import Testing

@testable import Formats

@Suite struct CSVWriterTests {
    static let package = TemporaryPackage(
        fields: """
            {name: "id, with comma"}, {name: day, type: date}, {name: share, type: number}, {name: count, type: integer},
            {name: open, type: boolean}, {name: side, constraints: {enum: [north, "so\\"uth"]}},
            {name: tags, type: list, delimiter: ";"}
            """)

    static let csv = """
        "id, with comma",day,share,count,open,side,tags
        plain,2023-11-20,0.1,9223372036854775807,true,north,a;b
        "a ""b"", c",2023-11~/2024,-1e-07,-3,false,"so""uth","c,d;e"
        "two
        lines",2024?,1e+21,0,true,north,"quote "" here"
        ,,,,,,
        " space ",2023%,300,7,false,,ž

        """

    @Test func `what was read is written as it was, with quotes only where needed`() throws {
        let written = CSVWriter.text(of: try Self.package.read(Self.csv).table)
        #expect(written == Self.csv.replacing("\" space \"", with: " space "))
        #expect(try CSVWriter.text(of: Self.package.read(written).table) == written)
    }

    @Test(arguments: ["\r", "\r\n", "\n", "\"", "\"\"", ",", ",\"\r\n", "=1+1", "'", ";", " "])
    func `any text comes back the same`(value: String) throws {
        var builder = TableBuilder(schema: Schema([Field("id", .text), Field("note", .text)]))
        builder.append([.text(value), .text("x\(value)y")])
        let read = try CSVReaderTests.two.read(CSVWriter.text(of: builder.finish())).table
        #expect(cells(read) == [[value, "x\(value)y"]])
    }

    @Test func `a table of one column keeps its rows without a value`() throws {
        var builder = TableBuilder(schema: Schema([Field("id", .text)]))
        for id in ["a", nil, "b"] { builder.append([.optional(id)]) }
        let written = CSVWriter.text(of: builder.finish())
        let read = try TemporaryPackage(fields: "{name: id}").read(written).table
        #expect(cells(read) == [["a"], [""], ["b"]])
    }

    @Test func `a list whose items hold the delimiter comes back as the same list`() throws {
        let table = try TemporaryPackage(fields: "{name: id}, {name: tags, type: list}").read("id,tags\na,\"x;y,z\"\n")
            .table
        #expect(table["tags"]?[0] == .list(["x;y", "z"]))
        let read = try TemporaryPackage(fields: "{name: id}, {name: tags, type: list, delimiter: \",\"}")
            .read(CSVWriter.text(of: table)).table
        #expect(read["tags"]?[0] == .list(["x;y", "z"]))
    }

    @Test(arguments: [
        (0.0, "0"), (-0.5, "-0.5"), (1e16, "1e+16"), (123_456_789_012, "123456789012"),
        (.leastNonzeroMagnitude, "5e-324"),
        (0.1 + 0.2, "0.30000000000000004"), (1.7976931348623157e308, "1.7976931348623157e+308"),
    ])
    func `a number's text reads back as the same number`(number: Double, text: String) {
        #expect(CellText.plain(number) == text)
        #expect(Array(text.utf8).withUnsafeBytes { Double(cell: $0, form: NumberForm()) } == number)
    }

    @Test(arguments: [(1e15, "1000000000000000"), (-9_007_199_254_740_991, "-9007199254740991")])
    func `whole numbers have no fraction, up to where numbers are whole`(number: Double, text: String) {
        #expect(CellText.plain(number) == text)
    }
}
