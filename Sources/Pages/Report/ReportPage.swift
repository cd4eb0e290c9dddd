/// `index.html`: everything on one page that needs nothing else. What a reader must not miss stands first.
package struct ReportPage {
    let report: Report

    package init(_ report: Report) { self.report = report }

    package var text: String {
        PageFrame(
            title: report.title, language: report.language, style: PageStyle.page(accent: report.accent),
            script: PageScript.block,
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

    private var footer: HTMLNode {
        .make(
            .footer, [], [.make(.p, text: report.facts.map { "\($0.name): \($0.text)" }.joined(separator: ". ") + ".")])
    }
}
