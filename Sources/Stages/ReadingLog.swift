import Formats
import ImpreciseDates
import Synchronization
import Tables

/// What was read during a run: for every file the rows read, kept and set aside.
package final class ReadingLog: Sendable {
    package struct Entry: Sendable {
        package let resource: DataResource
        package let rowsRead: Int
        package let rowsKept: Int
        package let rejects: [Reject]
        /// The newest exact day in its first date column: that of what the rows tell, not of pages about it.
        package let newestDay: Day?
    }

    private let log = Mutex<[Entry]>([])

    package init() {}

    package var entries: [Entry] { log.withLock { $0 } }

    package func add(_ reading: TableReading, of resource: DataResource) {
        let entry = Entry(
            resource: resource, rowsRead: reading.rowsRead, rowsKept: reading.table.rowCount, rejects: reading.rejects,
            newestDay: Self.newestDay(in: reading.table))
        log.withLock { $0.append(entry) }
    }

    private static func newestDay(in table: Table) -> Day? {
        let first = table.columns.lazy.compactMap { column -> DateColumn? in
            if case .date(let dates) = column { dates } else { nil }
        }.first
        return first.flatMap { dates in
            (0..<dates.count).filter(dates.isExact).map { dates.latest[$0].day }.max()
        }
    }
}
