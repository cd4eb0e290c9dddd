import Coincidence
import Diagnostics
import ImpreciseDates
import Stages
import Tables

/// Runs a plan in this process, stage after stage.
package struct LocalEngine: Sendable {
    package let log: DiagnosticLog

    private let readsAllColumns: Bool

    /// - Parameter readsAllColumns: also those that nothing in the plan uses; else their cells are checked and let go.
    package init(log: DiagnosticLog, readsAllColumns: Bool = false) {
        self.log = log
        self.readsAllColumns = readsAllColumns
    }

    package func run(_ plan: PipelinePlan) throws -> PipelineResult {
        let readings = ReadingLog(
            plan.file.settings.package, needs: readsAllColumns ? [:] : plan.columnsNeeded, diagnostics: log)
        var tables: [String: Table] = [:]
        var stages: [StageRecord] = []
        var findings: [String: [Finding]] = [:]
        for step in plan.steps {
            let inputs = Self.inputs(step.inputs, in: tables, at: step.inputsLocation)
            let context = StageContext(
                settings: plan.file.settings, log: log, readings: readings, earlierFindings: findings)
            let table = try step.stage.apply(to: inputs, context: context)
            tables[step.name] = table
            findings[step.name] = context.findings.findings
            let account = RowAccount(of: step.stage, inputs, made: table, ledger: context.ledger)
            guard account.isBalanced else {
                throw Diagnostic.rowsUnbalanced(account, stage: step.name, at: step.inputsLocation)
            }
            stages.append(
                StageRecord(
                    name: step.name, stage: type(of: step.stage).name, method: step.stage.method,
                    account: account,
                    rejects: context.ledger.rejects))
        }
        return PipelineResult(
            tables: tables, stages: stages, findings: plan.steps.flatMap { findings[$0.name] ?? [] },
            readings: readings.entries,
            newestDay: readings.newestDay)
    }

    /// The tables of the named sources, each of which has run before.
    static func inputs(
        _ inputs: [PipelinePlan.Input], in tables: [String: Table], at location: SourceLocation
    ) -> StageInputs<Table> {
        StageInputs(
            inputs.compactMap { input in
                tables[input.source].map { .init(role: input.role, source: input.source, element: $0) }
            }, at: location)
    }
}
