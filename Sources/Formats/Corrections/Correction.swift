import Diagnostics

/// A reviewed correction of one cell, applied only while the old value still stands there.
package struct Correction: Hashable, Sendable {
    package enum Row: Hashable, Sendable {
        /// The values of the primary key, with a comma and a space between.
        case key(String)
        /// The line on which the record begins.
        case line(Int)
    }

    package let row: Row
    /// Index of the field.
    package let field: Int
    /// As it stands in the file, quotes undone.
    package let old: String
    /// Empty for no value.
    package let new: String
    /// Where the correction is written.
    package let location: SourceLocation
}

/// What became of a correction. The texts may name people, so only place and number are published.
package struct CorrectionUse: Hashable, Sendable {
    package let field: String
    package let location: SourceLocation
    /// Cells that held the old value and are read as the new one.
    package let cells: Int
    /// Cells of that row that hold another value by now.
    package let otherCells: Int
}
