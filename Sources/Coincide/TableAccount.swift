import Diagnostics
import Formats
import Stages
import Tables

/// Says of a table that was read, field by field, what stands in it and what was set aside for which reason.
struct TableAccount {
    private let entry: ReadingLog.Entry

    init(_ entry: ReadingLog.Entry) { self.entry = entry }

    /// A line for each field, and one for each reason behind the field that it concerns.
    var lines: [String] {
        let names = entry.table.schema.names
        let summaries = entry.table.columns.map { ColumnSummary($0, numberText: CellText.plain) }
        let rows = zip(names, zip(entry.table.columns, summaries)).map { name, column in
            [
                name, column.0.type.rawValue, "\(column.1.missing) missing", "\(column.1.distinct) different",
                column.1.range.map { "\($0.least) to \($0.greatest)" } ?? "",
            ]
        }
        let widths = (0..<4).map { index in rows.map { $0[index].count }.max() ?? 0 }
        let fields = zip(names, rows).flatMap { name, row in
            let cells = zip(row, widths).map { $0 + String(repeating: " ", count: max(0, $1 - $0.count)) }
            return ["  " + Self.trimmed((cells + [row[4]]).joined(separator: "  "))] + reasons(for: name)
        }
        return coverage + ["fields of \(entry.resource.name), the \(entry.rowsKept) rows kept:"] + fields
            + reasons(for: nil)
    }

    /// Rows by source, where the descriptor says which days each source covers.
    private var coverage: [String] {
        guard let account = CoverageAccount(entry.table, of: entry.resource) else { return [] }
        return ["sources of \(entry.resource.name):"]
            + account.lines.map { line in
                let periods =
                    line.periods.isEmpty ? "no period stated" : line.periods.map(\.description).joined(separator: ", ")
                let outside = line.outside == 0 ? "" : ", \(line.outside) outside"
                return "  \(line.source): \(line.rows) \(line.rows == 1 ? "row" : "rows"), covered \(periods)\(outside)"
            }
    }

    /// How many rows one kind of fault has cost, where the first of them stands, and how to mend that one.
    private func reasons(for column: String?) -> [String] {
        let faults = entry.rejects.flatMap(\.reasons).filter { $0.cells.first?.column == column }.map(\.diagnostic)
        var first: [DiagnosticCode: Diagnostic] = [:]
        var counts: [DiagnosticCode: Int] = [:]
        for fault in faults {
            first[fault.code] = first[fault.code] ?? fault
            counts[fault.code, default: 0] += 1
        }
        return DiagnosticCode.allCases.compactMap { code in
            guard let count = counts[code], let fault = first[code] else { return nil }
            let place = fault.location.map { " first at \($0):" } ?? ""
            return "    \(count) \(count == 1 ? "row" : "rows") set aside [\(code.rawValue)],\(place) \(fault.mend)"
        }
    }

    private static func trimmed(_ text: String) -> String {
        var text = Substring(text)
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
