import Synchronization

/// Gathers what is worth telling during a run, in the order in which it was told; safe to share between tasks.
package final class DiagnosticLog: Sendable {
    private let entries = Mutex<[Diagnostic]>([])

    package init() {}

    package func add(_ diagnostic: Diagnostic) { entries.withLock { $0.append(diagnostic) } }

    /// Takes out all that is there.
    package func drain() -> [Diagnostic] {
        entries.withLock { entries in
            defer { entries = [] }
            return entries
        }
    }

    package var diagnostics: [Diagnostic] { entries.withLock { $0 } }
}
