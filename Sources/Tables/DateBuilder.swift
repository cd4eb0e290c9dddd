import ImpreciseDates

/// Builds a `DateColumn`, row by row.
package struct DateBuilder: Sendable {
    private var earliest: [Int32] = []
    private var latest: [Int32] = []
    private var present = Bitmap()
    private var imprecise: [Int: EDTF] = [:]

    package init() {}

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
        if !edtf.isExact { imprecise[earliest.count] = edtf }
        append(first, last, isPresent: true)
        return true
    }

    package mutating func removeLast() {
        earliest.removeLast()
        latest.removeLast()
        present.removeLast()
        imprecise[earliest.count] = nil
    }

    package func finish() -> DateColumn {
        DateColumn(
            earliest: earliest, latest: imprecise.isEmpty ? earliest : latest, present: present, imprecise: imprecise)
    }

    private mutating func append(_ first: Int32, _ last: Int32, isPresent: Bool) {
        earliest.append(first)
        latest.append(last)
        present.append(isPresent)
    }
}
