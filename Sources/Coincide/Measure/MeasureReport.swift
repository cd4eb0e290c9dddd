import Coincidence
import Formats

/// What `coincide measure` says, for readers.
struct MeasureReport {
    let span: MeasureSpan
    let events: MeasureColumn
    let triggers: MeasureColumn
    let by: String?
    /// The primary question first.
    let results: [CoincidenceResult]
    let checks: [RobustnessCheck]
    let seed: UInt64

    /// Rows are called by the name of their file.
    static func names(_ events: MeasureColumn, _ triggers: MeasureColumn) -> SeriesNames {
        let (later, earlier) = (FilePath.name(of: events.file), FilePath.name(of: triggers.file))
        return SeriesNames(
            event: "a row of \(later)", events: "rows of \(later)", trigger: "a row of \(earlier)",
            triggers: "rows of \(earlier)")
    }

    var names: SeriesNames { Self.names(events, triggers) }

    func finding(_ result: CoincidenceResult) -> String {
        CoincidenceSentence(result, names: names, tried: results.count).text
    }

    var text: String {
        let primary = results.prefix(1)
        var lines = primary.map(finding) + primary.map { ImprecisionNote($0, names: names).text }
        lines += ["", "span \(span.text): \(span.span.dayCount) days"]
        for (role, column) in [("events (A)", events), ("triggers (B)", triggers)] {
            lines.append("\(role) \(column.file):\(column.column): \(counts(column))")
        }
        lines += [""] + questions
        lines += [
            "",
            by == nil
                ? "the first question asked in other ways:"
                : "the first question is asked in other ways without --by alone, of all rows together",
        ]
        for check in checks {
            lines.append("  \(check.isWarning ? "! " : "  ")\(check.kind.rawValue): \(check.detail)")
            lines.append("      \(check.reading)")
        }
        return lines.joined(separator: "\n")
    }

    private func counts(_ column: MeasureColumn) -> String {
        let series = column.series(within: span.span)
        var words = "\(column.dates.count) dates, \(series.exact.count) of them exact and in the span"
        if column.emptyCount > 0 { words += "; \(column.emptyCount) rows without one" }
        if column.rejectCount > 0 { words += "; \(column.rejectCount) rows set aside" }
        return words
    }

    /// A line for each question, in columns.
    private var questions: [String] {
        let heading = [
            by == nil ? [] : ["group"],
            [
                "rate", "direction", "window", "lag", "k", "n", "expected", "mostly", "p", "adjusted", "effect",
                "k needed",
            ],
        ].flatMap(\.self)
        let rows = results.map { result -> [String] in
            let window = result.question.window
            let null = result.headline
            return (by == nil ? [] : [result.group ?? "all"]) + [
                result.question.rate.rawValue, window.direction.rawValue, "\(window.length)", "\(window.lag)",
                "\(result.k)", "\(result.n)", Wording.decimal(null.expected, 1),
                "\(null.envelope.lowerBound)-\(null.envelope.upperBound)", Wording.decimal(result.p, 3),
                Wording.decimal(result.adjustedP, 3), result.effect.map { Wording.decimal($0, 2) } ?? "-",
                result.detectableK.map(String.init) ?? "none",
            ]
        }
        let widths = heading.indices.map { column in ([heading] + rows).map { $0[column].count }.max() ?? 0 }
        return ([heading] + rows).map { cells in
            var line = ""
            for (cell, width) in zip(cells, widths) {
                line += cell + String(repeating: " ", count: width - cell.count + 2)
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
