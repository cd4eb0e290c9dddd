import Dispatch
import Glibc
import Synchronization
import Tables

/// A file read in parts on all cores. What comes out does not depend on how many there are, nor on the parts' size.
///
/// Each core takes the next part, reads it by itself, and leaves it to be put behind the parts before it: to whoever reads
/// the part that is waited for. So no core waits for another, and no more rows are held twice than stand in a few parts.
final class CSVParts: @unchecked Sendable {
    // Safe to share: the file does not change, and the rows are touched only by the core whose turn it is to append.
    private struct Work {
        /// The next part to be read, and the next to be put behind the others.
        var nextToRead = 0
        var nextToAppend = 0
        var isAppending = false
        /// Behind a fault nothing can be told.
        var isOver = false
        /// Read, and waiting for those before them.
        var waiting: [Int: CSVPart] = [:]
        /// Room that was used and is free.
        var free: [CSVColumns] = []
    }

    private let bytes: UnsafeRawBufferPointer
    private let plan: CSVRecordPlan
    private let limits: [Int]
    private let rows: CSVRows
    private let work = Mutex(Work())

    private init(_ bytes: UnsafeRawBufferPointer, plan: CSVRecordPlan, limits: [Int], rows: CSVRows) {
        self.bytes = bytes
        self.plan = plan
        self.limits = limits
        self.rows = rows
    }

    /// All rows up to the first fault.
    static func read(
        _ bytes: UnsafeRawBufferPointer, plan: CSVRecordPlan, from start: (offset: Int, line: Int), partSize: Int
    ) -> CSVRows {
        let rows = CSVRows(plan, from: start, size: bytes.count)
        let limits = stride(from: start.offset, to: bytes.count, by: partSize).dropFirst() + [bytes.count]
        let parts = CSVParts(bytes, plan: plan, limits: Array(limits), rows: rows)
        let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        DispatchQueue.concurrentPerform(iterations: min(cores, limits.count)) { [parts] _ in parts.readOnOneCore() }
        return rows
    }

    private func readOnOneCore() {
        while let (index, columns) = claim() {
            let start = index == 0 ? rows.end : firstLine(from: limits[index - 1], before: limits[index])
            add(CSVPart(bytes, plan: plan, from: start, limit: limits[index], into: columns), at: index)
        }
    }

    private func claim() -> (Int, CSVColumns)? {
        work.withLock { work in
            guard work.nextToRead < limits.count, !work.isOver else { return nil }
            defer { work.nextToRead += 1 }
            return (work.nextToRead, work.free.popLast() ?? CSVColumns(plan))
        }
    }

    private func add(_ part: CSVPart, at index: Int) {
        let isFirstToAppend = work.withLock { work in
            work.waiting[index] = part
            defer { work.isAppending = true }
            return !work.isAppending
        }
        guard isFirstToAppend else { return }
        while let (index, part) = nextToAppend() {
            // The guess was a line break between quotes, or a record was longer than a part.
            let isGuessedRight = part.start == rows.end
            let columns = isGuessedRight ? part.columns : CSVColumns(plan)
            rows.append(
                isGuessedRight
                    ? part : CSVPart(bytes, plan: plan, from: rows.end, limit: limits[index], into: columns))
            columns.removeAll()
            work.withLock { work in
                work.free.append(columns)
                work.nextToAppend += 1
                work.isOver = rows.fault != nil
            }
        }
    }

    /// The part whose turn it is; nil, and no longer this core's task, while it has not been read.
    private func nextToAppend() -> (Int, CSVPart)? {
        work.withLock { work in
            guard !work.isOver, let part = work.waiting.removeValue(forKey: work.nextToAppend) else {
                work.isAppending = false
                return nil
            }
            return (work.nextToAppend, part)
        }
    }

    /// Behind the first line break that ends at `offset` or later: where a record begins unless it stands between quotes.
    /// `limit` if there is none before it: then the part before this one reads on to there.
    private func firstLine(from offset: Int, before limit: Int) -> Int {
        var index = offset - 1
        while index < limit {
            switch bytes[index] {
            case UInt8(ascii: "\n"): return index + 1
            case UInt8(ascii: "\r"):
                let isPair = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
                return index + (isPair ? 2 : 1)
            default: index += 1
            }
        }
        return limit
    }
}
