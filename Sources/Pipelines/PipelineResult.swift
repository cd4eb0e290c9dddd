import Formats
import ImpreciseDates
import Stages
import Tables

/// What a run came to: every stage's table, and the account of its rows.
package struct PipelineResult: Sendable {
    package let tables: [String: Table]
    package let stages: [StageRecord]
    /// The sentences that come first wherever the result is shown.
    package let headlines: [String]
    /// What must be read with them: how imprecise dates could change them.
    package let cautions: [String]
    package let readings: [ReadingLog.Entry]

    package var rejectCount: Int {
        readings.reduce(0) { $0 + $1.rejects.count } + stages.reduce(0) { $0 + $1.rejects.count }
    }

    /// Rows set aside, by the name of the resource or stage that did; only those that set any aside.
    package var rejects: [(name: String, rejects: [Reject])] {
        (readings.map { ($0.resource.name, $0.rejects) } + stages.map { ($0.name, $0.rejects) }).filter {
            !$0.1.isEmpty
        }
    }

    /// The newest exact day of what the tables tell: what the report is dated unless a day is given.
    package let newestDay: Day?
}
