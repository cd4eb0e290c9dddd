/// Thrown when there can be no result: one or more errors, in the order of their places.
package struct DiagnosticFailure: Error, Sendable {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    package init(_ diagnostic: Diagnostic) { self.diagnostics = [diagnostic] }

    /// Runs every body and throws all their diagnostics together, so that a file's faults are shown at once.
    package struct Collector {
        package private(set) var diagnostics: [Diagnostic] = []

        package init() {}

        package mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
        package mutating func add(_ others: Collector) { diagnostics += others.diagnostics }

        /// The body's result, or nil when it failed; what it threw is kept. Other errors go on up.
        package mutating func attempt<Result>(_ body: () throws -> Result) throws -> Result? {
            do {
                return try body()
            } catch let failure as DiagnosticFailure {
                diagnostics += failure.diagnostics
            } catch let diagnostic as Diagnostic {
                diagnostics.append(diagnostic)
            }
            return nil
        }

        package func throwIfAny() throws {
            if !diagnostics.isEmpty { throw DiagnosticFailure(diagnostics) }
        }
    }
}
