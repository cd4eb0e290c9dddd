import Spreadsheets
import Tables

/// What became of every row, table by table and stage by stage.
enum RowAccountsSheet {
    static let name = "Row accounts"

    private static let notes = [
        "In every line, rows in and rows multiplied are rows out, left out, merged, set aside and out of scope. A build whose "
            + "lines do not balance is not published.",
        "A computed table, such as a statistic, is a result of its own: no row of its inputs is one of its rows.",
    ]

    private static let fields = [
        Field(
            "name", .text, title: "Table or stage", description: "As the data package or the pipeline file calls it."),
        Field("does", .text, title: "What it does", description: "The stage's key in the pipeline file."),
        Field("inputs", .text, title: "Made of", description: "The file, tables or stages that it reads."),
        Field("rows_in", .integer, title: "Rows in", description: "Rows of its inputs that it carries on."),
        Field(
            "multiplied", .integer, title: "Multiplied", description: "Copies of a row, one for each item or partner."),
        Field("rows_out", .integer, title: "Rows out", description: "Rows of its table."),
        Field("filtered", .integer, title: "Left out", description: "As the stage was told to."),
        Field("merged", .integer, title: "Merged", description: "Gone into the row of another."),
        Field("rejected", .integer, title: "Set aside", description: "With a fault that is told in place."),
        Field("out_of_scope", .integer, title: "Out of scope", description: "As the descriptor of the table declares."),
    ]

    static func part(_ context: PublishContext) -> WorkbookPart {
        let readings: [[Cell]] = context.readings.map { entry in
            [.text(entry.resource.name), .text(Read.name), .text(entry.resource.file)]
                + counts(entry.rowsRead, 0, entry.rowsKept, 0, 0, entry.rejects.count, entry.rowsOutOfScope)
        }
        return WorkbookPart(
            made: name, about: "What became of every row", notes: notes, fields,
            rows: readings + context.stages.filter { $0.stage != Read.name }.map(row))
    }

    private static func row(of stage: StageRecord) -> [Cell] {
        let account = stage.account
        let made = account.inputs.map(\.source).joined(separator: ", ")
        let names: [Cell] = [.text(stage.name), .text(stage.stage), .text(made)]
        guard !account.isComputed else {
            return names + [.empty, .empty, .integer(Int64(account.rowsOut)), .empty, .empty, .empty, .empty]
        }
        let rowsIn = account.inputs.filter(\.isCarried).map(\.rows).reduce(0, +)
        return names
            + counts(
                rowsIn, account.multiplied, account.rowsOut, account.filtered, account.merged, account.rejected, 0)
    }

    private static func counts(_ numbers: Int...) -> [Cell] { numbers.map { .integer(Int64($0)) } }
}
