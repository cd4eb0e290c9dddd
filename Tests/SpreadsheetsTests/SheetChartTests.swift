import ImpreciseDates
import Testing

@testable import Spreadsheets

@Suite struct SheetChartTests {
    private static let columns = [
        SheetColumn("Month"), SheetColumn("Rows", kind: .integer), SheetColumn("Chance", kind: .number(decimals: 1)),
    ]

    private func table(_ kind: SheetChart.Kind, rows: Int = 3) -> SheetTable {
        let chart = SheetChart(
            kind, title: "Rows by month", alternativeText: "Rows & what \"chance\" gives", categories: 0,
            categoryTitle: "Month", series: [.init(column: 1), .init(column: 2, isReference: true)], valueTitle: "Rows")
        return SheetTable(
            title: "T", columns: Self.columns, charts: [chart],
            rows: (0..<rows).map { [.text("2020-0\($0 + 1)"), .integer(Int64($0)), .number(0.5)] })
    }

    @Test func `a chart points at the cells of its columns and tells what it shows`() throws {
        let book = try UnzippedWorkbook.ofTable(table(.lines), sheet: "It's 2020")
        defer { book.remove() }
        let chart = try book.part("xl/charts/chart1.xml")
        #expect(
            chart.contains("<c:f>'It''s 2020'!$A$4:$A$6</c:f>") && chart.contains("<c:f>'It''s 2020'!$B$4:$B$6</c:f>"))
        #expect(chart.contains("<c:v>2020-01</c:v>"), "the cells are there for programs that do not read them anew")
        #expect(chart.contains("<a:prstDash val="), "what chance gives is dashed")
        let drawing = try book.part("xl/drawings/drawing1.xml")
        #expect(drawing.contains(#"descr="Rows &amp; what &quot;chance&quot; gives""#))
        #expect(drawing.contains("<xdr:col>4</xdr:col>"), "an empty column lies between the table and its chart")
    }

    @Test(arguments: SheetChart.Kind.allCases)
    func `every kind is drawn`(kind: SheetChart.Kind) throws {
        let book = try UnzippedWorkbook.ofTable(table(kind))
        defer { book.remove() }
        let chart = try book.part("xl/charts/chart1.xml")
        #expect(chart.contains(kind == .lines ? "<c:lineChart>" : "<c:barChart>"))
        #expect(chart.contains(#"<c:grouping val="stacked"/>"#) == (kind == .stackedColumns))
    }

    @Test func `a table without rows has no chart`() throws {
        let book = try UnzippedWorkbook.ofTable(table(.columns, rows: 0))
        defer { book.remove() }
        #expect(try !book.partNames().contains { $0.hasPrefix("xl/charts/") })
    }
}
