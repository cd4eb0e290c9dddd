import ImpreciseDates

/// What a publishing stage may say beside its tables.
package struct PublishContext: Sendable {
    package let settings: PipelineSettings
    /// The day that the report is dated; stands in for the clock wherever a file format wants one.
    package let asOf: Day
    package let readings: [ReadingLog.Entry]
    /// Rows that stages set aside, by the stage's name.
    package let stageRejects: [(stage: String, count: Int)]
    /// SHA-256 of the pipeline file: what was declared in it cannot be changed unseen.
    package let pipelineHash: String

    package init(
        settings: PipelineSettings, asOf: Day, readings: [ReadingLog.Entry],
        stageRejects: [(stage: String, count: Int)],
        pipelineHash: String
    ) {
        self.stageRejects = stageRejects
        self.settings = settings
        self.pipelineHash = pipelineHash
        self.asOf = asOf
        self.readings = readings
    }

    /// All rows that were set aside, in reading and by stages.
    var rejectCount: Int {
        readings.reduce(0) { $0 + $1.rejects.count } + stageRejects.reduce(0) { $0 + $1.count }
    }
}
