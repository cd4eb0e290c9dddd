import Diagnostics
import JSON
import Tables

/// Proposes a data package for files, to be looked at and edited: every property is what the files show today, and what
/// they mean nobody but a person can say.
package enum DescriptorDraft {
    ///
    /// - Parameters:
    ///   - files: paths to open, each with its path from the folder in which the descriptor will lie.
    ///   - encoding: of all of them, as known.
    package static func text(
        of files: [(path: String, name: String)], encoding: TextEncoding? = nil, log: DiagnosticLog
    ) throws -> String {
        let resources = try files.map { try resource(FileSurvey($0.path, as: $0.name, encoding: encoding, log: log)) }
        let package: JSONValue = [
            "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
            "name": "draft",
            "title": "",
            "description": "",
            "resources": .array(resources),
        ]
        return JSONWriter.text(of: package)
    }

    private static func resource(_ survey: FileSurvey) -> JSONValue {
        let table = survey.reading.table
        let guesses = table.columns.map(FieldGuess.init)
        let fields = zip(table.schema.names, guesses).map { name, guess in
            JSONValue.object([.init("name", .string(name))] + guess.members)
        }
        var schema: [JSONValue.Member] = [.init("fields", .array(fields))]
        if let key = guesses.firstIndex(where: \.isKey) {
            schema.append(.init("primaryKey", .array([.string(table.schema.names[key])])))
        }
        let missing = missingTexts(in: table)
        if !missing.isEmpty { schema.append(.init("missingValues", .array(missing.map { .string($0) } + [""]))) }
        let resource = survey.resource
        let delimiter = resource.dialect.delimiter.text
        let rows = resource.dialect.headerRows.map { rows in
            JSONValue.Member("headerRows", .array(rows.map { .integer($0) }))
        }
        let members =
            (delimiter == "," ? [] : [JSONValue.Member("delimiter", .string(delimiter))]) + (rows.map { [$0] } ?? [])
        let dialect = members.isEmpty ? [] : [JSONValue.Member("dialect", .object(members))]
        return .object(
            [
                .init("name", .string(resource.name)), .init("title", .string(resource.title)),
                .init("path", .string(resource.file)), .init("type", "table"),
                .init("encoding", .string(survey.encoding.rawValue)),
            ] + dialect + [
                .init("bytes", .integer(survey.reading.file.size)),
                .init("hash", .string("sha256:" + survey.reading.file.hex(by: .sha256))),
                .init("schema", .object(schema)),
            ])
    }

    private static func missingTexts(in table: Table) -> [String] {
        var found: Set<String> = []
        for column in table.columns {
            for row in 0..<column.count {
                if case .text(let text) = column[row], FieldGuess.missing.contains(text) { found.insert(text) }
            }
        }
        return found.sorted()
    }
}
