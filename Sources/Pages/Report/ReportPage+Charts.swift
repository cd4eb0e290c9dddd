/// The charts, each with the data that it draws and its files.
extension ReportPage {
    var charts: PageSection? {
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
                // The drawing shows its title itself.
                .make(.h3, [.set(.id, "chart-\(number)"), .set(.class, "unseen")], text: chart.drawing.title),
                .make(
                    .figure, [],
                    chart.drawn + [.make(.figcaption, [], [words(of: chart.drawing)])]),
            ] + data + files)
    }

    private func words(of drawing: InlineDrawing) -> HTMLNode {
        .make(
            .details, [],
            [.make(.summary, text: "What it shows, in words"), .make(.p, text: drawing.description)])
    }
}
