import Diagnostics
import Tables
import Testing

@testable import Formats

@Suite struct CSVReaderTests {
    static let two = TemporaryPackage(fields: "{name: id}, {name: note}")

    @Test(arguments: [
        ("id,note\na,b\n", [["a", "b"]], [2]),
        ("id,note\na,b", [["a", "b"]], [2]),  // no line break at the end
        ("id,note\r\na,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]], [2, 3]),
        ("id,note\ra,b\rc,d", [["a", "b"], ["c", "d"]], [2, 3]),
        ("\u{FEFF}id,note\na,b\n", [["a", "b"]], [2]),
        ("\u{FEFF}\"id\",note\na,b\n", [["a", "b"]], [2]),
        ("note,id\nb,a\n", [["a", "b"]], [2]),  // by name, not by place
        ("\n\nid,note\n\na,b\n\n\nc,d\n\n", [["a", "b"], ["c", "d"]], [5, 8]),  // empty lines count, but are no rows
        ("id,note\n\"a\",\"b, c\"\n", [["a", "b, c"]], [2]),
        ("id,note\na,\"say \"\"ha\"\"\"\n", [["a", "say \"ha\""]], [2]),
        ("id,note\na,\"\"\"\"\nb,\"\"\"\"\"\"\n", [["a", "\""], ["b", "\"\""]], [2, 3]),
        ("id,note\na,b \"c\"\n", [["a", "b \"c\""]], [2]),  // a quote inside stands for itself
        ("id,note\na,\"b\nc\"\nd,e\n", [["a", "b\nc"], ["d", "e"]], [2, 4]),
        ("id,note\r\na,\"b\r\n\r\nc\"\r\nd,e\r\n", [["a", "b\r\n\r\nc"], ["d", "e"]], [2, 5]),
        ("id,note\na,\"b\rc\"\nd,e\n", [["a", "b\rc"], ["d", "e"]], [2, 4]),
        ("id,note\na,\nb,\"\"\n,c", [["a", ""], ["b", ""], ["", "c"]], [2, 3, 4]),
        ("id,note\nžluť, ʤ \n", [["žluť", " ʤ "]], [2]),
    ])
    func `cells and lines are those of the file`(csv: String, rows: [[String]], lines: [Int]) throws {
        let reading = try Self.two.read(csv)
        #expect(cells(reading.table) == rows)
        #expect(
            (0..<reading.table.rowCount).map { reading.table.origins.of($0) }
                == lines.map { [RowOrigin(file: "sites.csv", line: $0)] })
        #expect(reading.rejects.isEmpty)
        #expect(reading.rowsRead == rows.count)
    }

    @Test func `every type of column is read`() throws {
        let package = TemporaryPackage(
            fields: """
                {name: day, type: string, rdfType: "http://id.loc.gov/datatypes/edtf/EDTF"}, {name: iso, type: date},
                {name: count, type: integer}, {name: share, type: number}, {name: open, type: boolean},
                {name: side, constraints: {enum: [north, south]}}, {name: tags, type: list, delimiter: ";"},
                {name: year, type: year}, {name: any, type: any}
                """)
        let table = try package.read(
            """
            day,iso,count,share,open,side,tags,year,any
            2023-11~,2023-11-20,-7,1.5e1,TRUE,south,a;b,2023,x
            ,,,,,,,,
            2023/2024,2023,+3,.5,0,north,b,1999,1

            """
        ).table
        #expect(
            table.columns.map(\.type) == [.date, .date, .integer, .number, .boolean, .category, .list, .integer, .text])
        #expect(
            cells(table) == [
                ["2023-11~", "2023-11-20", "-7", "15", "true", "south", "a;b", "2023", "x"],
                Array(repeating: "", count: 9),
                ["2023/2024", "2023", "3", "0.5", "false", "north", "b", "1999", "1"],
            ])
    }

    @Test func `another delimiter and words for missing values are those of the descriptor`() throws {
        let package = TemporaryPackage(
            fields: "{name: id}, {name: count, type: integer}", schema: "missingValues: [\"-\", n/a]",
            resource: "dialect: {delimiter: \"\\t\"}")
        let table = try package.read("id\tcount\na,b\t-\nn/a\t3\n--\t\n").table
        #expect(cells(table) == [["a,b", ""], ["", "3"], ["--", ""]])
        #expect(table["count"]?[0] == .missing)
    }

    @Test func `rows read are rows kept and rows set aside`() throws {
        let package = TemporaryPackage(
            fields: "{name: id}, {name: day, type: date}, {name: tags, type: list}", schema: "primaryKey: id")
        let reading = try package.read(
            """
            id,day,tags
            a,2023-11,"x,y"
            b,2023-02-30,z
            c,2023,"v,,w"
            a,2024,q
            d,2023-11-20,"x,
            y"
            e,2024
            f,,

            """)
        #expect(reading.rowsRead == 7)
        #expect(cells(reading.table) == [["a", "2023-11", "x;y"], ["d", "2023-11-20", "x;\ny"], ["f", "", ""]])
        #expect((0..<3).map { reading.table.origins.of($0)[0].line } == [2, 6, 9])
        #expect(reading.rejects.map(\.origin.line) == [3, 4, 5, 8])
        #expect(reading.rejects.map(\.raw) == ["b,2023-02-30,z", "c,2023,\"v,,w\"", "a,2024,q", "e,2024"])
        #expect(reading.table.rowCount + reading.rejects.count == reading.rowsRead)
    }

    @Test func `a table whose rows were all set aside is read, and empty`() throws {
        let reading = try Self.two.read("id,note\na\nb,c,d\n")
        #expect(reading.table.rowCount == 0)
        #expect(reading.rejects.map { $0.diagnostics.map(\.code) } == [[.rowRagged], [.rowRagged]])
    }

    @Test func `an empty line in a table of one column is a row with no value, or is told of`() throws {
        let reading = try TemporaryPackage(fields: "{name: id}").read("id\na\n\nb\n")
        #expect(reading.rowsRead == 3)
    }

    @Test func `a text stays readable after its file is gone`() throws {
        let reading = try Self.two.read("id,note\na,\"b \"\"c\"\"\"\n")
        #expect(reading.table["note"]?[0] == .text("b \"c\""))
    }
}
