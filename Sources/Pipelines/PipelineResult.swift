import Coincidence
import Formats
import ImpreciseDates
import Stages
import Tables

/// What a run came to: every stage's table, and the account of its rows.
package struct PipelineResult: Sendable {
    package let tables: [String: Table]
    package let stages: [StageRecord]
    /// What the stages found, in the order in which they ran.
    package let findings: [Finding]
    package let readings: [ReadingLog.Entry]

    /// The sentences that come first wherever the result is shown.
    package var headlines: [String] { primary.map(\.sentence) }
    /// What must be read with them: how imprecise dates could change them.
    package var cautions: [String] { primary.compactMap(\.imprecision) }

    private var primary: [Finding] { findings.filter { $0.standing == .primary } }

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
