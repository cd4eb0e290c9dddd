import Diagnostics
import Tables

/// The columns that stages make of others.
enum MadeFields {
    /// As private as all that they are made of.
    static func asPrivate(_ fields: [Field], as sources: [Field]) -> [Field] {
        let privacy = sources.map(\.privacy).reduce(Privacy.open) { $0.joined(with: $1) }
        return fields.map { $0.with(privacy: privacy) }
    }

    /// The same fields, no two of one name.
    ///
    /// - Throws: for the first name that there is twice.
    static func unique(_ fields: [Field], at location: SourceLocation, mend: String) throws -> [Field] {
        var seen: Set<String> = []
        if let twice = fields.first(where: { !seen.insert($0.name).inserted }) {
            throw Diagnostic.columnNameTaken(twice.name, at: location, mend: mend)
        }
        return fields
    }
}
