import Dispatch
import Synchronization
import Tables

/// A file read in parts on all cores. What comes out does not depend on how many there are, nor on the parts' size.
struct CSVParts {
    private let bytes: UnsafeRawBufferPointer
    private let plan: CSVRecordPlan

    /// All parts in order, each beginning where the one before it has ended, up to the first with a fault.
    static func read(
        _ bytes: UnsafeRawBufferPointer, plan: CSVRecordPlan, from start: Int, partSize: Int
    ) -> [CSVPart] {
        CSVParts(bytes: bytes, plan: plan).parts(from: start, partSize: partSize)
    }

    private func parts(from start: Int, partSize: Int) -> [CSVPart] {
        let limits = stride(from: start, to: bytes.count, by: partSize).dropFirst() + [bytes.count]
        let guesses = [start] + zip(limits, limits.dropFirst()).map(firstLine)
        let read = Mutex<[CSVPart?]>(Array(repeating: nil, count: limits.count))
        // Reading is a function of the file alone, so the threads share nothing but the list of what they have read.
        nonisolated(unsafe) let file = bytes
        DispatchQueue.concurrentPerform(iterations: limits.count) { [plan] index in
            let part = CSVPart(file, plan: plan, from: guesses[index], limit: limits[index])
            read.withLock { $0[index] = part }
        }
        var parts: [CSVPart] = []
        for (index, part) in read.withLock({ $0 }).enumerated() {
            guard var part else { continue }
            let expected = parts.last?.end ?? start
            // The guess was a line break between quotes, or a record was longer than a part.
            if part.start != expected { part = CSVPart(bytes, plan: plan, from: expected, limit: limits[index]) }
            parts.append(part)
            if part.fault != nil { break }
        }
        return parts
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
