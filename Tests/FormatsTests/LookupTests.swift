import Diagnostics
import Tables
import Testing

@testable import Formats

@Suite struct LookupTests {
    static let package = TemporaryPackage(
        fields: """
            {name: id, lookups: {'a "1"': A1}},
            {name: day, type: date, lookups: {31.02.2014: 2014-02, unknown: "", 2015-13: 2015-14}},
            {name: side, constraints: {enum: [north, south]}, lookups: {N: north, nord: north}},
            {name: tags, type: list, delimiter: ";", lookups: {x y: x;y}},
            {name: n, type: integer, lookups: {twelve: "12"}}
            """.replacing("\n", with: " "))
    static let csv = #"""
        id,day,side,tags,n
        "a ""1""",31.02.2014,N,x y,twelve
        b,unknown,south,z,1
        31.02.2014,2015-13,north,,2
        N,2016,N,,3

        """#

    @Test(arguments: [1 << 20, 8], ["", "windows-1252", "utf-16le"])
    func `cells are read as the lookups of their field say, and each use is counted`(
        partSize: Int, encoding: String
    ) throws {
        var package = Self.package
        if !encoding.isEmpty { package.resource = "encoding: \(encoding)" }
        let bytes =
            encoding == "utf-16le" ? EncodingTests.utf16(Self.csv, isBigEndian: false) : Array(Self.csv.utf8)
        let reading = try package.read(bytes: bytes, partSize: partSize)
        #expect(
            cells(reading.table) == [
                ["A1", "2014-02", "north", "x;y", "12"], ["b", "", "south", "z", "1"], ["N", "2016", "north", "", "3"],
            ])
        #expect(
            reading.lookups.map { "\($0.field) \($0.cells)" } == [
                "id 1", "day 1", "day 1", "day 1", "side 2", "side 0", "tags 1", "n 1",
            ])
        #expect(reading.rejects.map(\.raw) == ["31.02.2014,2015-13,north,,2"])
    }

    @Test func `a lookup to what is no value either is shown where the cell stands, and one of no use where it stands`()
        throws
    {
        let log = DiagnosticLog()
        let reading = try Self.package.read(Self.csv, log: log)
        #expect(
            text(reading.rejects) == """
                sites.csv:4:12: warning: 14 is no month, row set aside [date-impossible]
                  4 | 31.02.2014,2015-13,north,,2
                    |            ^^^^^^^
                  found:    "2015-14" in column `day`
                  expected: a month from 01 to 12, or a part of the year from 21 to 41
                  mend:     correct the month, or write the year alone if only that is sure

                """)
        #expect(
            DiagnosticTextRenderer().text(of: log.diagnostics) == """
                datapackage.json:2:248: warning: this lookup corrects nothing [lookup-unused]
                  found:    no such text in column `side` of sites.csv
                  expected: the text of a cell, letter by letter
                  mend:     correct it, or take it out if the source has mended the cell

                """)
    }

    @Test(arguments: ["[a]", "{a: [b]}", "{}", "{\"\": b}"])
    func `what is no lookup is refused`(lookups: String) {
        #expect(throws: DiagnosticFailure.self) {
            try TemporaryPackage(fields: "{name: id, lookups: \(lookups)}").read("id\na\n")
        }
    }
}
