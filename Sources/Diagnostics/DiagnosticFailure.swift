/// Thrown when there can be no result: one or more errors, in the order of their places.
package struct DiagnosticFailure: Error, Sendable {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    package init(_ diagnostic: Diagnostic) { self.diagnostics = [diagnostic] }

    /// Nobody mends more at once.
    package static let most = 100

    /// What `body` makes of each element.
    ///
    /// - Throws: all that it threw, together; after a hundred faults the rest is passed over.
    package static func collecting<Element, Result>(
        _ elements: [Element], _ body: (Element) throws -> Result
    ) throws -> [Result] {
        var faults = Collector()
        let results = try elements.compactMap { element in
            faults.diagnostics.count < most ? try faults.attempt { try body(element) } : nil
        }
        try faults.throwIfAny()
        return results
    }

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

        /// By their places, each once; files in the order in which they come up.
        package mutating func sort() {
            var order: [String: Int] = [:]
            for diagnostic in diagnostics {
                let file = diagnostic.location?.file ?? ""
                if order[file] == nil { order[file] = order.count }
            }
            func place(_ index: Int) -> [Int] {
                let location = diagnostics[index].location
                return [order[location?.file ?? ""] ?? 0, location?.line ?? 0, location?.column ?? 0, index]
            }
            var told: Set<Diagnostic> = []
            diagnostics = diagnostics.indices.sorted { place($0).lexicographicallyPrecedes(place($1)) }.map {
                diagnostics[$0]
            }.filter { told.insert($0).inserted }
        }

        package func throwIfAny() throws {
            if !diagnostics.isEmpty { throw DiagnosticFailure(diagnostics) }
        }

        /// As many as somebody mends at once, and that there are more.
        package func throwIfAny(of file: String, _ code: DiagnosticCode) throws {
            guard diagnostics.count >= most else { return try throwIfAny() }
            throw DiagnosticFailure(
                diagnostics.prefix(most) + [
                    Diagnostic(
                        .error, code, at: SourceLocation(file: file), "not all of this file's faults are told",
                        found: "\(most) faults, or more", expected: "a file with fewer",
                        mend: "mend those above first; what is left is told then")
                ])
        }
    }
}
