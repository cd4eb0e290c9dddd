import ImpreciseDates

/// Builds a `DateColumn`, row by row.
package struct DateBuilder: Sendable {
    private var earliest: [Int32] = []
    /// Nil while every date is a single day: then the column needs one buffer.
    private var latest: [Int32]?
    private var presence = Presence()
    private var imprecise = ImpreciseDateRows()

    package init() {}

    /// Room for so many rows, so that they need not be moved while they come.
    package mutating func reserve(_ rows: Int) {
        earliest.reserveCapacity(rows)
    }

    /// An exact date of a year from 0 to 9999.
    package mutating func append(exact day: Day) {
        let number = Int32(truncatingIfNeeded: day.number)
        append(number, number, isPresent: true)
    }

    /// Exact dates, as days since 1970-01-01.
    package mutating func append(exact days: UnsafeBufferPointer<Int32>) {
        earliest.append(contentsOf: days)
        latest?.append(contentsOf: days)
        presence.append(present: days.count)
    }

    /// Days outside Int32 (years beyond about five million) are left out, and the answer is false.
    @discardableResult
    package mutating func append(_ edtf: EDTF?) -> Bool {
        guard let edtf else {
            append(0, 0, isPresent: false)
            return true
        }
        let bounds = edtf.bounds
        guard let first = Int32(day: bounds.earliest), let last = Int32(day: bounds.latest) else {
            append(0, 0, isPresent: false)
            return false
        }
        if !edtf.isExact { imprecise.append(edtf, row: earliest.count) }
        append(first, last, isPresent: true)
        return true
    }

    /// Takes rows out again, ascending; only those from the first of them on are moved.
    package mutating func remove(_ rows: [Int]) {
        imprecise.remove(rows)
        earliest.remove(at: rows)
        latest?.remove(at: rows)
        presence.remove(at: rows)
    }

    /// The rows of another behind these.
    package mutating func append(contentsOf other: DateBuilder) {
        if latest == nil, other.latest != nil { beginLatest() }
        imprecise.append(contentsOf: other.imprecise, from: earliest.count)
        earliest += other.earliest
        latest? += other.latest ?? other.earliest
        presence.append(contentsOf: other.presence)
    }

    /// Forgets all rows, and keeps the room that they had.
    package mutating func removeAll() {
        earliest.removeAll(keepingCapacity: true)
        latest = nil
        presence = Presence()
        imprecise = ImpreciseDateRows()
    }

    private mutating func beginLatest() {
        var latest: [Int32] = []
        latest.reserveCapacity(earliest.capacity)
        latest += earliest
        self.latest = latest
    }

    package func finish() -> DateColumn {
        DateColumn(
            earliest: earliest, latest: imprecise.isEmpty ? earliest : latest ?? earliest, present: presence.finish(),
            imprecise: imprecise)
    }

    private mutating func append(_ first: Int32, _ last: Int32, isPresent: Bool) {
        if first != last, latest == nil { beginLatest() }
        earliest.append(first)
        latest?.append(last)
        presence.append(isPresent)
    }
}
