/// What was found: the first finding on top, the others below the charts.
extension ReportPage {
    var finding: PageSection? {
        guard let first = report.findings.first else { return nil }
        return PageSection(
            id: "finding", title: "What was found",
            [.of(class: "headline", .p, [.text(first.sentence)])] + first.sayings(.h3) + first.notes)
    }

    var furtherFindings: PageSection? {
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
}
