import Pages

/// A chart that an output has drawn, ready to stand in a page.
struct DrawnChart {
    let name: OptionText
    let wide: InlineDrawing
    /// For small screens, where the output drew for them too.
    let narrow: InlineDrawing?

    /// `charts/timeline-narrow.svg` beside `charts/timeline.svg`.
    static func narrowFile(of chart: String) -> String { stem(of: chart) + narrowEnd }

    static func isNarrow(_ file: String) -> Bool { file.hasSuffix(narrowEnd) }

    static func stem(of chart: String) -> String { chart.hasSuffix(".svg") ? String(chart.dropLast(4)) : chart }

    private static let narrowEnd = "-narrow.svg"
}
