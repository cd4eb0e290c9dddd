import Tables

/// The tables of a database that tell of it: `metadata`, key and value; and `columns`, a row for each column of each table.
struct DatabaseGuide {
    let about: [(key: String, value: String)]
    let layouts: [DatabaseLayout]

    var tables: [DatabaseTable] { [metadata, columns] }

    private var metadata: DatabaseTable {
        var builder = TableBuilder(
            schema: Schema([Field("key", .text, title: "Key"), Field("value", .text, title: "Value")], key: ["key"]))
        for (key, value) in about { builder.append([.text(key), .text(value)]) }
        for table in layouts.map(\.table) where !table.title.isEmpty || !table.description.isEmpty {
            let words = [table.title, table.description].filter { !$0.isEmpty }
            builder.append([.text("table \(table.name)"), .text(words.joined(separator: "\n"))])
        }
        var table = DatabaseTable("metadata", builder.finish())
        table.title = "What these tables are, and what they cannot carry"
        return table
    }

    private var columns: DatabaseTable {
        var builder = TableBuilder(
            schema: Schema(
                [
                    Field("table", .text, title: "Table"), Field("column", .text, title: "Column"),
                    Field("title", .text, title: "Title"), Field("description", .text, title: "Description"),
                    Field("unit", .text, title: "Unit"),
                    Field(
                        "type", .category, title: "Type",
                        description:
                            "date: EDTF, exact or not; day: yyyy-mm-dd; list: an array of JSON; boolean: 0 or 1."),
                    Field(
                        "allowed", .list, title: "Allowed",
                        description: "All values that may stand, where they are known."),
                ], key: ["table", "column"]))
        for layout in layouts {
            for column in layout.columns {
                let field = column.field
                builder.append([
                    .text(layout.table.name), .text(column.name), .text(column.title),
                    .optional(column.description.isEmpty ? nil : column.description),
                    .optional(field.unit.isEmpty ? nil : field.unit),
                    .text(column.end == nil ? field.type.rawValue : "day"),
                    field.allowed.isEmpty || column.end != nil ? .missing : .list(field.allowed),
                ])
            }
        }
        var table = DatabaseTable("columns", builder.finish())
        table.title = "The columns of all tables"
        return table
    }
}
