/// One sheet of an audited workbook, with all that the rules ask for.
struct AuditedSheet: Sendable {
    enum Kind: Sendable {
        case worksheet, chart, macro, dialog
    }

    /// One run of columns with a width of its own.
    struct ColumnRun: Sendable {
        let columns: ClosedRange<Int>
        let width: Double?
        let isHidden: Bool
    }

    struct Link: Sendable {
        let area: CellArea
        /// Outside the workbook, such as `https://example.org`.
        var target: String?
        /// Inside it, such as `'Notes'!A1`.
        let location: String?
        let display: String?
    }

    struct PageText: Sendable {
        /// Such as `footer`.
        let name: String
        /// With the codes of ECMA-376 part 1, 18.3.1.46, such as `&P`.
        let text: String
    }

    let name: String
    var kind = Kind.worksheet
    var isHidden = false
    /// Those that the file writes, by row and column; styled ones may be blank.
    var cells: [AuditedCell] = []
    var formulas: [(place: CellPlace, text: String)] = []
    var columnRuns: [ColumnRun] = []
    var defaultWidth = 8.43
    var hiddenRows: [Int] = []
    var mergedAreas: [CellArea] = []
    var links: [Link] = []
    var tables: [AuditedTable] = []
    var drawings: [AuditedDrawing] = []
    var pageTexts: [PageText] = []
    var colourScales: [CellArea] = []
    var hasControls = false
    var hasFilter = false
    var isFrozen = false
    var isSelected = false
    var activeCell = CellPlace.first
    var topLeftCell = CellPlace.first
    private var rowStarts: [(row: Int, start: Int)] = []

    init(name: String) { self.name = name }

    /// Brings cells into their order, which writers may leave open, and remembers where rows begin.
    mutating func index() {
        if !zip(cells, cells.dropFirst()).allSatisfy({ ($0.row, $0.column) < ($1.row, $1.column) }) {
            cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        }
        rowStarts = []
        for (index, cell) in cells.enumerated() where rowStarts.last?.row != Int(cell.row) {
            rowStarts.append((Int(cell.row), index))
        }
        tables.sort { $0.area.first < $1.area.first }
    }

    /// The cells of a row.
    func cells(inRow row: Int) -> ArraySlice<AuditedCell> {
        let index = rowStarts.partitioningIndex { $0.row >= row }
        guard index < rowStarts.count, rowStarts[index].row == row else { return [] }
        return cells[rowStarts[index].start..<(index + 1 < rowStarts.count ? rowStarts[index + 1].start : cells.count)]
    }

    func cell(at place: CellPlace) -> AuditedCell? {
        cells(inRow: place.row).first { Int($0.column) == place.column }
    }

    /// The cells of an area, row by row.
    func cells(in area: CellArea) -> some Sequence<AuditedCell> {
        let start = rowStarts.partitioningIndex { $0.row >= area.rows.lowerBound }
        let end = rowStarts.partitioningIndex { $0.row > area.rows.upperBound }
        let last = end < rowStarts.count ? rowStarts[end].start : cells.count
        return (start < rowStarts.count ? cells[rowStarts[start].start..<last] : []).lazy.filter {
            area.columns.contains(Int($0.column))
        }
    }

    func width(ofColumn column: Int) -> Double {
        columnRuns.first { $0.columns.contains(column) }?.width ?? defaultWidth
    }

    func table(at place: CellPlace) -> AuditedTable? { tables.first { $0.area.contains(place) } }

    /// What stands in A1, without spaces around it; nil where that is no text.
    var title: String? {
        guard let text = cell(at: .first)?.text?.trimmingSpaces, !text.isEmpty else { return nil }
        return text
    }

    /// Texts outside the tables: title, notes, explanations.
    var textsOutsideTables: [String] { cells.filter { table(at: $0.place) == nil }.compactMap(\.text) }
}

extension Array {
    /// The first index whose element meets a condition that, once met, all later ones meet. O(log n).
    fileprivate func partitioningIndex(where meets: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if meets(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
