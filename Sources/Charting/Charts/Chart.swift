/// A chart as a value: what is drawn, and the words around it.
package protocol Chart: Sendable {
    var words: ChartWords { get set }

    /// The chart as an SVG file: the same bytes for the same chart.
    func svg() -> String
}

extension Chart {
    /// The same chart, drawn as wide.
    package func with(width: Double) -> Self {
        var chart = self
        chart.words.width = width
        return chart
    }
}
