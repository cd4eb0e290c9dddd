import Spreadsheets
import Tables

/// Every page that a row of the workbook rests on, once, with the rows that rest on it.
struct SourcesSheet {
    static let name = "Sources"

    // A title that is a link would be cut in LibreOffice, which keeps links on one line.
    private static let fields = [
        Field(
            "page", .text, title: "Page", description: "The title of the page where the table has one, else its site."),
        Field("site", .text, title: "Site", description: "Whose page it is; a link to the page."),
        Field("address", .text, title: "Address", description: "The page's address in full."),
        Field(
            "rows", .text, title: "Rows that rest on it",
            description: "Sheets of this workbook, with the numbers that their rows have there."),
    ]

    private struct Page {
        var title: String?
        var rows: [(sheet: SheetName, number: Int)] = []
    }

    private var order: [String] = []
    private var pages: [String: Page] = [:]

    init(of parts: [WorkbookContent.Placed]) {
        for placed in parts { add(placed.part, on: placed.sheets) }
    }

    /// Adds the pages of a part that stands on these sheets.
    private mutating func add(_ part: WorkbookPart, on sheets: [SheetName]) {
        guard let input = part.input else { return }
        let room = part.sheet.room
        for field in input.views.map(\.field) where field.isLink {
            guard let addresses = input.table[field.name] else { continue }
            let titles = input.views.first { $0.field.name == Self.titleColumn(of: field.name) }
                .flatMap { input.table[$0.field.name] }
            for row in 0..<input.table.rowCount {
                guard case .text(let address) = addresses[row] else { continue }
                if pages[address] == nil { order.append(address) }
                let place = (sheets[row / room], part.sheet.firstRowNumber + row % room)
                pages[address, default: Page()].rows.append(place)
                if pages[address]?.title == nil, case .text(let title)? = titles?[row] { pages[address]?.title = title }
            }
        }
    }

    var part: WorkbookPart {
        let rows = order.map { ($0, SiteName.of($0), pages[$0] ?? Page()) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        return WorkbookPart(
            made: Self.name, about: "Pages that the rows rest on, each once",
            notes: ["Row numbers are those at the left edge of the sheet that is named."], Self.fields,
            rows: rows.map { address, site, page in
                [
                    .text(page.title ?? site), .link(url: address, text: site), .text(address),
                    .text(Self.words(page.rows)),
                ]
            })
    }

    /// `source_title` for `source_url`: the column that tells what the page is called.
    private static func titleColumn(of name: String) -> String? {
        name.hasSuffix("url") ? name.dropLast(3) + "title" : nil
    }

    /// `Deals: rows 5, 7 to 9; Arrests: row 12`
    private static func words(_ rows: [(sheet: SheetName, number: Int)]) -> String {
        var sheets: [(name: SheetName, numbers: [Int])] = []
        for row in rows {
            if let index = sheets.firstIndex(where: { $0.name == row.sheet }) {
                sheets[index].numbers.append(row.number)
            } else {
                sheets.append((row.sheet, [row.number]))
            }
        }
        return sheets.map { sheet in
            let numbers = Set(sheet.numbers).sorted()
            var runs: [ClosedRange<Int>] = []
            for number in numbers {
                if let last = runs.last, last.upperBound == number - 1 {
                    runs[runs.count - 1] = last.lowerBound...number
                } else {
                    runs.append(number...number)
                }
            }
            let texts = runs.map { run in
                run.count == 1
                    ? "\(run.lowerBound)" : "\(run.lowerBound)\(run.count == 2 ? ", " : " to ")\(run.upperBound)"
            }
            return "\(sheet.name.text): \(numbers.count == 1 ? "row" : "rows") \(texts.joined(separator: ", "))"
        }.joined(separator: "; ")
    }
}
