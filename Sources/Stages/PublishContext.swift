import ImpreciseDates

/// What a publishing stage may say beside its tables.
package struct PublishContext: Sendable {
    package let settings: PipelineSettings
    /// The day that the report is dated; stands in for the clock wherever a file format wants one.
    package let asOf: Day
    package let readings: [ReadingLog.Entry]

    package init(settings: PipelineSettings, asOf: Day, readings: [ReadingLog.Entry]) {
        self.settings = settings
        self.asOf = asOf
        self.readings = readings
    }
}
