import Diagnostics
import ImpreciseDates

/// What a publishing stage may say beside its tables.
package struct PublishContext: Sendable {
    package let settings: PipelineSettings
    /// The day that the report is dated; stands in for the clock wherever a file format wants one.
    package let asOf: Day
    package let readings: [ReadingLog.Entry]
    package let stages: [StageRecord]
    /// SHA-256 of the pipeline file: what was declared in it cannot be changed unseen.
    package let pipelineHash: String
    /// The same of each file that it includes, by the file's name within the project.
    package let included: [(name: String, hash: String)]
    /// What the build is made with.
    package let versions: [(name: String, version: String)]
    /// What stood in the places that the file leaves open, and whether that is its default.
    package let parameters: [(name: String, value: String, isDefault: Bool)]
    package let lineage: TableLineage
    /// What the pipeline says of tables, by the name of the stage or resource.
    package let texts: [String: TableText]
    /// The outputs that stand before this one, written already.
    package let outputs: [MadeOutput]
    /// Every file of the build, relative to its folder, whether it is written already or not.
    package let files: [String]
    /// Takes what is worth telling whoever runs it.
    package let log: DiagnosticLog

    /// Takes what is being written, when it takes its time; an empty text when it is done.
    package let progress: @Sendable (String) -> Void

    package init(
        settings: PipelineSettings, asOf: Day, readings: [ReadingLog.Entry],
        stages: [StageRecord], pipelineHash: String, included: [(name: String, hash: String)] = [],
        parameters: [(name: String, value: String, isDefault: Bool)] = [],
        versions: [(name: String, version: String)] = [],
        lineage: TableLineage = TableLineage(), texts: [String: TableText] = [:], outputs: [MadeOutput] = [],
        files: [String] = [], log: DiagnosticLog = DiagnosticLog(),
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.outputs = outputs
        self.files = files
        self.progress = progress
        self.versions = versions
        self.stages = stages
        self.settings = settings
        self.pipelineHash = pipelineHash
        self.included = included
        self.parameters = parameters
        self.lineage = lineage
        self.texts = texts
        self.log = log
        self.asOf = asOf
        self.readings = readings
    }

    /// All rows that were set aside, in reading and by stages.
    var rejectCount: Int {
        readings.reduce(0) { $0 + $1.rejects.count } + stages.reduce(0) { $0 + $1.rejects.count }
    }
}
