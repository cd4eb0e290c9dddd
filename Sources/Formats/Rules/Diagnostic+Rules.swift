import Diagnostics

extension Diagnostic {
    /// - Parameter texts: of the row's cells, by field, as they stand in the file.
    static func row(
        _ fault: RowRuleFault, of resource: DataResource, texts: [String], at location: SourceLocation,
        excerpt: SourceExcerpt?
    ) -> Diagnostic {
        let names = resource.schema.names
        switch fault {
        case .repeated(let repeated):
            return Diagnostic(
                .warning, repeated.isKey ? .keyDuplicate : .valueDuplicate, at: location,
                repeated.isKey
                    ? "a key that another row has, row set aside" : "a value that another row has, row set aside",
                found: "\"\(repeated.value.prefix(120))\", which line \(repeated.firstLine) has already",
                expected: repeated.isKey
                    ? "a key of its own for every row" : "every value of `\(names[repeated.fields[0]])` once",
                mend: "give the row its own, or delete the row if it is the same case twice",
                excerpt: excerpt)
        case .unmatched(let unmatched):
            let key = unmatched.key
            return Diagnostic(
                .warning, .rowReference, at: location, "a reference to no row, row set aside",
                found: "\"\(unmatched.value.prefix(120))\" in column `\(key.fields.joined(separator: ", "))`",
                expected: "a value that `\(key.referenced.joined(separator: ", "))` of \(key.resource) has",
                mend: unmatched.nearest.map { "did you mean `\($0)`?" }
                    ?? "correct the cell, or add the row to \(key.resource)",
                excerpt: excerpt)
        case .condition(let condition, let fields):
            let found = fields.map { "`\(names[$0])` \"\(texts[$0].prefix(60))\"" }.joined(separator: ", ")
            return Diagnostic(
                .warning, .rowCondition, at: location, "a condition on rows does not hold, row set aside",
                found: found.isEmpty ? "a row for which it is false" : found,
                expected: "\(condition.name): \(condition.sql)",
                mend: "correct the cells, or the condition at \(condition.location)",
                excerpt: excerpt)
        }
    }
}
