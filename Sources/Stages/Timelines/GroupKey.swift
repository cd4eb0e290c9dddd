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
}
