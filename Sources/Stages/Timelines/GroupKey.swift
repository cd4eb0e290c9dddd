import Diagnostics
import Documents
import Tables

/// The columns that rows of one group agree in, for stages that go group by group.
struct GroupKey: Sendable {
    static let form = OptionForm.list(.column)

    let columns: [OptionText]

    init(_ node: DocumentNode?) throws {
        columns = try node.map { try OptionText.list($0, expected: "the name of a column") } ?? []
    }

    var names: Set<String> { Set(columns.map(\.text)) }

    /// The fields of the key.
    ///
    /// - Throws: for every column that is not there, is a date, or is named twice.
    func fields(in schema: Schema) throws -> [Field] {
        var seen: Set<String> = []
        return try DiagnosticFailure.collecting(columns) { name in
            guard seen.insert(name.text).inserted else {
                throw Diagnostic.columnNameTaken(name.text, at: name.location, mend: "name each column once")
            }
            return try name.field(in: schema, .text, .category, .integer, .boolean)
        }
    }

    /// As private as all that they are made of.
    static func asPrivate(_ fields: [Field], as sources: [Field]) -> [Field] {
        let privacy = sources.map(\.privacy).reduce(Privacy.open) { $0.joined(with: $1) }
        return fields.map { $0.with(privacy: privacy) }
    }

    /// The columns that a stage makes behind others.
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
