import Diagnostics
import Storage
import Tables

/// Writes tables into one SQLite database.
struct TableDatabase {
    let tables: [PublishedTable]

    func write(to path: OutputPath) throws {
        let tables = tables.map { table in
            let schema = table.table.schema
            let keyless = Schema(schema.fields, coverage: schema.coverage)
            return (name: table.name, table: table.hasKey ? table.table : table.table.with(schema: keyless))
        }
        do throws(SQLFault) {
            try SQLiteWriter.write(tables, to: path.path)
        } catch {
            throw Diagnostic.databaseRefused(error, file: path.path)
        }
    }
}
