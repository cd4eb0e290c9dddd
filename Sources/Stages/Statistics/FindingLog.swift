import Coincidence
import Synchronization

/// What a statistic finds while it runs, beside its table.
package final class FindingLog: Sendable {
    private let log = Mutex<[Finding]>([])

    package init() {}

    package var findings: [Finding] { log.withLock { $0 } }

    package func add(_ finding: Finding) { log.withLock { $0.append(finding) } }
}
