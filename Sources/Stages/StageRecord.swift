import Formats

/// What a stage did in a run.
package struct StageRecord: Sendable {
    package let name: String
    /// The stage's key in the pipeline file.
    package let stage: String
    package let account: RowAccount
    package let rejects: [Reject]

    package init(name: String, stage: String, account: RowAccount, rejects: [Reject]) {
        self.name = name
        self.stage = stage
        self.account = account
        self.rejects = rejects
    }
}
