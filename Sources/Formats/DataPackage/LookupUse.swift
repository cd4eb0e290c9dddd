import Diagnostics

/// How many cells a lookup has corrected. The texts may name people, so only place and number are published.
package struct LookupUse: Hashable, Sendable {
    package let field: String
    package let location: SourceLocation
    package let cells: Int
}
