import Diagnostics
import Tables
import Testing

@testable import Formats

/// What is left of a file after Excel has saved it.
@Suite struct ExcelTests {
    static func package(_ rule: String) -> TemporaryPackage {
        TemporaryPackage(fields: "{name: day, type: date\(rule)}", resource: "dialect: {delimiter: \";\"}")
    }

    @Test(arguments: [
        ("Nov-23", "Excel writes 2023-11 so"), ("jan-30", "Excel writes 1930-01 so"),
        ("20/11/2023", "Excel writes 2023-11-20 so"), ("11/20/2023", "Excel writes 2023-11-20 so"),
        ("03/04/2023", "Excel writes 2023-04-03 so, or 2023-03-04"), ("5/5/2023", "Excel writes 2023-05-05 so"),
        ("45250", "Excel writes 2023-11-20 so, as a day's number"),
    ])
    func `a date that Excel has rewritten is named with its place, and what it was`(cell: String, was: String) throws {
        let reading = try Self.package("").read("day\n2023\n\(cell)\n")
        #expect(reading.rejects.map(\.origin.line) == [3])
        let mend = reading.rejects[0].diagnostics[0].mend
        #expect(mend.hasPrefix("\(was): take the cell from the file that Excel opened, or give the field `\"excel\": "))
    }

    @Test func `by a stated order all such dates are read back`() throws {
        let csv = "day\nNov-23\nDec-29\nFeb-30\n20/11/2023\n3.4.2023\n45250\n2023-11-20~\n"
        let dates = try Self.package(", excel: day-first").read(csv)
        #expect(
            cells(dates.table).flatMap(\.self) == [
                "2023-11", "2029-12", "1930-02", "2023-11-20", "2023-04-03", "2023-11-20", "2023-11-20~",
            ])
        let other = try Self.package(", excel: month-first").read(csv)
        #expect(cells(other.table).flatMap(\.self).contains("2023-03-04"))
        #expect(other.rejects.map(\.origin.line) == [5])  // there is no twentieth month
    }

    @Test(arguments: ["99999", "1234", "Nov-2023", "Nov 23", "31/02/2023", "1/2/23", "20-Nov"])
    func `what Excel would not have written is not taken for it`(cell: String) throws {
        let reading = try Self.package(", excel: day-first").read("day\n2023\n\(cell)\n")
        #expect(reading.rejects.count == (cell == "1234" ? 0 : 1))  // a year
        #expect(!text(reading.rejects).contains("Excel"))
    }

    @Test func `digits that Excel has cut and zeros that it took away are named, and stay lost`() throws {
        let package = TemporaryPackage(
            fields: "{name: id, constraints: {pattern: \"[0-9]{5}\"}}, {name: number, type: integer}")
        let reading = try package.read("id,number\n00123,1\n123,2\n12345,\"1,2E+15\"\n1.2E+15,3\n")
        let shown = text(reading.rejects)
        #expect(reading.table.rowCount == 1)
        #expect(
            shown.contains(
                "Excel takes leading zeros away: if it was 00123, take the cell from the file that it opened"))
        #expect(shown.split(separator: "this is how Excel writes a long number").count == 3)
    }
}
