/// The list of coincidences, and all other tables.
extension ReportPage {
    var coincidences: PageSection? {
        guard let table = report.coincidences else { return nil }
        let first = min(report.coincidencesFirst, table.rows.count)
        let all = table.rows.count + table.left
        var content = [HTMLNode.make(.p, text: table.title)] + table.notes.map { .make(.p, text: $0) }
        content.append(
            table.node(
                caption: first < all ? "The first \(first) of \(all) coincidences" : "All \(all) coincidences",
                rows: 0..<first))
        if first < all {
            // The first ones again, so that sorting and filtering go over all.
            content.append(
                .make(
                    .details, [],
                    [.make(.summary, text: "All \(all) coincidences"), table.node(caption: "All \(all) coincidences")]))
        }
        return PageSection(id: "coincidences", title: "Coincidences", content)
    }

    var tables: PageSection? {
        guard !report.tables.isEmpty else { return nil }
        return PageSection(
            id: "tables", title: "Tables", class: "part tables",
            [
                .of(
                    class: "printed note", .p,
                    [.text("Not printed here: \(report.tables.count) tables; \(report.tables[0].whereWhole).")])
            ]
                + report.tables.flatMap { table -> [HTMLNode] in
                    let rows = table.rows.count + table.left
                    return [
                        .make(.h3, text: table.title),
                        .make(
                            .details, [],
                            [.make(.summary, text: rows == 1 ? "1 row" : "\(rows) rows")]
                                + table.notes.map { .make(.p, text: $0) } + [table.node(caption: table.title)]),
                    ]
                })
    }
}
