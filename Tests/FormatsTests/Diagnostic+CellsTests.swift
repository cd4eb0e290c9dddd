import Diagnostics
import Testing

@testable import Formats

@Suite struct DiagnosticCellsTests {
    static let cellFaults: [(String, String, String)] = [
        (
            "type: number", "\"1,5\"",
            """
            sites.csv:2:5: warning: not a number, row set aside [cell-type]
              2 | n1,"1,5"
                |     ^^^
              found:    "1,5" in column `value`
              expected: a number, written with "." for the decimal mark
              mend:     if it means 1.5, give the field `"decimalChar": ","`

            """
        ),
        (
            "type: boolean", "yes",
            """
            sites.csv:2:4: warning: not a boolean, row set aside [cell-type]
              2 | n1,yes
                |    ^^^
              found:    "yes" in column `value`
              expected: `true` or `false`
              mend:     write `true` or `false`, or declare the field as `string`

            """
        ),
        (
            "type: list, delimiter: \";\"", "a;;b",
            """
            sites.csv:2:4: warning: not a list, row set aside [cell-type]
              2 | n1,a;;b
                |    ^^^^
              found:    "a;;b" in column `value`
              expected: values with one `;` between them
              mend:     take out the extra `;`

            """
        ),
        (
            "constraints: {required: true}", "",
            """
            sites.csv:2:4: warning: no value where one is required, row set aside [cell-missing]
              2 | n1,
                |    ^
              found:    an empty cell in column `value`
              expected: a value in every row
              mend:     fill the cell in, or take `required` from the field's constraints

            """
        ),
        (
            "constraints: {enum: [north, south]}", "noth",
            """
            sites.csv:2:4: warning: not one of the values allowed, row set aside [cell-enum]
              2 | n1,noth
                |    ^^^^
              found:    "noth" in column `value`
              expected: one of north, south
              mend:     did you mean `north`?

            """
        ),
        (
            "type: list, delimiter: \";\", constraints: {enum: [north, south]}", "north;\"west\"",
            """
            sites.csv:2:4: warning: not one of the values allowed, row set aside [cell-enum]
              2 | n1,north;"west"
                |    ^^^^^^^^^^^^
              found:    ""west"" in column `value`
              expected: one of north, south
              mend:     correct the cell, or add the value to the field's enum

            """
        ),
        (
            "constraints: {pattern: \"[a-z]+\"}", "\"a \"\"b\"\"\"",
            """
            sites.csv:2:5: warning: not of the form that is declared, row set aside [cell-pattern]
              2 | n1,"a ""b""\"
                |     ^^^^^^^
              found:    "a "b"" in column `value`
              expected: a text that matches `[a-z]+`
              mend:     correct the cell, or the field's pattern

            """
        ),
        (
            "type: number, constraints: {minimum: 0.5}", "0.25",
            """
            sites.csv:2:4: warning: outside the range that is declared, row set aside [cell-range]
              2 | n1,0.25
                |    ^^^^
              found:    "0.25" in column `value`
              expected: at least 0.5
              mend:     correct the cell, or the field's minimum and maximum

            """
        ),
        (
            "type: number, constraints: {maximum: 0.5}", "0.75",
            """
            sites.csv:2:4: warning: outside the range that is declared, row set aside [cell-range]
              2 | n1,0.75
                |    ^^^^
              found:    "0.75" in column `value`
              expected: at most 0.5
              mend:     correct the cell, or the field's minimum and maximum

            """
        ),
        (
            "type: date", "2023-02-30",
            """
            sites.csv:2:12: warning: 30 is no day of February 2023, row set aside [date-impossible]
              2 | n1,2023-02-30
                |            ^^
              found:    "2023-02-30" in column `value`
              expected: a day that exists, or an EDTF date such as 2023-02
              mend:     correct the day, or write 2023-02 if only the month is sure

            """
        ),
        (
            "type: date", "2023-13",
            """
            sites.csv:2:9: warning: 13 is no month, row set aside [date-impossible]
              2 | n1,2023-13
                |         ^^
              found:    "2023-13" in column `value`
              expected: a month from 01 to 12, or a part of the year from 21 to 41
              mend:     correct the month, or write the year alone if only that is sure

            """
        ),
        (
            "type: date", "2023/2022-12",
            """
            sites.csv:2:9: warning: an interval that ends before it begins, row set aside [date-impossible]
              2 | n1,2023/2022-12
                |         ^^^^^^^
              found:    "2023/2022-12" in column `value`
              expected: the earlier date first
              mend:     swap the two dates

            """
        ),
        (
            "type: date", "31.02.2014",
            """
            sites.csv:2:6: warning: not a date, row set aside [date-form]
              2 | n1,31.02.2014
                |      ^^^^^^^^
              found:    "31.02.2014" in column `value`
              expected: EDTF: 2023-11-20, 2023-11 or 2023, with `~`, `?` or `%` behind, or two of them with `/` between
              mend:     write the date in that form, as precisely as its source

            """
        ),
    ]

    @Test(arguments: cellFaults)
    func `a cell that breaks a rule is shown with what to do`(field: String, cell: String, expected: String) throws {
        let package = TemporaryPackage(fields: "{name: id}, {name: value, \(field)}")
        let reading = try package.read("id,value\nn1,\(cell)\nn2,\n")
        #expect(text(reading.rejects.filter { $0.origin.line == 2 }) == expected)
        #expect(reading.rowsRead == reading.table.rowCount + reading.rejects.count)
    }

    @Test func `an integer is spoken of in English, and whole limits without a fraction`() throws {
        let package = TemporaryPackage(fields: "{name: id}, {name: value, type: integer, constraints: {minimum: 0}}")
        let rejects = try package.read("id,value\nn1,1.5\nn2,-1\n").rejects
        #expect(rejects.map { $0.diagnostics.map(\.code) } == [[.cellType], [.cellRange]])
        #expect(
            text(rejects) == """
                sites.csv:2:4: warning: not an integer, row set aside [cell-type]
                  2 | n1,1.5
                    |    ^^^
                  found:    "1.5" in column `value`
                  expected: a whole number, written with digits only
                  mend:     write the digits without spaces, units or grouping, or declare the field as `string`

                sites.csv:3:4: warning: outside the range that is declared, row set aside [cell-range]
                  3 | n2,-1
                    |    ^^
                  found:    "-1" in column `value`
                  expected: at least 0
                  mend:     correct the cell, or the field's minimum and maximum

                """)
    }

    @Test(arguments: [
        (
            "primaryKey: [id, value]", "{name: id}, {name: value}", "n1,a\nn1,b\nn2,a\nn1,a\n",
            """
            sites.csv:5:1: warning: a key that another row has, row set aside [key-duplicate]
              5 | n1,a
                | ^^
              found:    "n1, a", which line 2 has already
              expected: a key of its own for every row
              mend:     give the row its own, or delete the row if it is the same case twice

            """
        ),
        (
            "primaryKey: id", "{name: id, constraints: {unique: true}}, {name: value}", "n1,a\nn1,b\n",
            """
            sites.csv:3:1: warning: a key that another row has, row set aside [key-duplicate]
              3 | n1,b
                | ^^
              found:    "n1", which line 2 has already
              expected: a key of its own for every row
              mend:     give the row its own, or delete the row if it is the same case twice

            """
        ),
        (
            "", "{name: id}, {name: value, constraints: {unique: true}}",
            "n1,\nn2,\nn3,\"a\"\",b\"\nn4,\"a\"\",b\"\n",
            """
            sites.csv:5:5: warning: a value that another row has, row set aside [value-duplicate]
              5 | n4,"a"",b"
                |     ^^^^^
              found:    "a",b", which line 4 has already
              expected: every value of `value` once
              mend:     give the row its own, or delete the row if it is the same case twice

            """
        ),
    ])
    func `a row that repeats what must not repeat is set aside`(
        schema: String, fields: String, rows: String, expected: String
    ) throws {
        let reading = try TemporaryPackage(fields: fields, schema: schema).read("id,value\n" + rows)
        #expect(text(reading.rejects) == expected)
        #expect(reading.rowsRead == reading.table.rowCount + 1)
    }

    @Test func `words for a missing value may repeat where values may not`() throws {
        let package = TemporaryPackage(
            fields: "{name: id}, {name: value, constraints: {unique: true}}", schema: "missingValues: [\"\", n/a]")
        let reading = try package.read("id,value\nn1,n/a\nn2,n/a\n")
        #expect(reading.rejects.isEmpty)
    }

    @Test func `a key has a value in every column`() throws {
        let reading = try TemporaryPackage(fields: "{name: id}, {name: value}", schema: "primaryKey: id")
            .read("id,value\n,a\n,b\n")
        #expect(reading.rejects.map { $0.diagnostics.map(\.code) } == [[.cellMissing], [.cellMissing]])
    }

    @Test func `a row set aside does not hold its key against a better one`() throws {
        let package = TemporaryPackage(fields: "{name: id}, {name: day, type: date}", schema: "primaryKey: id")
        let reading = try package.read("id,day\nn1,2023-02-30\nn1,2023-02-28\n")
        #expect(cells(reading.table) == [["n1", "2023-02-28"]])
    }

    @Test func `a row with two faults is set aside once, with both`() throws {
        let package = TemporaryPackage(
            fields: """
                {name: id, constraints: {required: true}}, {name: day, type: date}, {name: note},
                {name: count, type: number}
                """)
        let reading = try package.read("id,day,note,count\nn1,2023-02-30,\"a\nb\",x\nn2,2023,c,1\n")
        #expect(reading.rejects.count == 1)
        #expect(
            text(reading.rejects) == """
                sites.csv:2:12: warning: 30 is no day of February 2023, row set aside [date-impossible]
                  2 | n1,2023-02-30,"a
                    |            ^^
                  found:    "2023-02-30" in column `day`
                  expected: a day that exists, or an EDTF date such as 2023-02
                  mend:     correct the day, or write 2023-02 if only the month is sure

                sites.csv:3:4: warning: not a number, row set aside [cell-type]
                  3 | b",x
                    |    ^
                  found:    "x" in column `count`
                  expected: a number, written with "." for the decimal mark
                  mend:     write the number without units, grouping or decimal comma, or declare the field as `string`

                """)
        #expect(cells(reading.table) == [["n2", "2023", "c", "1"]])
        #expect(reading.table.origins.of(0)[0].line == 4)
    }

    @Test(arguments: [
        "type: integer, constraints: {minimum: -1, maximum: 2}", "type: number, constraints: {maximum: 2}",
    ])
    func `limits belong to the range`(field: String) throws {
        let reading = try TemporaryPackage(fields: "{name: id}, {name: value, \(field)}")
            .read("id,value\na,-1\nb,2\nc,3\n")
        #expect(cells(reading.table) == [["a", "-1"], ["b", "2"]])
        #expect(reading.rejects.map { $0.diagnostics.map(\.code) } == [[.cellRange]])
    }

    @Test(arguments: [
        ("type: integer", ["9223372036854775808", "1e3", "0x1F", " 1", "1 ", "--1", "١"]),
        ("type: number", ["nan", "inf", "0x1p3", "1e999", ".", "1 000", "1.5 km", "e"]),
        ("type: boolean", ["tRUE", "2", "on"]),
        ("type: date", ["2023-1-1", "20231120", "2023-11-20T00:00", "2023--11", "-0000"]),
        ("constraints: {pattern: \"a|b\"}", ["ab", "ac", "A"]),
    ])
    func `what only resembles a value is set aside`(field: String, values: [String]) throws {
        let package = TemporaryPackage(fields: "{name: id}, {name: value, \(field)}")
        let reading = try package.read("id,value\n" + values.map { "n,\($0)\n" }.joined())
        #expect(cells(reading.table).isEmpty)
        #expect(reading.rejects.count == values.count)
    }

    @Test(arguments: [
        ("type: integer, constraints: {enum: [1, 2]}", "3", DiagnosticCode.cellEnum),
        ("type: date, constraints: {enum: [2023]}", "2024", .cellEnum),
        ("type: integer, constraints: {pattern: \"[0-9]{2}\"}", "7", .cellPattern),
        ("constraints: {minLength: 3}", "ab", nil), ("constraints: {maxLength: 1}", "ab", nil),
        ("type: number, constraints: {exclusiveMinimum: 0}", "0", nil),
        ("type: date, constraints: {minimum: \"2023-01-01\"}", "2022-01-01", nil),
    ])
    func `a constraint is checked, whatever the type, or refused`(
        field: String, cell: String, code: DiagnosticCode?
    ) throws {
        let package = TemporaryPackage(fields: "{name: id}, {name: value, \(field)}")
        do {
            let rejects = try package.read("id,value\nn1,\(cell)\n").rejects
            #expect(rejects.count == 1)
            if let code { #expect(rejects.first?.diagnostics.first?.code == code) }
        } catch is DiagnosticFailure {
            // Refusing the descriptor is as good.
        }
    }
}
