import Diagnostics
import Formats
import Stages
import Tables
import TestSupport
import Testing

@testable import Pipelines

@Suite struct ColumnNeedTests {
    private func plan(_ path: String) throws -> PipelinePlan {
        try PipelinePlan(PipelineFile(path: path, registry: .standard), registry: .standard)
    }

    @Test func `a resource is read for the columns that outputs show and stages look at`() throws {
        let project = try TemporaryProject()
        // Every column of a pair is published, and so every column of both sides is needed.
        #expect(try plan(project.pipeline).columnsNeeded == ["deals": .all, "events": .all])
        try project.replace("from: [chance, around]", with: "from: [chance]", in: "pipelines/test.yml")
        try project.replace(
            "workbook: { findings: Findings }",
            with: "workbook: { findings: Findings, sheets: { Around: { columns: [left_id, right_date] } } }",
            in: "pipelines/test.yml")
        #expect(
            try plan(project.pipeline).columnsNeeded == [
                "deals": .named(["id", "signed", "kind"]), "events": .named(["date"]),
            ])
    }

    /// What is published must not depend on what was passed over.
    @Test(arguments: Repository.pipelines)
    func `tables that outputs take are the same when all columns are read`(_ pipeline: String) throws {
        let plan = try plan(Repository.root.path + "/pipelines/" + pipeline)
        let runs = try [false, true].map { try LocalEngine(log: DiagnosticLog(), readsAllColumns: $0).run(plan) }
        let (needed, all) = (runs[0], runs[1])
        for output in plan.outputs {
            for input in output.inputs {
                let (table, whole) = (try #require(needed.tables[input.source]), try #require(all.tables[input.source]))
                let names = table.schema.names
                if case .named(let wanted) = output.stage.columnsNeeded(of: input.role) {
                    #expect(wanted.isSubset(of: names))
                } else {
                    #expect(names == whole.schema.names)
                }
                for name in names {
                    let cells = [table, whole].map { table in (0..<table.rowCount).map { table[name]?[$0] } }
                    #expect(cells[0] == cells[1], "\(input.source).\(name)")
                }
            }
        }
        #expect(needed.headlines == all.headlines && needed.rejectCount == all.rejectCount)
        #expect(needed.readings.map(\.dates.count) == all.readings.map(\.dates.count))
    }
}
