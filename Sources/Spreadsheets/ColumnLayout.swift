/// Chooses the widths of a table's columns so that it reads well on a screen and on a landscape A4 page.
struct ColumnLayout {
    /// In digits of the body font.
    let widths: [Double]
    /// Whether the column's text is broken into lines.
    let wraps: [Bool]

    /// A page of about so many digits prints at just under 8 points.
    static let pageWidth = 200.0
    /// Where words are longer than this, text may break inside them rather than take more of the page.
    private static let longestWord = 14.0
    /// `2022-05-10~`: intervals break at their `/`, days do not break at their `-`.
    private static let oneDay = 10.5
    /// LibreOffice keeps a link on one line and cuts it at the cell's edge, so links wrap only where they are longer.
    private static let longestLink = 24.0
    /// Narrower than this, text is hard to read.
    private static let narrowest = 8.0
    /// The white space between one column and the next.
    static let padding = 1.0
    /// Other fonts are wider than those that are reckoned with: a text that only just fits may not.
    private static let roughness = 1.15
    /// The indent of numbers, and the filter button.
    private static let indent = 1.5
    private static let button = 3.0

    /// Columns get what their content needs while the page has room. Where it has not, those that wrap begin narrow and
    /// the width left goes, digit by digit, to the column whose typical cell takes the most lines (ties to the first).
    init(_ columns: [SheetColumn], headers: [String], measures: [ColumnMeasure], filters: Bool, mayWrap: Bool = true) {
        let wanted = columns.indices.map { index in
            if case .fixed(let width) = columns[index].width { return min(max(width, 1), 255) }
            return Self.wanted(columns[index], header: headers[index], measure: measures[index], filters: filters)
        }
        var widths = columns.indices.map { index in
            guard columns[index].isFlexible else { return wanted[index] }
            let header = Self.headerWidth(headers[index], of: columns[index], filters: filters)
            return min(wanted[index], max(header, Self.least(columns[index], measure: measures[index])))
        }
        var left = Self.pageWidth - widths.reduce(0, +)
        while left >= 1 {
            let growing = columns.indices.filter { widths[$0] < wanted[$0] }
            let neediest = growing.max { first, second in
                measures[first].typical / widths[first] < measures[second].typical / widths[second]
            }
            guard let neediest else { break }
            let step = min(1, wanted[neediest] - widths[neediest])
            widths[neediest] += step
            left -= step
        }
        self.widths = widths
        wraps = columns.indices.map { index in
            let measure = measures[index]
            return mayWrap && columns[index].wraps
                && (measure.hasLineBreaks || Self.roughness * measure.widest + Self.padding > widths[index])
        }
    }

    /// The width below which words, links, numbers or days would be cut or broken.
    private static func least(_ column: SheetColumn, measure: ColumnMeasure) -> Double {
        let words = column.kind == .day ? oneDay : min(measure.widestWord, longestWord)
        return max(narrowest, max(words, min(measure.widestLink, longestLink), measure.widestNumber) + padding)
    }

    private static func wanted(
        _ column: SheetColumn, header: String, measure: ColumnMeasure, filters: Bool
    ) -> Double {
        let space = padding + (column.kind.isNumeric ? indent : 0)
        return max(
            headerWidth(header, of: column, filters: filters), measure.widestNumber + space,
            min(measure.widest + space, column.limit))
    }

    /// Headers wrap at spaces, so their longest word decides, within reason.
    private static func headerWidth(_ header: String, of column: SheetColumn, filters: Bool) -> Double {
        let word = TextMeasure.widths(of: header).word * TextSize.header.widthFactor
        return min(max(word, 4), 24) + padding + (column.kind.isNumeric ? indent : 0) + (filters ? button : 0)
    }

    /// How many lines the text takes in a column of that width; a little less than the width is counted on, since a cut
    /// line is worse than an empty one.
    static func lineCount(of text: String, inColumn width: Double, size: TextSize = .body) -> Int {
        TextMeasure.lineCount(of: text, within: (width - padding / 2) / size.widthFactor)
    }
}
