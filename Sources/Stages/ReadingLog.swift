import Diagnostics
import Formats
import ImpreciseDates
import Synchronization
import Tables

/// The tables that were read during a run, each once, and for every one the rows read, kept and set aside.
package final class ReadingLog: Sendable {
    package struct Entry: Sendable {
        package let resource: DataResource
        package let table: Table
        package let rowsRead: Int
        package let rowsKept: Int
        package let rowsOutOfScope: Int
        package let rejects: [Reject]
        package let lookups: [LookupUse]
        package let corrections: [CorrectionUse]
        package let excelDates: [(field: String, cells: Int)]
        /// Has to stay as it is until all is published.
        package let file: MappedFile
        /// How much the dates of each date column say.
        package let dates: [(column: String, census: DateCensus)]
    }

    private let log = Mutex<(entries: [Entry], newestDay: Day?)>(([], nil))

    private let reader: ResourceReader
    private let diagnostics: DiagnosticLog

    /// - Parameters:
    ///   - needs: by resource, the columns that somebody uses; all of those that are not named.
    ///   - diagnostics: takes what is wrong with rows and columns.
    package init(_ package: DataPackage, needs: [String: ColumnNeed] = [:], diagnostics: DiagnosticLog) {
        self.diagnostics = diagnostics
        let columns = needs.compactMapValues { need in if case .named(let names) = need { names } else { nil } }
        reader = ResourceReader(package, columns: columns, log: diagnostics, conditions: SQLConditions.rows)
    }

    package var entries: [Entry] { log.withLock { $0.entries } }

    /// The newest exact day in the first date column of any table that was read: that of what the rows tell, not of pages
    /// about it.
    package var newestDay: Day? { log.withLock { $0.newestDay } }

    /// The rows of a resource that satisfy all its rules.
    ///
    /// - Throws: what concerns the table as a whole; among it `table-rejected`, when no row is left, and `rows-too-few`.
    func table(of resource: DataResource) throws -> Table {
        if let entry = entries.first(where: { $0.resource.name == resource.name }) { return entry.table }
        let reading = try reader.reading(of: resource)
        reading.rejects.flatMap(\.diagnostics).forEach(diagnostics.add)
        guard reading.table.rowCount > 0 else {
            throw reading.rejects.isEmpty
                ? Diagnostic.tableOutOfScope(resource.file, rows: reading.rowsRead)
                : Diagnostic.tableRejected(resource.file, rows: reading.rowsRead)
        }
        let kept = reading.table.rowCount
        guard reading.rowsRead == kept + reading.rejects.count + reading.rowsOutOfScope else {
            throw Diagnostic.rowsUnbalanced(reading, of: resource)
        }
        try resource.expectedRows.check(kept: reading.table.rowCount, file: resource.file, log: diagnostics)
        add(reading, of: resource)
        return reading.table
    }

    private func add(_ reading: TableReading, of resource: DataResource) {
        let entry = Entry(
            resource: resource, table: reading.table, rowsRead: reading.rowsRead, rowsKept: reading.table.rowCount,
            rowsOutOfScope: reading.rowsOutOfScope,
            rejects: reading.rejects,
            lookups: reading.lookups, corrections: reading.corrections,
            excelDates: reading.excelDates, file: reading.file,
            dates: zip(reading.table.schema.names, reading.table.columns).compactMap { name, column in
                if case .date(let dates) = column { (name, DateCensus(dates)) } else { nil }
            })
        log.withLock { $0.entries.append(entry) }
        addDates(of: reading.table)
    }

    /// The dates of a table whose texts have been read as dates.
    func addDates(of table: Table) {
        guard let newest = Self.newestDay(in: table) else { return }
        log.withLock { $0.newestDay = max($0.newestDay ?? newest, newest) }
    }

    private static func newestDay(in table: Table) -> Day? {
        // The day is published, whatever else is.
        let first = zip(table.schema.fields, table.columns).lazy.compactMap { field, column -> DateColumn? in
            if case .date(let dates) = column, field.privacy != .sensitive { dates } else { nil }
        }.first
        return first.flatMap { dates in
            (0..<dates.count).filter(dates.isExact).map { dates.latest[$0].day }.max()
        }
    }
}
