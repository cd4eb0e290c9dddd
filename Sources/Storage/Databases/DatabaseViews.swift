/// The views of a database. An analyst who opens it asks first what is known to the day, since only that can be counted
/// without saying how the rest was counted; and what happened around some day, whatever table it stands in. Both go by a
/// table's first column of dates: that of what its rows tell, not of pages about it.
enum DatabaseViews {
    /// SQLite's own limit on the queries of a `UNION ALL`.
    private static let mostQueries = 500

    static func statements(for layouts: [DatabaseLayout], _ names: inout DatabaseNames) -> [String] {
        var statements: [String] = []
        for layout in layouts { if let date = layout.dates.first { statements.append(exact(layout, date, &names)) } }
        // Tables whose rows have no key tell of other tables' rows: they are counts, or joined.
        let queries = layouts.compactMap { layout in
            layout.table.primaryKey.isEmpty ? nil : layout.dates.first.map { timeline(layout, $0) }
        }
        if !queries.isEmpty, queries.count <= mostQueries {
            statements.append(
                "CREATE VIEW \(SQLName.quoted(names.take("timeline"))) AS\n\(queries.joined(separator: "\nUNION ALL\n"))"
            )
        }
        return statements
    }

    private static func exact(
        _ layout: DatabaseLayout, _ date: DatabaseLayout.Dated, _ names: inout DatabaseNames
    ) -> String {
        let table = layout.table.name
        return """
            CREATE VIEW \(SQLName.quoted(names.take("\(table)_\(date.name)_exact"))) AS
            SELECT * FROM \(SQLName.quoted(table)) WHERE \(SQLName.quoted(date.name)) IS NOT NULL AND \(date.isExact)
            """
    }

    private static func timeline(_ layout: DatabaseLayout, _ date: DatabaseLayout.Dated) -> String {
        let table = layout.table
        let key = table.primaryKey.map(SQLName.quoted).joined(separator: " || ', ' || ")
        return """
            SELECT \(SQLName.text(table.name)) AS "table", \(key) AS "key", \(SQLName.text(date.name)) AS "column",
              \(SQLName.quoted(date.name)) AS "date", \(SQLName.quoted(date.earliest)) AS "earliest",
              \(SQLName.quoted(date.latest)) AS "latest", \(date.isExact) AS "is_exact"
            FROM \(SQLName.quoted(table.name)) WHERE \(SQLName.quoted(date.name)) IS NOT NULL
            """
    }
}
