import CLibXLSXWriter
import Foundation
import ImpreciseDates
import Spreadsheets

/// Writes a million cells as a C program would, and as a sheet: `coincide-bench workbook`. Rows are streamed in both.
enum WorkbookBenchmark {
    private static let rowCount = 100_000

    /// 500,000 rows of eight columns, and the most memory that the process held: `coincide-bench workbook large`.
    static func runLarge() throws {
        let path = FileManager.default.temporaryDirectory.path + "/bench-large.xlsx"
        let time = try ContinuousClock().measure { try writeSheet(to: path, places, rows: 500_000, columns: 8) }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        print("500,000 rows of 8 columns: \(time), \(usage.ru_maxrss / 1_024) MiB at most")
    }

    private static let places = (0..<1_000).map { "Northport, quay \($0 * 7_919 % 1_000)" }
    private static let epoch = 25_569

    static func run(rounds: Int) throws {
        let folder = FileManager.default.temporaryDirectory.path
        var plain: [Duration] = []
        var sheets: [Duration] = []
        let clock = ContinuousClock()
        for round in 0...rounds {
            let c = clock.measure { writePlainly(to: folder + "/bench-c.xlsx", places) }
            let ours = try clock.measure { try writeSheet(to: folder + "/bench-sheet.xlsx", places) }
            if round > 0 { (plain, sheets) = (plain + [c], sheets + [ours]) }
        }
        let ratios = zip(sheets, plain).map { $0 / $1 }.sorted()
        print("1,000,000 cells, libxlsxwriter by itself: \(middle(plain))")
        print("1,000,000 cells, as a sheet:              \(middle(sheets))")
        print("ratio: median \(ratios[rounds / 2]), least \(ratios[0]), most \(ratios[rounds - 1])")
    }

    private static func middle(_ times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

    /// Ten columns: three numbers, three texts, two days, two whole numbers.
    private static func writePlainly(to path: String, _ places: [String]) {
        var options = lxw_workbook_options()
        options.constant_memory = 1
        let workbook = workbook_new_opt(path, &options)
        let sheet = workbook_add_worksheet(workbook, "Rows")
        let (text, number, day) = (
            workbook_add_format(workbook), workbook_add_format(workbook), workbook_add_format(workbook)
        )
        format_set_num_format(number, "#,##0.000")
        format_set_num_format(day, "yyyy-mm-dd")
        let strings = places.map { strdup($0) }
        defer { strings.forEach { free($0) } }
        for column in 0..<10 { worksheet_write_string(sheet, 0, lxw_col_t(column), strings[column], text) }
        for row in 0..<rowCount {
            let line = lxw_row_t(row + 1)
            for column in 0..<10 {
                let place = lxw_col_t(column)
                switch column % 4 {
                case 0: worksheet_write_number(sheet, line, place, Double(row * 31 % 1_000_003) / 8, number)
                case 1: worksheet_write_string(sheet, line, place, strings[(row + column) % 1_000], text)
                case 2: worksheet_write_number(sheet, line, place, Double(epoch + 18_000 + row % 2_000), day)
                default: worksheet_write_number(sheet, line, place, Double(row), nil)
                }
            }
        }
        workbook_close(workbook)
    }

    private static func writeSheet(
        to path: String, _ places: [String], rows rowCount: Int = rowCount, columns columnCount: Int = 10
    ) throws {
        let workbook = try Workbook(
            path: path, properties: WorkbookProperties(title: "Rows", created: Day(number: 18_000)))
        let kinds: [SheetColumn.Kind] = [.number(decimals: 3), .text, .day, .integer]
        let columns = (0..<columnCount).map { SheetColumn("Column \($0)", kind: kinds[$0 % 4], blank: "[unknown]") }
        let table = SheetTable(title: "Rows", columns: columns, rowCount: rowCount) { row in
            (0..<columnCount).map { column in
                switch column % 4 {
                case 0: .number(Double(row * 31 % 1_000_003) / 8)
                case 1: .text(places[(row + column) % 1_000])
                case 2: .day(Day(number: Int64(18_000 + row % 2_000)))
                default: .integer(Int64(row))
                }
            }
        }
        try workbook.addWorksheet("Rows", isStreaming: true).write(table)
        try workbook.close()
    }
}
