import Diagnostics

/// Where a resource's corrections are written: a CSV beside the descriptor.
package struct CorrectionsFile: Hashable, Sendable {
    /// The columns that a correction needs; a sheet of rejects has them too, and more that are passed over.
    package static let columns = ["row", "column", "old", "new", "reason", "who", "when"]
    package static let others = ["fault", "mend", "raw"]

    /// Within the project.
    package let name: String
    /// To open.
    package let path: String
    /// Where the descriptor names it.
    package let location: SourceLocation
}
