import Diagnostics
import Tables
import Testing

@testable import Formats

@Suite struct CSVDialectTests {
    @Test(arguments: [
        // What a file has, how its dialect says so, and the line of the first row.
        ("# made by hand\nid,note\n# a \"comment\na,b\n", "commentChar: \"#\"", 4),
        ("Source: \"Office\n\nid,note\na,b\n", "headerRows: [3]", 4),
        ("Stock, 2023\nid,note\n,bcm\na,b\n", "headerRows: [2], commentRows: [1, 3]", 4),
        ("a,b\n", "header: false", 1),
        ("i,note\nd,\na,b\n", "headerRows: [1, 2], headerJoin: \"\"", 3),
        ("id, note\na,  b\n", "skipInitialSpace: true", 2),
        ("id, 'note'\n'a', 'b'\n", "skipInitialSpace: true, quoteChar: \"'\"", 2),
        ("id|note\r\na|b\r\n", "delimiter: \"|\", lineTerminator: \"\\r\\n\"", 2),
        ("id||note\na||b\n", "delimiter: \"||\"", 2),
        ("id¦note\n\"a\"¦\"b\"", "delimiter: ¦", 2),
    ])
    func `the rows are those that the dialect says`(csv: String, dialect: String, line: Int) throws {
        let package = TemporaryPackage(fields: "{name: id}, {name: note}", resource: "dialect: {\(dialect)}")
        let reading = try package.read(csv)
        #expect(cells(reading.table) == [["a", "b"]])
        #expect(reading.table.origins.of(0) == [RowOrigin(file: "sites.csv", line: line)])
    }

    @Test func `another quote is doubled in its cells, and the usual one is a sign like others`() throws {
        let package = TemporaryPackage(
            fields: "{name: a, lookups: {\"it's\": was}}, {name: b, constraints: {enum: [\"o'k\"]}}",
            resource: "dialect: {quoteChar: \"'\"}")
        let reading = try package.read("a,b\n'a ''5\" pipe''','o''k'\n'it''s',\n'x''\"','n''o'\n")
        #expect(cells(reading.table) == [["a '5\" pipe'", "o'k"], ["was", ""]])
        #expect(reading.rejects[0].reasons[0].cells.map(\.text) == ["n'o"])
    }

    @Test func `a header below the end of the file is told so`() throws {
        let package = TemporaryPackage(fields: "{name: id}", resource: "dialect: {headerRows: [50]}")
        #expect(
            try failure { _ = try package.read("id\na\n") } == """
                sites.csv: error: this file ends above its header [table-empty]
                  found:    no record on line 50
                  expected: the header there, as `headerRows` of the dialect says
                  mend:     correct `headerRows`, or fetch the file again

                """)
    }

    @Test func `of a delimiter of several characters only all of them together end a cell`() throws {
        let package = TemporaryPackage(fields: "{name: id}, {name: note}", resource: "dialect: {delimiter: \"::\"}")
        let long = String(repeating: ":-", count: 100)
        let reading = try package.read("id::note\na:b-\(long)-::\"c::d\"\n:::e\n:\n", partSize: 7)
        #expect(cells(reading.table) == [["a:b-\(long)-", "c::d"], ["", ":e"]])
        #expect(reading.rejects.map(\.raw) == [":"])
    }

    @Test func `without a quote character a quote stands for itself`() throws {
        let package = TemporaryPackage(
            fields: "{name: id}, {name: note}", resource: "dialect: {quoteChar: \"\", nullSequence: \"NULL\"}")
        #expect(cells(try package.read("id,note\na,\"b\nNULL,c\"\n").table) == [["a", "\"b"], ["", "c\""]])
    }

    @Test func `names on several rows are put together, and reach over the empty cells to the right`() throws {
        let package = TemporaryPackage(
            fields: "{name: site}, {name: 2022 gas}, {name: 2022 oil}, {name: 2023 gas}",
            resource: "dialect: {headerRows: [1, 2]}")
        let log = DiagnosticLog()
        let table = try package.read(",2022,,2023\nsite,gas,oil,gas\nA,1,2,3\n", log: log).table
        #expect(cells(table) == [["A", "1", "2", "3"]])
        #expect(log.diagnostics.isEmpty)
    }

    @Test func `columns without a name or of one name can be declared by the names they get`() throws {
        let package = TemporaryPackage(fields: "{name: id}, {name: note}, {name: column_3}, {name: note_2}")
        #expect(cells(try package.read("id,note,,note\na,b,c,d\n").table) == [["a", "b", "c", "d"]])
    }

    @Test func `a column that is out of scope by name needs no warning`() throws {
        let log = DiagnosticLog()
        let package = TemporaryPackage(fields: "{name: id}", resource: "ignore: {columns: [note]}")
        _ = try package.read("id,note,other\na,b,c\n", log: log)
        #expect(log.diagnostics.map(\.found) == ["`other` in the header"])
    }

    @Test func `the second of two columns of one name is refused until it is declared`() throws {
        #expect(
            try failure { _ = try CSVReaderTests.two.read("id,note,note\na,b,c\n") } == """
                sites.csv:1:9: error: two columns have one name [column-duplicate]
                  found:    `note` twice in the header
                  expected: every column name once
                  mend:     rename one of them in the file, or declare the second as a field called `note_2`

                """)
    }

    @Test(arguments: [(";", ";"), ("\t", "\\t")])
    func `another delimiter than declared is named`(delimiter: String, name: String) throws {
        let shown = try failure { _ = try CSVReaderTests.two.read("id\(delimiter)\"note\"\na\(delimiter)b\n") }
        #expect(
            shown.contains("  mend:     the header is cut by `\(name)`: declare it as the dialect's `delimiter`\n"))
    }

    @Test func `a row with a NUL is set aside with its place`() throws {
        let reading = try CSVReaderTests.two.read("id,note\na,b\nc,d\0e\n\0f,g\nh,i\n")
        #expect(cells(reading.table) == [["a", "b"], ["h", "i"]])
        #expect(reading.rowsRead == 4)
        #expect(reading.rejects.flatMap(\.diagnostics).map(\.code) == [.cellNul, .cellNul])
        #expect(
            reading.rejects.flatMap(\.diagnostics).map { $0.location?.description } == [
                "sites.csv:3:4", "sites.csv:4:1",
            ])
    }
}
