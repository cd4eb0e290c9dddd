import Spreadsheets
import Tables

/// What the first sheet says: the question, the findings with the honest one first, and what the data can carry.
struct WorkbookCover {
    /// How many findings stand on the cover; all of them are on their own sheet.
    private static let shown = 3

    /// What a sheet shows, under the name that it got.
    struct Shown {
        let sheet: String
        let rowCount: Int
        let fields: [Field]
    }

    let context: PublishContext
    let sheets: [Shown]
    let findings: Table?

    var sheet: CoverSheet {
        CoverSheet(
            title: context.settings.title, question: context.settings.question, findings: sentences,
            lines: imprecision + dates + contents + readings + reasons + caveats + licences)
    }

    private var sentences: [String] {
        guard let findings, let column = findings[Headline.column] else { return [] }
        return (0..<min(Self.shown, findings.rowCount)).compactMap { row in
            if case .text(let sentence) = column[row] { sentence } else { nil }
        }
    }

    /// What the dates that are not known to the day could change of the first finding.
    private var imprecision: [CoverSheet.Line] {
        findings.flatMap(Headline.imprecision).map { [CoverSheet.Line("Imprecise dates", .text($0))] } ?? []
    }

    private var dates: [CoverSheet.Line] {
        let span = context.settings.span.map {
            CoverSheet.Line("Days watched", .text("\($0.earliest) to \($0.latest), both included"))
        }
        return [CoverSheet.Line("Newest event in the data", .day(context.asOf))] + (span.map { [$0] } ?? [])
    }

    private var contents: [CoverSheet.Line] {
        sheets.map { shown in
            CoverSheet.Line("Sheet \(shown.sheet)", .text("\(shown.rowCount) \(shown.rowCount == 1 ? "row" : "rows")"))
        }
    }

    private var readings: [CoverSheet.Line] {
        context.readings.map { entry in
            CoverSheet.Line(
                "Read: \(entry.resource.title)",
                .text(
                    "\(entry.rowsRead) rows from \(entry.resource.file): \(entry.rowsKept) kept, "
                        + "\(entry.rejects.count) set aside\(Self.outOfScope(of: entry)). "
                        + Self.corrections(of: entry)
                        + entry.dates.map { "Dates in \($0.column): \($0.census.words)." }.joined(separator: " ")))
        }
            + context.stages.filter { !$0.rejects.isEmpty }.map { stage in
                let count = stage.rejects.count
                return CoverSheet.Line(
                    "Stage: \(stage.name)", .text("\(count) \(count == 1 ? "row" : "rows") set aside"))
            }
    }

    private static func outOfScope(of entry: ReadingLog.Entry) -> String {
        entry.rowsOutOfScope == 0 ? "" : ", \(entry.rowsOutOfScope) out of scope"
    }

    private static func corrections(of entry: ReadingLog.Entry) -> String {
        let cells = (entry.corrections.map(\.cells) + entry.lookups.map(\.cells)).reduce(0, +)
        return cells == 0
            ? "" : "\(cells) \(cells == 1 ? "cell is" : "cells are") corrected, as build.json lists place by place. "
    }

    /// Why columns that may name people stand in the workbook: each reason once.
    private var reasons: [CoverSheet.Line] {
        var seen = Set<String>()
        return sheets.flatMap(\.fields).compactMap { field in
            guard case .publishedAsReported(let reason) = field.privacy, seen.insert(reason).inserted else {
                return nil
            }
            return CoverSheet.Line("People are named", .text(reason))
        }
    }

    private var caveats: [CoverSheet.Line] {
        context.settings.caveats.enumerated().map { index, caveat in
            CoverSheet.Line(index == 0 ? "What the tables cannot carry" : "", .text(caveat))
        }
    }

    private var licences: [CoverSheet.Line] {
        let package = context.settings.package
        return [
            CoverSheet.Line("Data package", .text("\(package.title) (\(package.name) \(package.version))")),
            CoverSheet.Line("Pipeline file, SHA-256", .text(context.pipelineHash)),
        ]
            + context.included.map { CoverSheet.Line("Included: \($0.name), SHA-256", .text($0.hash)) }
            + context.parameters.map { parameter in
                CoverSheet.Line(
                    "Parameter \(parameter.name)",
                    .text(parameter.isDefault ? parameter.value : "\(parameter.value), set for this run"))
            }
            + package.licences.map { CoverSheet.Line("Licence", .link(url: $0.path, text: $0.title)) }
    }
}
