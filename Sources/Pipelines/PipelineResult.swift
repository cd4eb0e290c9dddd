import ImpreciseDates
import Stages
import Tables

/// What a run came to: every stage's table, and the account of its rows.
package struct PipelineResult: Sendable {
    package struct StageRecord: Sendable {
        package let name: String
        package let stage: String
        package let rowsIn: [(source: String, rows: Int)]
        package let rowsOut: Int
    }

    package let tables: [String: Table]
    package let stages: [StageRecord]
    /// The sentences that come first wherever the result is shown.
    package let headlines: [String]
    package let readings: [ReadingLog.Entry]

    package var rejectCount: Int { readings.reduce(0) { $0 + $1.rejects.count } }

    /// The newest exact day of what the tables tell: what the report is dated unless a day is given.
    package var newestDay: Day? { readings.compactMap(\.newestDay).max() }
}
