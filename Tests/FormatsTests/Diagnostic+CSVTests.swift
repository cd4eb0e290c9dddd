import Diagnostics
import Testing

@testable import Formats

@Suite struct DiagnosticCSVTests {
    static let fileFaults: [(String, String)] = [
        (
            "",
            """
            sites.csv: error: this file is empty [file-empty]
              found:    0 bytes
              expected: at least a header and one row
              mend:     fetch or export the file again

            """
        ),
        (
            "id,signed\n\n",
            """
            sites.csv:1: error: this table has no rows [table-empty]
              found:    a header and nothing below it
              expected: at least one row
              mend:     fetch or export the file again; to go on without this table, take it out of the pipeline

            """
        ),
        (
            "id,singed,other\na,b,c\n",
            """
            sites.csv:1: error: column `signed` is missing [column-missing]
              found:    the columns id, singed, other
              expected: `signed`, as the descriptor declares
              mend:     is it `singed`? then rename one of the two

            """
        ),
        (
            "other\nc\n",
            """
            sites.csv:1: error: column `id` is missing [column-missing]
              found:    the columns other
              expected: `id`, as the descriptor declares
              mend:     add the column to the file, or take the field out of the descriptor

            sites.csv:1: error: column `signed` is missing [column-missing]
              found:    the columns other
              expected: `signed`, as the descriptor declares
              mend:     add the column to the file, or take the field out of the descriptor

            """
        ),
        (
            "id,signed,id\na,b,c\n",
            """
            sites.csv:1:11: error: two columns have one name [column-duplicate]
              found:    `id` twice in the header
              expected: every column name once
              mend:     rename one of them in the file, or declare the second as a field called `id_2`

            """
        ),
        (
            "id,signed\na,b\nc,\"d\ne,f\n",
            """
            sites.csv:3:3: error: a quote is broken, so the rows after it cannot be told apart [quote-broken]
              3 | c,"d
                |   ^
              found:    a quote that is never closed
              expected: `"` at both ends of the cell, and `""` for a quote inside it
              mend:     close the quote, or double the quotes that belong to the text

            """
        ),
        (
            "id,signed\n\"a\nb\",\"c\" d\n",
            """
            sites.csv:3:4: error: a quote is broken, so the rows after it cannot be told apart [quote-broken]
              3 | b","c" d
                |    ^
              found:    text between a closing quote and the delimiter
              expected: `"` at both ends of the cell, and `""` for a quote inside it
              mend:     close the quote, or double the quotes that belong to the text

            """
        ),
        (
            "\u{FEFF}\"id,signed\n",
            """
            sites.csv:1:1: error: a quote is broken, so the rows after it cannot be told apart [quote-broken]
              1 | "id,signed
                | ^
              found:    a quote that is never closed
              expected: `"` at both ends of the cell, and `""` for a quote inside it
              mend:     close the quote, or double the quotes that belong to the text

            """
        ),
    ]

    @Test(arguments: fileFaults)
    func `a fault of the whole file stops the reading`(csv: String, expected: String) throws {
        let package = TemporaryPackage(fields: "{name: id}, {name: signed}")
        #expect(try failure { _ = try package.read(csv) } == expected)
    }

    @Test(arguments: ["\n\n", "\u{FEFF}"])
    func `a file of nothing but line breaks or a mark is empty, though not of zero bytes`(csv: String) throws {
        let text = try failure { _ = try CSVReaderTests.two.read(csv) }
        #expect(text.hasPrefix("sites.csv: error: this file is empty [file-empty]\n"))
        #expect(!text.contains("0 bytes"))
    }

    @Test func `a column that is not declared is warned of, and its cells are not read`() throws {
        let log = DiagnosticLog()
        let reading = try CSVReaderTests.two.read("id,more,note\na,x,b\n", log: log)
        #expect(cells(reading.table) == [["a", "b"]])
        #expect(
            DiagnosticTextRenderer().text(of: log.diagnostics) == """
                sites.csv:1:4: warning: this column is not declared, so it was not read [column-undeclared]
                  found:    `more` in the header
                  expected: one of id, note
                  mend:     declare it in the descriptor's fields, or, if it is out of scope, say `"ignore": {"columns": [...]}`

                """)
    }

    @Test(arguments: [
        (
            "a,b\nc\n",
            """
            sites.csv:3: warning: too few cells, row set aside [row-ragged]
              found:    1 cell
              expected: 2, as in the header
              mend:     look in this row for a delimiter too few, or a text without its quotes

            """
        ),
        (
            "a,\"b\nb\"\n\nc,d,e,\n",
            """
            sites.csv:5: warning: too many cells, row set aside [row-ragged]
              found:    4 cells
              expected: 2, as in the header
              mend:     look in this row for a delimiter too many, or a text without its quotes

            """
        ),
    ])
    func `a row with too few or too many cells is set aside`(rows: String, expected: String) throws {
        let reading = try CSVReaderTests.two.read("id,note\n" + rows)
        #expect(text(reading.rejects) == expected)
        #expect(reading.table.rowCount == 1)
    }
}
