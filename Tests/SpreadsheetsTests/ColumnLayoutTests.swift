import ImpreciseDates
import Testing

@testable import Spreadsheets

struct ColumnLayoutTests {
    private func layout(_ columns: [SheetColumn], _ rows: [[Cell]]) -> ColumnLayout {
        var measures = columns.map { _ in ColumnMeasure() }
        for row in rows {
            for (column, cell) in row.enumerated() {
                measures[column].add(CellContent(cell), in: columns[column].kind)
            }
        }
        return ColumnLayout(columns, headers: HeaderTexts.of(columns), measures: measures, filters: false)
    }

    private let sentence = String(repeating: "Nothing was found in the pages. ", count: 7)

    @Test func `a column is as wide as its content, and no wider than its limit`() {
        let made = layout(
            [SheetColumn("a"), SheetColumn("b"), SheetColumn("c", width: .fixed(20))],
            [[.text("0123456789"), .text(sentence), .text(sentence)]])
        #expect(made.widths == [11, 60, 20])
        // What only just fits may not fit in the reader's font.
        #expect(made.wraps == [true, true, true])
        #expect(layout([SheetColumn("Certainty of it")], [[.text("yes")]]).wraps == [false])
    }

    @Test func `text that may not wrap takes its limit and stays on one line`() {
        let made = layout([SheetColumn("a", width: .content(atMost: 30), wraps: false)], [[.text(sentence)]])
        #expect(made.widths == [30])
        #expect(made.wraps == [false])
    }

    @Test func `many columns share the page, and the one with most to say gets most`() {
        let columns = (1...8).map { SheetColumn("column \($0)") }
        let row: [Cell] = (1...7).map { _ in .text("some forty letters of quite ordinary text") } + [.text(sentence)]
        let made = layout(columns, [row])
        #expect(made.widths.reduce(0, +) <= ColumnLayout.pageWidth)
        #expect(made.widths.reduce(0, +) > ColumnLayout.pageWidth - 1)
        #expect(made.widths[7] > 2 * made.widths[0])
    }

    @Test func `numbers and days are never too wide for their column`() throws {
        let crowd = (1...20).map { SheetColumn("column \($0)") }
        let columns = [
            SheetColumn("d", kind: .day), SheetColumn("n", kind: .number(decimals: 2), width: .content(atMost: 3)),
        ]
        let filler: [Cell] = Array(repeating: .text(sentence), count: 20)
        let made = layout(columns + crowd, [[.day(Day(number: 0)), .number(-1_234_567.891)] + filler])
        #expect(made.widths[0] >= TextMeasure.width(of: "2023-12-30") + 1)
        #expect(made.widths[1] >= TextMeasure.width(of: "-1,234,567.89") + 1)
    }

    @Test func `rows of wrapped text are as tall as their lines`() throws {
        let book = try UnzippedWorkbook.ofTable(
            SheetTable(title: "T", columns: [SheetColumn("Finding")], rows: [[.text(sentence)], [.text("short")]]))
        defer { book.remove() }
        let lines = ColumnLayout.lineCount(of: sentence, inColumn: 60)
        #expect(lines == 4)
        let sheet = try book.sheet()
        #expect(sheet.contains(#"<row r="4" spans="1:1" ht="60" customHeight="1">"#))
        #expect(sheet.contains(#"<row r="5" spans="1:1">"#))
    }

    @Test(arguments: [
        ("one two three", 7.0, ["one two", "three"]), ("one\ntwo", 50, ["one", "two"]), ("", 10, [""]),
        ("az-2021-03-02-x", 9, ["az-2021-", "03-02-x"]), ("0123456789", 4, ["0123", "4567", "89"]),
        ("a\n\nb", 10, ["a", "", "b"]),
    ])
    func `text breaks at spaces, then after hyphens, then anywhere`(text: String, width: Double, lines: [String]) {
        #expect(TextMeasure.lines(of: text, within: width) == lines)
    }

    @Test func `wide letters count for more than narrow ones`() {
        #expect(TextMeasure.width(of: "0123456789") == 10)
        #expect(TextMeasure.width(of: "iiii") < TextMeasure.width(of: "0000"))
        #expect(TextMeasure.width(of: "日本") > 4)
        #expect(TextMeasure.width(of: "e\u{301}") == TextMeasure.width(of: "e"))
        #expect(TextMeasure.widths(of: "to-morrow is\nlong").word == TextMeasure.width(of: "morrow"))
    }
}
