import Diagnostics
import Formats
import Foundation
import ImpreciseDates
import Pipelines
import Stages

/// Runs or checks pipeline files and says what came of it, as the `coincide` command does.
public struct PipelineSession: Sendable {
    /// What is to be done with each pipeline.
    public enum Task: Sendable {
        /// Run it and publish its report.
        case run
        /// Plan it and read its tables, but publish nothing; rows set aside make the check fail.
        case check
        /// Say what it would do; no table is read.
        case plan(PlanFormat = .text)
        /// Show the first rows of a stage's table, and publish nothing.
        case preview(stage: String, rows: Int)

        fileprivate var isPreview: Bool { if case .preview = self { true } else { false } }
        fileprivate var isCheck: Bool { if case .check = self { true } else { false } }
    }

    /// What a plan is shown as.
    public enum PlanFormat: String, CaseIterable, Sendable {
        case text, mermaid, svg
    }

    /// How a session ends; the raw value is the exit status of the command.
    public enum Outcome: Int32, Sendable {
        case success = 0
        /// Rows were set aside under `isStrict` or in a check.
        case rejects = 1
        /// The pipeline file or an option is wrong.
        case wrongPipeline = 2
        /// A file could not be read or written.
        case inputOutputTrouble = 3
    }

    /// Where texts go: what was done, what is wrong, and what was asked for itself.
    public struct Console: Sendable {
        let say: @Sendable (String) -> Void
        let complain: @Sendable (String) -> Void
        let put: @Sendable (UnsafeRawBufferPointer) -> Void
        let progress: @Sendable (String) -> Void

        /// - Parameters:
        ///   - say: takes each line of the account.
        ///   - complain: takes each diagnostic, several lines long.
        ///   - put: takes a table or descriptor that goes to standard output, piece by piece.
        ///   - progress: takes what is being written, when it takes its time; an empty text when it is done.
        public init(
            say: @escaping @Sendable (String) -> Void, complain: @escaping @Sendable (String) -> Void,
            put: @escaping @Sendable (UnsafeRawBufferPointer) -> Void,
            progress: @escaping @Sendable (String) -> Void = { _ in }
        ) {
            self.progress = progress
            self.say = say
            self.complain = complain
            self.put = put
        }
    }

    private let task: Task
    private let isStrict: Bool
    private let asOf: String?
    private let parameters: [(name: String, value: String)]
    private let console: Console

    /// - Parameters:
    ///   - isStrict: whether a row set aside is an error, so that nothing is published.
    ///   - asOf: the day that reports are dated, as `2026-02-17`; without it the newest exact day in the data.
    ///   - parameters: values of the pipelines' parameters, as `--set name=value` gives them.
    public init(
        _ task: Task, isStrict: Bool = false, asOf: String? = nil, parameters: [(name: String, value: String)] = [],
        console: Console
    ) {
        self.parameters = parameters
        self.task = task
        self.isStrict = isStrict
        self.asOf = asOf
        self.console = console
    }

    /// Takes the pipelines one after the other; the worst outcome counts.
    public func perform(_ paths: [String]) -> Outcome {
        paths.map(perform).max { $0.rawValue < $1.rawValue } ?? .success
    }

    private func perform(_ path: String) -> Outcome {
        console.attempt { log in
            let asOf = try asOf.map(day)
            let source = ParameterSource(given: parameters) { ProcessInfo.processInfo.environment[$0] }
            let file = try PipelineFile(path: path, registry: .standard, parameters: source)
            let plan = try PipelinePlan(file, registry: .standard, withOutputs: !task.isPreview)
            console.complain(of: plan.warnings)
            switch task {
            case .plan(let format):
                put(plan, as: format)
                return .success
            case .preview(let stage, let rows):
                let part = try plan.part(for: stage)
                let result = try LocalEngine(log: log, readsAllColumns: true).run(part)
                console.complain(of: log.drain())
                if let table = result.tables[stage] { TablePreview(table, rows: rows).lines.forEach(console.say) }
                return .success
            case .run, .check:
                let result = try LocalEngine(log: log, readsAllColumns: task.isCheck).run(plan)
                console.complain(of: log.drain())
                return try conclude(plan, result, asOf: asOf, log: log)
            }
        }
    }

    private func put(_ plan: PipelinePlan, as format: PlanFormat) {
        let build = LastBuild(of: plan)
        if format == .text { return PlanAccount(plan, build: build).lines.forEach(console.say) }
        let graph = PlanGraph(plan, build: build)
        var text = format == .svg ? graph.svg : graph.mermaid
        text.withUTF8 { console.put(UnsafeRawBufferPointer($0)) }
    }

    private func conclude(
        _ plan: PipelinePlan, _ result: PipelineResult, asOf: Day?, log: DiagnosticLog
    ) throws -> Outcome {
        let account = RunAccount(plan, result)
        account.rows.forEach(console.say)
        if task.isCheck {
            for entry in result.readings { TableAccount(entry).lines.forEach(console.say) }
            console.say(account.checkResult)
            return result.rejectCount == 0 ? .success : .rejects
        }
        let lock = try RunLock(pipeline: plan.file.settings.name, in: plan.file.project)
        defer { lock.release() }
        let kept = try RejectStore.write(result.rejects, of: plan.file.settings.name, in: plan.file.project)
        kept.forEach { console.say("set aside, for your eyes only: \($0)") }
        if isStrict, result.rejectCount > 0 {
            console.complain(of: [.rejectsUnderStrict(result.rejectCount, in: plan.file.path)])
            return .rejects
        }
        let day = asOf ?? result.newestDay ?? plan.file.settings.span?.latest ?? Day(number: 0)
        let files = try Publisher(plan, result, asOf: day, log: log, progress: console.progress).publish()
        console.complain(of: log.drain())
        account.publication(of: files).forEach(console.say)
        return .success
    }

    private func day(_ text: String) throws -> Day {
        guard let edtf = try? EDTFParser.parse(text), edtf.isExact else { throw Diagnostic.asOfValue(text) }
        return edtf.bounds.earliest
    }

    static func outcome(of diagnostics: [Diagnostic]) -> Outcome {
        let concerns = diagnostics.map(\.code.concern)
        if concerns.contains(.inputOutput) { return .inputOutputTrouble }
        return concerns.contains(.pipeline) ? .wrongPipeline : .rejects
    }
}

extension Diagnostic {
    static func asOfValue(_ text: String) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: nil, "--as-of takes a day",
            found: "`\(text)`",
            expected: "an exact day such as 2026-02-17",
            mend: "write the day as year-month-day")
    }
}
