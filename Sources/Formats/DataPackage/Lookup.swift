import Diagnostics

/// A correction written as data: cells of one field that hold one text are read as if they held another.
package struct Lookup: Hashable, Sendable {
    package let old: String
    /// Empty for no value.
    package let new: String
    /// In the descriptor.
    package let location: SourceLocation
}
