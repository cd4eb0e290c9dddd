/// What the brief says beside the report.
package struct Brief: Sendable {
    let report: Report
    /// The coincidences with the columns that a printed page has room for.
    let coincidences: PageTable?
    /// The names of the files in which all of it stands.
    let wholeIn: String
    /// What the data cannot carry, and why people are named in these columns.
    let limits: [String]
    let pipelineHash: String

    package init(report: Report, coincidences: PageTable?, limits: [String], wholeIn: String, pipelineHash: String) {
        self.limits = limits
        self.report = report
        self.coincidences = coincidences
        self.wholeIn = wholeIn
        self.pipelineHash = pipelineHash
    }
}
