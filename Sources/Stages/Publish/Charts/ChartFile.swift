/// How the files of a chart are called.
enum ChartFile {
    private static let narrowEnd = "-narrow.svg"

    /// `charts/timeline` of `charts/timeline.svg`.
    static func stem(of chart: String) -> String { chart.hasSuffix(".svg") ? String(chart.dropLast(4)) : chart }

    /// The same for small screens: `charts/timeline-narrow.svg`.
    static func narrow(of chart: String) -> String { stem(of: chart) + narrowEnd }

    static func isNarrow(_ file: String) -> Bool { file.hasSuffix(narrowEnd) }
}
