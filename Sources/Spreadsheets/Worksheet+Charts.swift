import CLibXLSXWriter

extension Worksheet {
    /// Draws the chart beside a table whose first row of cells is `first`, in the column after `lastColumn` but one.
    func add(_ chart: SheetChart, number: Int, headers: [String], rows: ClosedRange<Int>, lastColumn: Int) throws {
        guard let drawn = workbook.newChart(chart.kind.type) else {
            return try check(LXW_ERROR_MEMORY_MALLOC_FAILED, rows.lowerBound, lastColumn)
        }
        for (index, series) in chart.series.enumerated() {
            guard let line = chart_add_series(drawn, nil, nil) else {
                return try check(LXW_ERROR_MEMORY_MALLOC_FAILED, rows.lowerBound, series.column)
            }
            // By name and place, since the library does not find its sheets by a name that is written as formulas write it.
            let (first, last) = (lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound))
            let (categories, values) = (lxw_col_t(chart.categories), lxw_col_t(series.column))
            chart_series_set_categories(line, name.text, first, categories, last, categories)
            chart_series_set_values(line, name.text, first, values, last, values)
            chart_series_set_name(line, headers[series.column])
            ChartLook(index, isReference: series.isReference).dress(line, of: chart.kind)
        }
        chart_title_set_name(drawn, CellText.clean(chart.title, atMost: Self.longestChartText))
        chart_axis_set_name(drawn.pointee.x_axis, CellText.clean(chart.categoryTitle, atMost: Self.longestChartText))
        chart_axis_set_name(drawn.pointee.y_axis, CellText.clean(chart.valueTitle, atMost: Self.longestChartText))
        // Below the axis where there are numbers below zero, too.
        chart_axis_set_label_position(drawn.pointee.x_axis, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
        chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
        let copies = TextCopies()
        var options = lxw_chart_options()
        options.x_scale = Self.chartScale
        options.y_scale = Self.chartScale
        options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
        copies.set(&options.description, to: CellText.clean(chart.alternativeText))
        // Every chart begins with the next band of the sheet's grid, whatever the rows beside it are high.
        options.y_offset = Int32(number) * Self.chartBand
        let error = withExtendedLifetime(copies) {
            worksheet_insert_chart_opt(
                sheet, lxw_row_t(rows.lowerBound - 1), lxw_col_t(lastColumn + 2), drawn, &options)
        }
        try check(error, rows.lowerBound, 0)
    }

    /// Excel takes no more in a title.
    private static let longestChartText = 255
    /// Of the library's 480 x 288 pixels.
    private static let chartScale = 1.5
    /// The height of a chart and some white under it, in pixels.
    private static let chartBand: Int32 = 450
}

extension SheetChart.Kind {
    fileprivate var type: lxw_chart_type {
        switch self {
        case .columns: LXW_CHART_COLUMN
        case .stackedColumns: LXW_CHART_COLUMN_STACKED
        case .lines: LXW_CHART_LINE
        }
    }
}
