/// Where the cells of a calendar stand: a row for each year and a column for each of its parts where the columns are wide
/// enough for the numbers; else the other way round, in blocks of as many years as find room.
struct CalendarLayout {
    let years: [Int64]
    let parts: [String]
    let left: Double
    let right: Double
    /// Whether years run from left to right.
    let isTurned: Bool
    /// Years of one block; all of them in one where they run downwards.
    let yearsPerBlock: Int
    let headWidth: Double
    let columnWidth: Double

    static let rowHeight = 22.0
    private static let headHeight = 18.0
    private static let blockGap = 12.0
    private static let widest = 64.0

    init(years: [Int64], parts: [String], texts: [String], left: Double, right: Double) {
        let measure = TextMeasure(font: .label)
        func widest(_ texts: [String]) -> Double { texts.map { measure.width(of: $0) }.max() ?? 0 }
        let yearWidth = widest([years.first, years.last].compactMap(\.self).map { Self.label($0) })
        let number = widest(texts) + 8
        let upright = max(number, widest(parts) + 6)
        let room = right - left - yearWidth - 8
        isTurned = upright * Double(parts.count) > room
        self.years = years
        self.parts = parts
        self.left = left
        self.right = right
        if isTurned {
            headWidth = widest(parts) + 8
            let least = max(number, yearWidth + 8)
            yearsPerBlock = max(min(Int((right - left - headWidth) / least), years.count), 1)
            columnWidth = min((right - left - headWidth) / Double(yearsPerBlock), Self.widest)
        } else {
            headWidth = yearWidth + 8
            yearsPerBlock = max(years.count, 1)
            columnWidth = min(room / Double(max(parts.count, 1)), Self.widest)
        }
    }

    static func label(_ year: Int64) -> String { year < 0 ? "\u{2212}\(-year)" : "\(year)" }

    private var blockCount: Int { (years.count + yearsPerBlock - 1) / yearsPerBlock }
    private var rowCount: Int { isTurned ? parts.count : years.count }
    private var blockHeight: Double { Self.headHeight + Double(rowCount) * Self.rowHeight }
    var height: Double { Double(blockCount) * (blockHeight + Self.blockGap) - Self.blockGap }

    /// The upper left corner of a cell, from the top of the layout.
    func place(year: Int, part: Int) -> (x: Double, y: Double) {
        let block = year / yearsPerBlock
        let (column, row) = isTurned ? (year % yearsPerBlock, part) : (part, year)
        return (
            left + headWidth + Double(column) * columnWidth,
            Double(block) * (blockHeight + Self.blockGap) + Self.headHeight + Double(row) * Self.rowHeight
        )
    }

    /// The names of rows and columns.
    func heads(top: Double) -> [SVGElement] {
        let yearNames = years.map(Self.label)
        return (0..<blockCount).flatMap { block -> [SVGElement] in
            let first = block * yearsPerBlock
            let here = Array(yearNames[first..<min(first + yearsPerBlock, yearNames.count)])
            let (columns, rows) = isTurned ? (here, parts) : (parts, here)
            let origin = top + Double(block) * (blockHeight + Self.blockGap)
            let across = columns.enumerated().map { index, name in
                text(name, x: left + headWidth + (Double(index) + 0.5) * columnWidth, y: origin + 12, .middle)
            }
            let down = rows.enumerated().map { index, name in
                text(
                    name, x: left + headWidth - 8,
                    y: origin + Self.headHeight + (Double(index) + 0.5) * Self.rowHeight + 4, .end)
            }
            return across + down
        }
    }

    private func text(_ text: String, x: Double, y: Double, _ anchor: TextMark.Anchor) -> SVGElement {
        TextMark(text: text, x: x, y: y, colour: .mutedInk, anchor: anchor).element
    }
}
