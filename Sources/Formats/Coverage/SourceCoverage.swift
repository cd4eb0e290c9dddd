import Diagnostics
import ImpreciseDates

/// From when to when each source of a table was followed: a source that was not read in a year is not silent in it.
package struct SourceCoverage: Hashable, Sendable {
    package struct Period: Hashable, Sendable {
        package let source: String
        package let bounds: DateBounds
    }

    /// The column that names a row's source.
    package let column: String
    /// A source may have several.
    package let periods: [Period]
    package let location: SourceLocation

    func bounds(of source: String) -> [DateBounds] { periods.filter { $0.source == source }.map(\.bounds) }
}
