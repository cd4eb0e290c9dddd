import Diagnostics
import Storage

/// Writes tables into one SQLite database that tells of itself: see `SQLiteWriter`.
struct TableDatabase {
    let tables: [PublishedTable]
    let context: PublishContext

    func write(to path: OutputPath) throws {
        let tables = tables.map { table in
            var made = DatabaseTable(table.name, table.table)
            made.title = table.title
            made.description = table.description
            made.hasKey = table.hasKey
            made.references = table.references
            return made
        }
        do throws(SQLFault) {
            try SQLiteWriter.write(tables, about: about, to: path.path)
        } catch {
            throw Diagnostic.databaseRefused(error, file: path.path)
        }
    }

    /// What has no words is left out.
    private var about: [(key: String, value: String)] {
        let settings = context.settings
        let package = settings.package
        var about: [(key: String, value: String)] = []
        func add(_ key: String, _ value: String) { if !value.isEmpty { about.append((key, value)) } }
        add("title", settings.title)
        add("question", settings.question)
        add("pipeline", settings.name)
        add("as-of", context.asOf.description)
        add("span", settings.span.map { "\($0.earliest)/\($0.latest)" } ?? "")
        add("caveats", Self.lines(settings.caveats))
        add("licence", Self.lines(package.licences.map { Self.line($0.title, $0.path, by: ": ") }))
        add("data package", Self.line(package.title, package.version, by: ", version "))
        add("sources", Self.lines(tables.flatMap(\.sources).map { Self.line($0.title, $0.path, by: ": ") }))
        add("people are named", Self.lines(reasons))
        add("pipeline hash", "sha256:\(context.pipelineHash)")
        for (name, hash) in context.included { add("hash of \(name)", "sha256:\(hash)") }
        for parameter in context.parameters { add("parameter \(parameter.name)", parameter.value) }
        for (name, version) in context.versions { add("version of \(name)", version) }
        return about
    }

    /// Why columns that may name people stand in it.
    private var reasons: [String] {
        tables.flatMap(\.table.schema.fields).compactMap { field in
            if case .publishedAsReported(let reason) = field.privacy { reason } else { nil }
        }
    }

    private static func line(_ first: String, _ second: String, by mark: String) -> String {
        [first, second].filter { !$0.isEmpty }.joined(separator: mark)
    }

    /// Each once.
    private static func lines(_ texts: [String]) -> String {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }.joined(separator: "\n")
    }
}
