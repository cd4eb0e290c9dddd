import CLibXLSXWriter

/// How one series of a chart looks: colours of Okabe and Ito, which the colour-blind can tell apart, and markers, dashes and
/// patterns, which tell series apart in grey.
struct ChartLook {
    private let color: lxw_color_t
    private let marker: lxw_chart_marker_type
    private let pattern: lxw_chart_pattern_type?
    private let isReference: Bool
    private let dash: lxw_chart_line_dash_type

    init(_ index: Int, isReference: Bool) {
        let place = index % Self.colors.count
        color = isReference ? 0x595959 : Self.colors[place]
        marker = Self.markers[place]
        pattern = index == 0 ? nil : Self.patterns[place]
        dash = Self.dashes[index % Self.dashes.count]
        self.isReference = isReference
    }

    func dress(_ series: UnsafeMutablePointer<lxw_chart_series>, of kind: SheetChart.Kind) {
        kind == .lines ? dressLine(series) : dressColumns(series)
    }

    private func dressLine(_ series: UnsafeMutablePointer<lxw_chart_series>) {
        var line = lxw_chart_line()
        line.color = color
        line.width = isReference ? 1.25 : 2.25
        line.dash_type = isReference ? UInt8(dash.rawValue) : 0
        chart_series_set_line(series, &line)
        guard !isReference else {
            return chart_series_set_marker_type(series, UInt8(LXW_CHART_MARKER_NONE.rawValue))
        }
        chart_series_set_marker_type(series, UInt8(marker.rawValue))
        chart_series_set_marker_size(series, 6)
        var fill = lxw_chart_fill()
        fill.color = color
        chart_series_set_marker_fill(series, &fill)
    }

    private func dressColumns(_ series: UnsafeMutablePointer<lxw_chart_series>) {
        var line = lxw_chart_line()
        line.color = color
        line.width = 0.75
        chart_series_set_line(series, &line)
        guard let pattern else {
            var fill = lxw_chart_fill()
            fill.color = color
            return chart_series_set_fill(series, &fill)
        }
        var stripes = lxw_chart_pattern()
        stripes.fg_color = color
        stripes.bg_color = 0xFFFFFF
        stripes.type = UInt8(pattern.rawValue)
        chart_series_set_pattern(series, &stripes)
    }

    private static let colors: [lxw_color_t] = [0x0072B2, 0xB34700, 0x006B4F, 0x8C3A70, 0x333333, 0x7A5C00]
    private static let markers = [
        LXW_CHART_MARKER_CIRCLE, LXW_CHART_MARKER_SQUARE, LXW_CHART_MARKER_TRIANGLE, LXW_CHART_MARKER_DIAMOND,
        LXW_CHART_MARKER_X, LXW_CHART_MARKER_PLUS,
    ]
    private static let patterns = [
        LXW_CHART_PATTERN_PERCENT_75, LXW_CHART_PATTERN_WIDE_UPWARD_DIAGONAL, LXW_CHART_PATTERN_SMALL_GRID,
        LXW_CHART_PATTERN_DARK_HORIZONTAL, LXW_CHART_PATTERN_PERCENT_50, LXW_CHART_PATTERN_LARGE_CHECK,
    ]
    private static let dashes = [
        LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_DASH, LXW_CHART_LINE_DASH_ROUND_DOT,
        LXW_CHART_LINE_DASH_ROUND_DOT, LXW_CHART_LINE_DASH_DASH_DOT,
    ]
}
