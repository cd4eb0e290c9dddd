import Formats
import Spreadsheets
import Tables

/// How full, how various and how exact every column is that was read and used.
enum FieldQualitySheet {
    static let name = "Data quality"

    private static let fields = [
        Field("table", .text, title: "Table", description: "As the data package calls it."),
        Field("column", .text, title: "Column", description: "As the data package calls it."),
        Field("title", .text, title: "Title", description: "Its heading for readers."),
        Field("rows", .integer, title: "Rows", description: "Rows that were kept."),
        Field("missing", .integer, title: "Missing", description: "Rows without a value in it."),
        Field("distinct", .integer, title: "Distinct", description: "Different values in it."),
        Field("imprecise", .integer, title: "Imprecise", description: "Dates that are not a single day beyond doubt."),
        Field("rejects", .integer, title: "Rejects", description: "Rows that were set aside for a cell of it."),
        Field(
            "corrected", .integer, title: "Corrected",
            description: "Cells that a declared correction or lookup replaced."),
    ]

    static func part(_ context: PublishContext) -> WorkbookPart {
        WorkbookPart(
            made: name, about: "How full and how exact each column is that was read",
            notes: ["Columns that no stage uses are checked cell by cell, but not counted here."], fields,
            rows: context.readings.flatMap(rows))
    }

    private static func rows(of entry: ReadingLog.Entry) -> [[Cell]] {
        entry.table.schema.fields.compactMap { field in
            guard let column = entry.table[field.name] else { return nil }
            let summary = ColumnSummary(column) { "\($0)" }
            let census = entry.dates.first { $0.column == field.name }?.census
            let rejects = entry.rejects.count { reject in
                reject.reasons.contains { $0.cells.contains { $0.column == field.name } }
            }
            let corrected =
                entry.corrections.filter { $0.field == field.name }.map(\.cells)
                + entry.lookups.filter { $0.field == field.name }.map(\.cells)
            return [
                .text(entry.resource.name), .text(field.name), .text(field.title), count(entry.rowsKept),
                count(summary.missing), count(summary.distinct), census.map { count($0.impreciseCount) } ?? .empty,
                count(rejects), count(corrected.reduce(0, +)),
            ]
        }
    }

    private static func count(_ number: Int) -> Cell { .integer(Int64(number)) }
}
