import Formats

/// What a stage did in a run.
package struct StageRecord: Sendable {
    package let name: String
    /// The stage's key in the pipeline file.
    package let stage: String
    /// How it comes to its table, in sentences for readers.
    package let method: [String]
    package let account: RowAccount
    package let rejects: [Reject]

    package init(name: String, stage: String, method: [String] = [], account: RowAccount, rejects: [Reject]) {
        self.name = name
        self.stage = stage
        self.method = method
        self.account = account
        self.rejects = rejects
    }
}
