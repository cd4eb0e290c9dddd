import Diagnostics
import Testing

@testable import Formats

@Suite struct ForeignKeyTests {
    private static func package(_ key: String, fields: String = "{name: id}, {name: side}") -> TemporaryPackage {
        TemporaryPackage(
            fields: fields, schema: "primaryKey: id, foreignKeys: [\(key)]",
            otherResources: "{name: sides, path: sides.csv, schema: {fields: [{name: code}, {name: land}]}}",
            others: ["sides": "code,land\nnorth,X\nsouth,Y\nsouth,Y\n"])
    }

    @Test func `a row that refers to nothing is set aside with the nearest value`() throws {
        let package = Self.package("{fields: side, reference: {resource: sides, fields: code}}")
        let reading = try package.read("id,side\na,north\nb,nort\nc,\nd,south\nd,west\n")
        #expect(cells(reading.table) == [["a", "north"], ["c", ""], ["d", "south"]])
        #expect(
            text(reading.rejects) == """
                sites.csv:3:3: warning: a reference to no row, row set aside [row-reference]
                  3 | b,nort
                    |   ^^^^
                  found:    "nort" in column `side`
                  expected: a value that `code` of sides has
                  mend:     did you mean `north`?

                sites.csv:6:3: warning: a reference to no row, row set aside [row-reference]
                  6 | d,west
                    |   ^^^^
                  found:    "west" in column `side`
                  expected: a value that `code` of sides has
                  mend:     correct the cell, or add the row to sides

                sites.csv:6:1: warning: a key that another row has, row set aside [key-duplicate]
                  6 | d,west
                    | ^
                  found:    "d", which line 5 has already
                  expected: a key of its own for every row
                  mend:     give the row its own, or delete the row if it is the same case twice

                """)
        #expect(reading.rejects.map(\.raw) == ["b,nort", "d,west"])
        #expect(reading.rowsRead == 5)
    }

    @Test func `several columns refer together, lists item by item, and a table to itself`() throws {
        let pair = Self.package(
            "{fields: [side, land], reference: {resource: sides, fields: [code, land]}}",
            fields: "{name: id}, {name: side}, {name: land}")
        #expect(
            cells(try pair.read("id,side,land\na,north,X\nb,north,Y\nc,west,\n").table).map { $0[0] } == ["a", "c"])
        let list = Self.package(
            "{fields: side, reference: {resource: sides, fields: code}}",
            fields: "{name: id}, {name: side, type: list, delimiter: \"|\"}")
        #expect(cells(try list.read("id,side\na,north|south\nb,north|west\nc,\n").table).map { $0[0] } == ["a", "c"])
        let own = Self.package("{fields: side, reference: {resource: \"\", fields: id}}")
        #expect(cells(try own.read("id,side\na,b\nb,\nc,x\n").table).map { $0[0] } == ["a", "b"])
    }

    @Test func `a row set aside for another reason does not take the key from the next`() throws {
        let package = Self.package("{fields: side, reference: {resource: sides, fields: code}}")
        let reading = try package.read("id,side\na,west\na,north\n")
        #expect(cells(reading.table) == [["a", "north"]])
    }

    @Test(arguments: [
        ("{fields: side}", "this is no foreign key"),
        ("{fields: [side, id], reference: {resource: sides, fields: code}}", "this is no foreign key"),
        ("{fields: sied, reference: {resource: sides, fields: code}}", "did you mean `side`?"),
        ("{fields: side, reference: {resource: side, fields: code}}", "did you mean `sides`?"),
        ("{fields: side, reference: {resource: sides, fields: cod}}", "did you mean `code`?"),
    ])
    func `a key that cannot be checked is refused`(key: String, words: String) throws {
        let shown = try failure { _ = try Self.package(key).read("id,side\na,north\n") }
        #expect(shown.contains(words) && shown.contains("[descriptor-invalid]"), "\(shown)")
    }
}
