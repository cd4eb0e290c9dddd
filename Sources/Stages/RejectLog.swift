import Formats
import Synchronization

/// The rows that a stage has set aside during a run.
package final class RejectLog: Sendable {
    private let log = Mutex<[Reject]>([])

    package init() {}

    package var rejects: [Reject] { log.withLock { $0 } }

    package func add(_ reject: Reject) { log.withLock { $0.append(reject) } }
}
