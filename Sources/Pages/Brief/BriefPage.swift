/// `brief.html`: two printed pages of A4, no more.
package struct BriefPage {
    let brief: Brief

    package init(_ brief: Brief) { self.brief = brief }

    private var report: Report { brief.report }

    package var text: String {
        PageFrame(
            title: "\(report.title): brief", language: report.language, style: BriefStyle.block(accent: report.accent),
            script: nil,
            body: [.make(.main, [], [first, second])]
        ).text
    }

    private var first: HTMLNode {
        var content: [HTMLNode] = [
            .make(.h1, text: report.title), .of(class: "question", .p, [.text(report.question)]),
            .of(class: "facts", .p, [.text(report.facts.map { "\($0.name): \($0.text)" }.joined(separator: " · "))]),
        ]
        if let finding = report.findings.first {
            content += [
                .make(.h2, text: "What was found"), .of(class: "headline", .p, [.text(finding.sentence)]),
            ]
            content += finding.sayings(.h3) + finding.notes
        }
        if let chart = report.charts.first {
            content.append(.make(.figure, [], chart.drawn))
        }
        return .of(class: "sheet", .section, content)
    }

    private var second: HTMLNode {
        var content: [HTMLNode] = []
        if let table = brief.coincidences {
            let list = BriefList(table: table, others: BriefRoom.height(limits: brief.limits, check: check))
            content += [
                .make(.h2, text: "Coincidences, by date"), list.node(caption: table.title, wholeIn: brief.wholeIn),
            ]
        }
        if !brief.limits.isEmpty {
            content += [
                .make(.h2, text: "What the tables cannot carry"),
                .make(.ul, [], brief.limits.map { .make(.li, text: $0) }),
            ]
        }
        content += [.make(.h2, text: "How to check"), .make(.p, text: check)]
        return .of(class: "sheet last", .section, content)
    }

    private var check: String {
        let licences = report.licences.map(\.title).joined(separator: ", ")
        return "Every row of \(brief.wholeIn) names its source page. What was asked stands in the pipeline file "
            + "(SHA-256 \(brief.pipelineHash)): the same file and tables give the same report, byte for byte. "
            + report.citation + (licences.isEmpty ? "" : " Licence: \(licences).")
            + (report.contact.map { " Contact: \($0)" } ?? "")
    }
}
