import Formats
import Pipelines
import Stages

/// Says in lines what became of every row, what was found, and where the report is.
struct RunAccount {
    private let plan: PipelinePlan
    private let result: PipelineResult

    init(_ plan: PipelinePlan, _ result: PipelineResult) {
        self.plan = plan
        self.result = result
    }

    /// Read = kept + rejected for every table, then the rows into and out of every stage, which balance.
    var rows: [String] {
        let readings = result.readings.map { entry in
            "read \(entry.resource.name): \(entry.rowsRead) rows = \(entry.rowsKept) kept + \(entry.rejects.count) set aside"
                + (entry.rowsOutOfScope > 0 ? " + \(entry.rowsOutOfScope) out of scope" : "")
        }
        let lookups = result.readings.flatMap { entry in
            entry.lookups.filter { $0.cells > 0 }.map {
                "lookup at \($0.location): \(Self.cells($0.cells)) of \(entry.resource.name).\($0.field)"
            }
                + entry.excelDates.map {
                    "read back from Excel's form: \(Self.cells($0.cells)) of \(entry.resource.name).\($0.field)"
                }
                + entry.corrections.filter { $0.cells > 0 }.map {
                    "correction at \($0.location): \(Self.cells($0.cells)) of \(entry.resource.name).\($0.field)"
                }
        }
        let stages = result.stages.filter { $0.stage != Read.name }.map { stage in
            "\(stage.stage) \(stage.name): \(stage.account.words)"
        }
        return [plan.file.settings.title] + readings + lookups + stages
    }

    private static func cells(_ count: Int) -> String { "\(count) \(count == 1 ? "cell" : "cells")" }

    var checkResult: String {
        switch result.rejectCount {
        case 0: "no faults found"
        case 1: "1 row would be set aside"
        case let count: "\(count) rows would be set aside"
        }
    }

    func publication(of files: [String]) -> [String] {
        let folder = plan.file.project.path(of: plan.file.publish.text)
        let reasons = plan.reasonsToPublish.map { reason, columns in
            "published as reported (\(reason)): \(columns.joined(separator: ", "))"
        }
        return reasons + result.headlines.map { "finding: \($0)" } + result.cautions.map { "imprecise dates: \($0)" }
            + files.map { "wrote \(FilePath.join(folder, $0))" }
    }
}
