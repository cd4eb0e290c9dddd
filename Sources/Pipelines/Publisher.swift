import Diagnostics
import Formats
import ImpreciseDates
import Stages

/// Publishes a result: everything is written beside the last report and swapped in whole, or nothing is.
package struct Publisher: Sendable {
    private let plan: PipelinePlan
    private let result: PipelineResult
    private let asOf: Day
    private let log: DiagnosticLog
    private let progress: @Sendable (String) -> Void

    /// - Parameters:
    ///   - log: takes what is odd about what was written.
    ///   - progress: takes what is being written, when it takes its time; an empty text when it is done.
    package init(
        _ plan: PipelinePlan, _ result: PipelineResult, asOf: Day, log: DiagnosticLog = DiagnosticLog(),
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.log = log
        self.progress = progress
        self.plan = plan
        self.result = result
        self.asOf = asOf
    }

    /// Returns the files of the report, relative to its folder, in the order of the pipeline's outputs. Only one run of a
    /// pipeline may do this at a time: see `RunLock`.
    package func publish() throws -> [String] {
        let project = plan.file.project
        let target = project.path(of: plan.file.publish.text)
        try PublishFolder.refuseForeign(target, pipeline: plan.file.settings.name)
        let building = FilePath.join(FilePath.folder(of: target), ".\(FilePath.name(of: target)).building")
        try FolderWriter.makeFolders(FilePath.folder(of: target))
        // Left behind by a run that was killed.
        try FolderWriter.remove(building)
        try FolderWriter.makeFolders(building)
        do {
            let files = try write(into: building)
            for reading in result.readings { try reading.file.checkUnchanged() }
            try FolderWriter.swap(building, with: target)
            try FolderWriter.remove(building)
            return files
        } catch {
            try? FolderWriter.remove(building)
            throw error
        }
    }

    /// What outputs say of tables, by the table's name: what the first of them says.
    private var texts: [String: TableText] {
        var texts: [String: TableText] = [:]
        for output in plan.outputs {
            let schemas = LocalEngine.inputs(output.inputs, in: result.tables, at: output.inputsLocation).map(\.schema)
            let said = output.stage.texts(of: schemas)
            for input in output.inputs where texts[input.source] == nil { texts[input.source] = said[input.role] }
        }
        return texts
    }

    private func write(into folder: String) throws -> [String] {
        let files = plan.outputs.flatMap(\.files)
        let texts = texts
        var made: [MadeOutput] = []
        for output in plan.outputs {
            let path = OutputPath(name: output.name, folder: folder)
            try FolderWriter.makeFolders(FilePath.folder(of: path.path))
            let inputs = LocalEngine.inputs(output.inputs, in: result.tables, at: output.inputsLocation)
            let context = PublishContext(
                settings: plan.file.settings, asOf: asOf, readings: result.readings, stages: result.stages,
                pipelineHash: plan.file.hash, included: plan.file.included,
                parameters: plan.file.parameters.all.map { ($0.name, $0.text, $0.origin == .standard) },
                versions: Versions.all, lineage: plan.lineage, texts: texts, outputs: made,
                files: files + [BuildRecord.fileName], log: log, progress: progress)
            try output.stage.publish(inputs, to: path, context: context)
            made.append(
                MadeOutput(
                    stage: type(of: output.stage).name, files: output.files, inputs: inputs, fields: output.fields))
        }
        let there = plan.outputs.flatMap { output in
            output.files.filter { !output.stage.mayLack($0) || FolderWriter.exists(FilePath.join(folder, $0)) }
                .map { (name: $0, conversion: output.stage.conversion(to: $0)) }
        }
        let record = BuildRecord(plan, result, asOf: asOf)
        try FolderWriter.write(
            try record.text(files: there, in: folder), to: FilePath.join(folder, BuildRecord.fileName))
        return there.map(\.name) + [BuildRecord.fileName]
    }
}
