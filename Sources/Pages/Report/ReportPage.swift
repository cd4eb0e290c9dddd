/// `index.html`: everything on one page that needs nothing else. What a reader must not miss stands first.
package struct ReportPage {
    let report: Report

    package init(_ report: Report) { self.report = report }

    package var text: String {
        PageFrame(
            title: report.title, language: report.language, style: PageStyle.page, script: PageScript.block,
            body: [
                .make(.a, [.set(.class, "skip"), .set(.href, "#content")], text: "Skip to the content"), header,
                .make(.main, [.set(.id, "content"), .set(.tabindex, "-1")], sections.map(\.node)), footer,
            ]
        ).text
    }

    private var header: HTMLNode {
        let facts = report.facts.flatMap { fact -> [HTMLNode] in
            [.make(.div, [], [.make(.dt, text: fact.name), " ", .make(.dd, text: fact.text)])]
        }
        return .make(
            .header, [],
            [
                .make(.h1, text: report.title), .of(class: "question", .p, [.text(report.question)]),
                .of(class: "facts", .dl, facts),
            ])
    }

    private var sections: [PageSection] {
        let parts = [finding, coincidences, charts, furtherFindings, tables, method, downloads, use].compactMap(\.self)
        guard let first = parts.first else { return [] }
        return [first, PageSection.contents(of: Array(parts.dropFirst()))] + parts.dropFirst()
    }

    private var finding: PageSection? {
        guard let first = report.findings.first else { return nil }
        return PageSection(
            id: "finding", title: "What was found",
            [.of(class: "headline", .p, [.text(first.sentence)])] + first.sayings(.h3) + first.notes)
    }

    private var coincidences: PageSection? {
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

    private var charts: PageSection? {
        guard !report.charts.isEmpty else { return nil }
        return PageSection(id: "charts", title: "Charts", report.charts.enumerated().map { chart($1, number: $0 + 1) })
    }

    private func chart(_ chart: PageChart, number: Int) -> HTMLNode {
        let data =
            chart.data.isEmpty
            ? []
            : [
                HTMLNode.make(
                    .details, [],
                    [.make(.summary, text: "The data drawn")]
                        + chart.data.map { $0.node(caption: "\(chart.drawing.title): \($0.title)") })
            ]
        let files = chart.files.isEmpty ? [] : [HTMLNode.of(class: "files", .ul, chart.files.map(\.node))]
        return .make(
            .section, [.set(.class, "chart"), .set(.ariaLabelledBy, "chart-\(number)")],
            [
                .make(.h3, [.set(.id, "chart-\(number)")], text: chart.drawing.title),
                .make(
                    .figure, [],
                    [
                        .scroller(of: "Chart: \(chart.drawing.title)", .drawing(chart.drawing)),
                        .make(.figcaption, text: chart.drawing.description),
                    ]),
            ] + data + files)
    }

    private var furtherFindings: PageSection? {
        guard report.findings.count > 1 else { return nil }
        return PageSection(
            id: "findings", title: "Further findings",
            zip(report.findings.dropFirst(), report.findings).flatMap { finding, before in
                further(finding, isUnderHeading: finding.topic.isEmpty || finding.topic == before.topic)
            })
    }

    private func further(_ finding: PageFinding, isUnderHeading: Bool) -> [HTMLNode] {
        let standing =
            finding.standing.isEmpty ? [] : [HTMLNode.of(class: "standing", .span, [.text(" (\(finding.standing))")])]
        let more = finding.sayings(finding.topic.isEmpty ? .h3 : .h4) + finding.notes
        return (isUnderHeading ? [] : [.make(.h3, text: finding.topic)])
            + [.make(.p, [], [.text(finding.sentence)] + standing)]
            + (more.isEmpty
                ? []
                : [
                    .make(
                        .details, [], [.make(.summary, text: "What may be said of it, and what must be known")] + more)
                ])
    }

    private var tables: PageSection? {
        guard !report.tables.isEmpty else { return nil }
        return PageSection(
            id: "tables", title: "Tables", class: "part tables",
            [
                .of(
                    class: "printed note", .p,
                    [.text("Not printed here: \(report.tables.count) tables. \(report.tables[0].whereWhole)")])
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

    private var method: PageSection? {
        let limits = report.limits.map { HTMLNode.make(.li, text: $0) }
        let entries = report.method.flatMap { entry -> [HTMLNode] in
            [.make(.dt, text: entry.topic), .make(.dd, text: entry.text)]
        }
        return PageSection(
            id: "method", title: "Method and limits",
            [.make(.h3, text: "What the tables cannot carry"), .make(.ul, [], limits)]
                + (entries.isEmpty
                    ? []
                    : [
                        .make(.h3, [.set(.class, "folded")], text: "How the numbers came about"),
                        .make(
                            .details, [],
                            [.make(.summary, text: "Definitions, stages, what was read"), .make(.dl, [], entries)]),
                    ]))
    }

    private var downloads: PageSection? {
        guard !report.files.isEmpty else { return nil }
        let tables = report.files.filter(\.isTable)
        let folded =
            tables.isEmpty
            ? []
            : [
                HTMLNode.make(
                    .details, [],
                    [
                        .make(.summary, text: "\(tables.count) tables as open data"),
                        .of(class: "files", .ul, tables.map(\.node)),
                    ])
            ]
        return PageSection(
            id: "downloads", title: "Downloads",
            [.of(class: "files", .ul, report.files.filter { !$0.isTable }.map(\.node))] + folded)
    }

    private var use: PageSection? {
        let licences = report.licences.map { licence -> HTMLNode in
            .make(
                .p, [],
                [
                    .text("Licence: "),
                    licence.link.map { .make(.a, [.set(.href, $0.address)], text: licence.title) }
                        ?? .text(licence.title),
                ])
        }
        return PageSection(
            id: "use", title: "How to cite",
            [.make(.p, text: report.citation)]
                + (report.contact.map { [.make(.p, text: "Contact: \($0)")] } ?? []) + licences)
    }

    private var footer: HTMLNode {
        .make(
            .footer, [], [.make(.p, text: report.facts.map { "\($0.name): \($0.text)" }.joined(separator: ". ") + ".")])
    }
}
