/// The rows with exact dates sorted by key, then day, then row: radix sort, least digits first, each pass on all cores. It
/// is for keys and days that are too many for a table. O(rows) for each eleven bits that keys and days have.
struct DaySort {
    private static let digitBits = 11

    let rows: [Int32]
    let days: [Int32]
    /// Where each key begins, and the end.
    let keyStarts: [UInt32]

    /// Rows outside `reach` are left out.
    init(_ events: KeyedEvents, reach: ClosedRange<Int64>) {
        guard let all = events.exactDays(), all.overlaps(reach) else {
            (rows, days, keyStarts) = ([], [], [UInt32](repeating: 0, count: events.keyCount + 1))
            return
        }
        let shared = all.clamped(to: reach)
        // Key above, days since the first below: one number that sorts as both do.
        var sorted = Records(capacity: events.count)
        events.forEachExact(in: 0..<events.count) { row, key, day in
            if shared.contains(Int64(day)) {
                sorted.append(
                    UInt64(key) << 32 | UInt64(Int64(day) - shared.lowerBound), Int32(truncatingIfNeeded: row))
            }
        }
        var spare = Records(capacity: sorted.count)
        let dayBits = Self.bits(of: UInt64(shared.upperBound - shared.lowerBound))
        let keyBits = Self.bits(of: UInt64(max(1, events.keyCount) - 1))
        for (first, bits) in [(0, dayBits), (32, keyBits)] {
            for shift in stride(from: first, to: first + bits, by: Self.digitBits) {
                // The digits above a key's or day's own are zero, those of the other must not count.
                Self.pass(sorted, into: spare, shift: shift, bits: min(Self.digitBits, first + bits - shift))
                swap(&sorted, &spare)
                sorted.count = spare.count
            }
        }
        let count = sorted.count
        rows = Array(UnsafeBufferPointer(start: sorted.rows, count: count))
        days = (0..<count).map {
            Int32(truncatingIfNeeded: Int64(sorted.ranks[$0] & 0xFFFF_FFFF) + shared.lowerBound)
        }
        var starts = [UInt32](repeating: 0, count: events.keyCount + 1)
        for place in 0..<count { starts[Int(sorted.ranks[place] >> 32) + 1] += 1 }
        for key in 0..<events.keyCount { starts[key + 1] += starts[key] }
        keyStarts = starts
        sorted.deallocate()
        spare.deallocate()
    }

    private struct Records {
        let ranks: UnsafeMutablePointer<UInt64>
        let rows: UnsafeMutablePointer<Int32>
        var count = 0

        init(capacity: Int) {
            ranks = .allocate(capacity: capacity)
            rows = .allocate(capacity: capacity)
        }

        @inline(__always)
        mutating func append(_ rank: UInt64, _ row: Int32) {
            ranks[count] = rank
            rows[count] = row
            count += 1
        }

        func deallocate() {
            ranks.deallocate()
            rows.deallocate()
        }
    }

    private static func bits(of most: UInt64) -> Int { 64 - most.leadingZeroBitCount }

    /// Sorts by one digit; what has the same one stays in order.
    private static func pass(_ from: Records, into: Records, shift: Int, bits: Int) {
        let size = 1 << bits
        let mask = UInt64(size - 1)
        let parts = Cores.parts(of: from.count)
        let places = UnsafeMutablePointer<Int>.allocate(capacity: size * parts)
        defer { places.deallocate() }
        places.initialize(repeating: 0, count: size * parts)
        Cores.forEach(part: parts) { part in
            let own = places + part * size
            for index in Cores.rows(of: part, among: parts, count: from.count) {
                own[Int(truncatingIfNeeded: from.ranks[index] >> UInt64(shift) & mask)] += 1
            }
        }
        var sum = 0
        for digit in 0..<size {
            for part in 0..<parts {
                let rows = places[part * size + digit]
                places[part * size + digit] = sum
                sum += rows
            }
        }
        Cores.forEach(part: parts) { part in
            let own = places + part * size
            for index in Cores.rows(of: part, among: parts, count: from.count) {
                let rank = from.ranks[index]
                let digit = Int(truncatingIfNeeded: rank >> UInt64(shift) & mask)
                into.ranks[own[digit]] = rank
                into.rows[own[digit]] = from.rows[index]
                own[digit] += 1
            }
        }
    }
}
