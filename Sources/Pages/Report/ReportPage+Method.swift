/// How the numbers came about, and how they are taken away, cited and used.
extension ReportPage {
    var method: PageSection? {
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

    var downloads: PageSection? {
        guard !report.files.isEmpty else { return nil }
        let charts = report.files.filter(\.isChart)
        let tables = report.files.filter(\.isTable)
        let count = tables.count { !$0.isDescriptor }
        return PageSection(
            id: "downloads", title: "Downloads",
            [.of(class: "files", .ul, report.files.filter { !$0.isChart && !$0.isTable }.map(\.node))]
                + folded(charts, "Charts: \(charts.count == 1 ? "1 file" : "\(charts.count) files")")
                + folded(tables, count == 1 ? "1 table as open data" : "\(count) tables as open data"))
    }

    private func folded(_ files: [PageFile], _ summary: String) -> [HTMLNode] {
        guard !files.isEmpty else { return [] }
        return [
            .make(
                .details, [], [.make(.summary, text: summary), .of(class: "files", .ul, files.map(\.node))])
        ]
    }

    var use: PageSection? {
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
}
