import Formats
import Synchronization

/// What a stage tells of its rows while it runs, beside its table.
package final class RowLedger: Sendable {
    /// What became of rows that are not simply handed on, or where rows come from that were not handed in.
    package enum Change: Hashable, CaseIterable, Sendable {
        /// Left out, as the stage was told to.
        case filtered
        /// Gone into the row of another.
        case merged
        /// Added: copies of a row, or a row made of none.
        case multiplied
    }

    private let log = Mutex<(rejects: [Reject], carried: Int, changes: [Change: Int], lonely: Int?)>(([], 0, [:], nil))

    package init() {}

    package var rejects: [Reject] { log.withLock { $0.rejects } }

    /// Of the rejects, how many are rows that would have become rows of the table.
    package var carriedRejects: Int { log.withLock { $0.carried } }

    /// - Parameter isCarried: false for a row of an input that the table is only computed with the help of.
    package func add(_ reject: Reject, isCarried: Bool = true) {
        log.withLock {
            $0.rejects.append(reject)
            $0.carried += isCarried ? 1 : 0
        }
    }

    package func count(_ rows: Int, as change: Change) { log.withLock { $0.changes[change, default: 0] += rows } }

    /// Rows of the left that a join keeps although they have no partner; told beside the balance.
    package func countLonely(_ rows: Int) { log.withLock { $0.lonely = rows } }

    package var lonely: Int? { log.withLock { $0.lonely } }

    package func rows(_ change: Change) -> Int { log.withLock { $0.changes[change] ?? 0 } }
}
