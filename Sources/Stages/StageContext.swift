import Diagnostics

/// What a stage may reach for while it runs.
package struct StageContext: Sendable {
    package let settings: PipelineSettings
    package let log: DiagnosticLog
    package let readings: ReadingLog

    package init(settings: PipelineSettings, log: DiagnosticLog, readings: ReadingLog) {
        self.settings = settings
        self.log = log
        self.readings = readings
    }
}
