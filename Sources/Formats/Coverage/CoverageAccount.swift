import Diagnostics
import ImpreciseDates
import Tables

/// The rows of a table by their source, held against the periods that the source is said to cover.
package struct CoverageAccount: Sendable {
    package struct Line: Hashable, Sendable {
        package let source: String
        package let rows: Int
        /// Empty where the descriptor does not know the source.
        package let periods: [DateBounds]
        /// Rows that lie outside on every possible day.
        package let outside: Int
        package let firstOutside: RowOrigin?
    }

    /// In the order of the descriptor, then of the first row.
    package let lines: [Line]
    private let coverage: SourceCoverage

    /// By the table's first column of dates; nil where its descriptor says nothing of sources.
    package init?(_ table: Table, of resource: DataResource) {
        guard let coverage = resource.sourceCoverage, let sources = table[coverage.column] else { return nil }
        let dates = table.columns.lazy.compactMap { if case .date(let dates) = $0 { dates } else { nil } }.first
        var rowsOfSource: [String: [Int]] = [:]
        var order = coverage.periods.map(\.source)
        for row in 0..<table.rowCount {
            let items = if case .list(let items) = sources[row] { items } else { [CellText.plain(sources[row])] }
            for source in items where !source.isEmpty {
                rowsOfSource[source, default: []].append(row)
                order.append(source)
            }
        }
        var seen: Set<String> = []
        lines = order.filter { seen.insert($0).inserted }.map { source in
            let periods = coverage.bounds(of: source)
            let rows = rowsOfSource[source] ?? []
            let outside = rows.filter { row in
                guard !periods.isEmpty, let bounds = dates?.bounds(row) else { return false }
                return !periods.contains { $0.overlaps(bounds) }
            }
            return Line(
                source: source, rows: rows.count, periods: periods, outside: outside.count,
                firstOutside: outside.first.flatMap { table.origins.of($0).first })
        }
        self.coverage = coverage
    }

    /// What the descriptor and the table say differently.
    func report(to log: DiagnosticLog) {
        let unknown = lines.filter { $0.periods.isEmpty && $0.rows > 0 }
        if !unknown.isEmpty { log.add(.coverageUnknown(unknown.map(\.source), coverage)) }
        for line in lines where line.outside > 0 { log.add(.coverageOutside(line, coverage)) }
    }
}

extension Diagnostic {
    fileprivate static func coverageUnknown(_ sources: [String], _ coverage: SourceCoverage) -> Diagnostic {
        let more = sources.count > 5 ? " and \(sources.count - 5) more" : ""
        return Diagnostic(
            .warning, .coverageUnknown, at: coverage.location, "sources without a stated period",
            found: sources.prefix(5).map { "\"\($0.prefix(60))\"" }.joined(separator: ", ") + more
                + " in column `\(coverage.column)`",
            expected: "a period for each source: without one its silence cannot be told from its absence",
            mend: "add them to `periods`, as far as they were followed")
    }

    fileprivate static func coverageOutside(_ line: CoverageAccount.Line, _ coverage: SourceCoverage) -> Diagnostic {
        Diagnostic(
            .warning, .coverageOutside, at: coverage.location, "rows lie outside the period that their source covers",
            found: "\(line.outside) \(line.outside == 1 ? "row" : "rows") of \"\(line.source.prefix(60))\""
                + (line.firstOutside.map { ", first at \($0)" } ?? ""),
            expected: "days within " + line.periods.map(\.description).joined(separator: " or "),
            mend: "correct the dates, or the period there")
    }
}
