import Diagnostics

/// What a stage is given: schemas when it is planned, tables when it runs.
package struct StageInputs<Element: Sendable>: Sendable {
    package struct Entry: Sendable {
        /// The role that the stage asks for, or the title that the pipeline gives.
        package let role: String
        /// Name of the stage or resource it comes from.
        package let source: String
        package let element: Element

        package init(role: String, source: String, element: Element) {
            self.role = role
            self.source = source
            self.element = element
        }
    }

    package let entries: [Entry]
    /// Where the pipeline names them.
    package let location: SourceLocation

    package init(_ entries: [Entry], at location: SourceLocation) {
        self.entries = entries
        self.location = location
    }

    package subscript(role: String) -> Element? { entries.first { $0.role == role }?.element }

    /// The same inputs, something made of each.
    package func map<Other>(_ make: (Element) -> Other) -> StageInputs<Other> {
        StageInputs<Other>(
            entries.map { .init(role: $0.role, source: $0.source, element: make($0.element)) }, at: location)
    }

    /// The input of a role that the plan has made sure of.
    package func required(_ role: String) throws -> Element {
        guard let element = self[role] else {
            throw Diagnostic.roleMissing(role, given: entries.map(\.role), at: location)
        }
        return element
    }

    /// The role of the input whose rows a stage works on, where others may stand beside it.
    package static var rows: String { "rows" }

    /// The only input.
    package func one() throws -> Element {
        guard let first = entries.first else { throw Diagnostic.roleMissing("from", given: [], at: location) }
        return first.element
    }
}
