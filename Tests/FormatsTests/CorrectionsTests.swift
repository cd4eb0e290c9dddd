import Diagnostics
import Testing

@testable import Formats

@Suite struct CorrectionsTests {
    private static let head = "row,column,old,new,reason,who,when"
    private static let csv = #"""
        id,day,side,note
        a,2020-13-01,north,"one ""1""
        two"
        b,2020-02-30,south,x
        "c ""3""",,nort,x

        """#

    private static func package(_ corrections: String, key: String = "primaryKey: id") -> TemporaryPackage {
        TemporaryPackage(
            fields: """
                {name: id}, {name: day, type: date, lookups: {2020-02-30: 2020-03}},
                {name: side, constraints: {enum: [north, south]}}, {name: note, multiline: true}
                """.replacing("\n", with: " "),
            schema: key, resource: "corrections: corrections.csv",
            others: [
                "corrections": head + "\n"
                    + corrections.replacing("REVIEW", with: "seen in the register,kim,2024-01-05")
            ])
    }

    @Test(arguments: [1 << 20, 9])
    func `a cell is read as corrected where the old value stands, by key or by line`(partSize: Int) throws {
        let package = Self.package(
            #"""
            a,day,2020-13-01,2020-12-01,REVIEW
            sites.csv:4,day,2020-02-30,2020-02-29,REVIEW
            "c ""3""",side,nort,north,REVIEW
            a,note,"one ""1""\#ntwo",,REVIEW
            data/sites.csv:5,day,,2020-04,REVIEW
            a,id,a,A,REVIEW

            """#)
        let log = DiagnosticLog()
        let reading = try package.read(Self.csv, log: log, partSize: partSize)
        #expect(
            cells(reading.table) == [
                ["A", "2020-12-01", "north", ""], ["b", "2020-02-29", "south", "x"],
                ["c \"3\"", "2020-04", "north", "x"],
            ])
        #expect(
            reading.corrections.map { "\($0.field) \($0.location.line ?? 0) \($0.cells)" } == [
                "day 2 1", "day 3 1", "side 4 1", "note 5 1", "day 7 1", "id 8 1",
            ])
        // A corrected cell is not looked up.
        #expect(reading.lookups.map(\.cells) == [0])
        #expect(log.diagnostics.map(\.code) == [.lookupUnused])
    }

    @Test func `a correction whose old value is gone, or whose row is, is told of and not applied`() throws {
        let package = Self.package(
            "a,day,2020-13-02,2020-12-01,REVIEW\nz,side,x,north,REVIEW\nsites.csv:9,side,x,north,REVIEW\n")
        let log = DiagnosticLog()
        let reading = try package.read(Self.csv, log: log)
        #expect(cells(reading.table).map { $0[0] } == ["b"])
        #expect(
            DiagnosticTextRenderer().text(of: log.diagnostics) == """
                corrections.csv:2: warning: the old value stands there no more, so it was not corrected [correction-stale]
                  found:    another text in column `day` of that row of sites.csv
                  expected: the row, and in it the old text, letter by letter
                  mend:     look at the row again: take the correction out if the source has mended it, or review it anew

                corrections.csv:3: warning: this correction corrects nothing [correction-unused]
                  found:    no such row in sites.csv
                  expected: the row, and in it the old text, letter by letter
                  mend:     take it out if the row is gone, or name it by its key, which does not move as lines do

                corrections.csv:4: warning: this correction corrects nothing [correction-unused]
                  found:    no such row in sites.csv
                  expected: the row, and in it the old text, letter by letter
                  mend:     take it out if the row is gone, or name it by its key, which does not move as lines do

                """)
    }

    @Test func `a correction to what is no value either is shown where the cell stands in the file`() throws {
        let reading = try Self.package("a,day,2020-13-01,2020-14,REVIEW\n").read(Self.csv)
        #expect(
            text(Array(reading.rejects.prefix(1))).hasPrefix(
                """
                sites.csv:2:3: warning: 14 is no month, row set aside [date-impossible]
                  2 | a,2020-13-01,north,"one ""1""
                    |   ^^^^^^^^^^
                  found:    "2020-14" in column `day`
                """))
        #expect(reading.rejects[0].reasons[0].cells.map(\.text) == ["2020-13-01"])
    }

    @Test func `what is set aside names row, column and old text as a correction wants them`() throws {
        let reading = try Self.package("").read(Self.csv)
        #expect(reading.rejects.map(\.name) == ["a", "c \"3\""])
        #expect(
            reading.rejects.flatMap(\.reasons).flatMap(\.cells).map { "\($0.column) \($0.text)" } == [
                "day 2020-13-01", "side nort",
            ])
        // Without a key, or where the key is at fault, file and line tell.
        #expect(try Self.package("", key: "").read(Self.csv).rejects.map(\.name) == ["sites.csv:2", "sites.csv:5"])
        let twice = try Self.package("").read("id,day,side,note\na,,north,\na,,south,\n")
        #expect(twice.rejects.map(\.name) == ["sites.csv:3"])
    }

    @Test(arguments: [
        ("a,day,x,y,,kim,2024-01-05", "this correction has not been reviewed", "no `reason`"),
        ("a,day,x,y,why,,", "this correction has not been reviewed", "no `who`, no `when`"),
        ("a,day,x,y,why,kim,last week", "`when` is a date", "\"last week\""),
        ("a,dya,x,y,REVIEW", "this correction names no column", "`dya`"),
        (",day,x,y,REVIEW", "this correction names no row", "\"\""),
        ("a,day,x,y,REVIEW\na,day,x,z,REVIEW", "this cell is corrected twice", "row \"a\", column `day` again"),
        ("a,day,x,y", "this line of corrections cannot be read", "4 cells"),
    ])
    func `a correction that could be misread stops the run at its place`(
        line: String, fault: String, found: String
    ) throws {
        let shown = try failure { _ = try Self.package(line + "\n").read(Self.csv) }
        let place = line.contains("\n") ? 3 : 2
        #expect(
            shown.hasPrefix("corrections.csv:\(place): error: \(fault) [correction-invalid]\n  found:    \(found)\n"),
            "\(shown)")
    }

    @Test func `lines that wait for their review are passed over, and columns of a sheet of rejects are too`() throws {
        var package = Self.package("")
        package.others["corrections"] =
            Self.head.replacing(",", with: ";")
            + ";fault;mend;raw\nb;day;2020-02-30;;;;;no such day;look;\"b,2020-02-30,south,x\nc,,,\"\n"
            + "a;day;2020-13-01;2020-12-01;why;kim;2024-01;no month;look;\"a;2020-13-01;north;y\"\n"
        let reading = try package.read(Self.csv)
        #expect(reading.corrections.map(\.cells) == [1])
    }

    @Test func `a correction that changes several rows is told of`() throws {
        let package = TemporaryPackage(
            fields: "{name: id}, {name: x}, {name: n, type: integer}", schema: "primaryKey: [id, x]",
            resource: "corrections: corrections.csv",
            others: ["corrections": Self.head + "\n\"a, b, c\",n,1,5,why,kim,2024\n"])
        let log = DiagnosticLog()
        _ = try package.read("id,x,n\n\"a, b\",c,1\na,\"b, c\",1\n", log: log)
        #expect(log.diagnostics.map(\.code) == [.correctionAmbiguous])
    }

    @Test(arguments: [
        (
            "Row,Column,old,new,reason,who,when\na,b,c,d,e,f,2024\n",
            "corrections.csv:1: error: corrections need other columns"
        ),
        ("sep=;\nrow;column;old;new;reason;who;when\n", "corrections.csv:1: error: corrections need other columns"),
    ])
    func `corrections without their columns are refused in one sentence`(text: String, start: String) throws {
        var package = Self.package("")
        package.others["corrections"] = text
        let shown = try failure { _ = try package.read(Self.csv) }
        #expect(shown.hasPrefix(start) && shown.split(separator: "error:").count == 2, "\(shown)")
    }

    @Test func `a corrections file that is not there, or outside, is refused`() throws {
        var package = Self.package("")
        package.others = [:]
        #expect(
            try failure { _ = try package.read(Self.csv) }.hasPrefix("corrections.csv: error: there is no such file"))
        package.resource = "corrections: ../corrections.csv"
        #expect(try failure { _ = try package.read(Self.csv) }.contains("[path-outside]"))
    }
}
