import Coincidence
import Diagnostics
import Formats
import ImpreciseDates
import Tables
import Timelines

/// A column of dates in a file of which nothing is declared.
struct MeasureColumn {
    let file: String
    let column: String
    /// Rows that have a date, and those whose cell is none.
    let dates: [EDTF]
    let rejectCount: Int
    let emptyCount: Int
    /// What the column `by` says of each dated row; empty where none was asked for, nil where it says nothing.
    private let groups: [String?]

    /// - Parameter text: `FILE:COLUMN`.
    init(_ text: String, by: String?, _ span: MeasureSpan, log: DiagnosticLog) throws {
        guard let colon = text.lastIndex(of: ":"), colon != text.startIndex, text.index(after: colon) != text.endIndex
        else {
            throw Diagnostic(
                .error, .optionValue, at: nil, "which column holds the dates?", found: "`\(text)`",
                expected: "a file and a column, such as arrests.csv:date", mend: "write the column behind a colon")
        }
        let (file, column) = (String(text[..<colon]), String(text[text.index(after: colon)...]))
        let survey = try FileSurvey(file, as: file, log: log)
        for diagnostic in survey.reading.rejects.flatMap(\.diagnostics) { log.add(diagnostic) }
        let table = survey.reading.table
        let cells = try Self.cells(column, of: table, file: file)
        let names = try by.map { try Self.cells($0, of: table, file: file) }
        var dates: [EDTF] = []
        var groups: [String?] = []
        var (rejects, empty) = (survey.reading.rejects.count, 0)
        for row in 0..<table.rowCount {
            guard let cell = cells[row], !cell.isEmpty else {
                empty += 1
                continue
            }
            let origin = table.origins.of(row).first
            switch span.date(cell, in: column, at: SourceLocation(file: file, line: origin?.line ?? row + 2)) {
            case .success(let date):
                dates.append(date)
                groups.append(names?[row])
            case .failure(let diagnostic):
                log.add(diagnostic)
                rejects += 1
            }
        }
        guard !dates.isEmpty else {
            throw Diagnostic(
                .error, .tableEmpty, at: SourceLocation(file: file), "no row of this column has a date",
                found: "`\(column)` with \(rejects) cells that are none and \(empty) that are empty",
                expected: "dates as EDTF or in words, or whole numbers with --span 1..20",
                mend: "name the column that holds the dates behind the colon")
        }
        (self.file, self.column) = (file, column)
        self.dates = dates
        self.groups = groups
        (rejectCount, emptyCount) = (rejects, empty)
    }

    private static func cells(_ name: String, of table: Table, file: String) throws -> [String?] {
        guard case .text(let cells)? = table[name] else {
            throw Diagnostic.columnUnknown(name, among: table.schema.names, at: SourceLocation(file: file))
        }
        return (0..<cells.count).map { cells[$0] }
    }

    /// The groups that dated rows are of.
    var groupNames: Set<String> { Set(groups.compactMap(\.self).filter { !$0.isEmpty }) }

    /// The exact dates, and all of them; of one group or of all.
    func series(of group: String? = nil, within span: ObservationSpan) -> (exact: EventSeries, all: ImpreciseSeries) {
        let own = group == nil ? dates : dates.indices.filter { groups[$0] == group }.map { dates[$0] }
        let events = EventDates(Array(own.indices)) { Approximation.standard.widenedBounds(of: own[$0]) }
        return (
            EventSeries(own.filter(\.isExact).map(\.bounds.earliest), within: span),
            ImpreciseSeries(events, within: span) { own[$0].bounds }
        )
    }
}
