import Tables

/// What became of every row, table by table and stage by stage, as a sheet shows it.
struct QualityTable {
    static let sheetName = "Data quality"
    static let title = "What became of every row"
    static let notes = [
        "In every line, rows in and rows multiplied are rows out, left out, merged, set aside and out of scope. A build whose "
            + "lines do not balance is not published.",
        "A computed table, such as a statistic, is a result of its own: no row of its inputs is one of its rows.",
    ]

    private static let schema = Schema([
        Field("name", .text, title: "Table or stage"),
        Field("does", .text, title: "What it does"),
        Field("inputs", .text, title: "Made of"),
        Field("rows_in", .integer, title: "Rows in"),
        Field(
            "multiplied", .integer, title: "Multiplied", description: "Copies of a row, one for each item or partner."),
        Field("rows_out", .integer, title: "Rows out"),
        Field("filtered", .integer, title: "Left out", description: "As the stage was told to."),
        Field("merged", .integer, title: "Merged", description: "Gone into the row of another."),
        Field("rejected", .integer, title: "Set aside", description: "With a fault that is told in place."),
        Field("out_of_scope", .integer, title: "Out of scope", description: "As the descriptor of the table declares."),
    ])

    let context: PublishContext

    var table: Table {
        var builder = TableBuilder(schema: Self.schema)
        for entry in context.readings {
            builder.append(
                [.text(entry.resource.name), .text(Read.name), .text(entry.resource.file)]
                    + Self.integers(
                        entry.rowsRead, 0, entry.rowsKept, 0, 0, entry.rejects.count, entry.rowsOutOfScope))
        }
        for stage in context.stages where stage.stage != Read.name {
            let account = stage.account
            let made = account.inputs.map(\.source).joined(separator: ", ")
            let names: [Value] = [.text(stage.name), .text(stage.stage), .text(made)]
            guard !account.isComputed else {
                let none = Value.missing
                builder.append(names + [none, none, .integer(Int64(account.rowsOut)), none, none, none, none])
                continue
            }
            let rowsIn = account.inputs.filter(\.isCarried).map(\.rows).reduce(0, +)
            builder.append(
                names
                    + Self.integers(
                        rowsIn, account.multiplied, account.rowsOut, account.filtered, account.merged,
                        account.rejected, 0))
        }
        return builder.finish()
    }

    var sheet: TableSheet {
        TableSheet(table: table, fields: Self.schema.fields, title: Self.title, notes: Self.notes)
    }

    private static func integers(_ numbers: Int...) -> [Value] { numbers.map { .integer(Int64($0)) } }
}
