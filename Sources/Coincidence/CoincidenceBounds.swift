/// How many coincide when imprecise dates are counted too: for certain, and at most.
///
/// An entry coincides *certainly* if on each of its possible days some partner lies wholly in the window: other days
/// may be met by other partners, so this can hold where no single pair is certain. It coincides *possibly* if on some
/// of its days some partner may lie there. What lies outside the span was not watched and is met by nothing.
package struct CoincidenceBounds: Hashable, Sendable {
    package let count: Int
    package let certain: Int
    package let possible: Int

    static let none = CoincidenceBounds(count: 0, certain: 0, possible: 0)

    private init(count: Int, certain: Int, possible: Int) {
        self.count = count
        self.certain = certain
        self.possible = possible
    }

    /// Of rows and others that have nothing to do with them.
    static func + (one: CoincidenceBounds, other: CoincidenceBounds) -> CoincidenceBounds {
        CoincidenceBounds(
            count: one.count + other.count, certain: one.certain + other.certain,
            possible: one.possible + other.possible)
    }

    /// How many of those asked meet a partner.
    init(_ question: CoincidenceQuestion, asked: ImpreciseSeries, partners: ImpreciseSeries, dayCount: Int) {
        let window = question.window
        self.init(
            entries: asked.entries, partners: partners.partners,
            offsets: question.rate == .trigger ? window.eventOffsets : window.triggerOffsets, dayCount: dayCount)
    }

    /// - Parameters:
    ///   - entries: what is asked for its share, as days of the span; days outside it are allowed.
    ///   - partners: what must lie in the window, likewise.
    ///   - offsets: the window, relative to an entry's day.
    package init(
        entries: [ClosedRange<Int>], partners: [ClosedRange<Int>], offsets: ClosedRange<Int>, dayCount: Int
    ) {
        let span = 0...dayCount - 1
        let index = PartnerIndex(partners.filter(span.overlaps), span: span)
        count = entries.count
        certain = entries.count { entry in
            entry.allSatisfy { day in
                guard span.contains(day) else { return false }
                return ShiftCounts.clipped(offsets, around: day, dayCount: dayCount).map(index.holdsOne) ?? false
            }
        }
        possible = entries.count { entry in
            guard span.overlaps(entry) else { return false }
            let watched = entry.clamped(to: span)
            let low = max(0, watched.lowerBound + offsets.lowerBound)
            let high = min(dayCount - 1, watched.upperBound + offsets.upperBound)
            return low <= high && index.reachesOne(low...high)
        }
    }
}

/// Which stretches of days hold a partner wholly, and which reach one.
private struct PartnerIndex {
    /// Least last day among the partners that begin on this day or later.
    private let leastEndFrom: [Int]
    /// How many begin, and how many end, before a day.
    private let beginBefore: [Int]
    private let endBefore: [Int]

    /// Each partner overlaps the span; one that reaches out of it is held wholly by nothing.
    init(_ partners: [ClosedRange<Int>], span: ClosedRange<Int>) {
        let dayCount = span.count
        var leastEnd = [Int](repeating: .max, count: dayCount + 1)
        var begins = [Int](repeating: 0, count: dayCount)
        var ends = begins
        for partner in partners {
            let watched = partner.clamped(to: span)
            if watched == partner {
                leastEnd[partner.lowerBound] = min(leastEnd[partner.lowerBound], partner.upperBound)
            }
            begins[watched.lowerBound] += 1
            ends[watched.upperBound] += 1
        }
        for day in stride(from: dayCount - 1, through: 0, by: -1) {
            leastEnd[day] = min(leastEnd[day], leastEnd[day + 1])
        }
        leastEndFrom = leastEnd
        beginBefore = begins.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
        endBefore = ends.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    }

    func holdsOne(_ days: ClosedRange<Int>) -> Bool { leastEndFrom[days.lowerBound] <= days.upperBound }

    func reachesOne(_ days: ClosedRange<Int>) -> Bool {
        beginBefore[days.upperBound + 1] - endBefore[days.lowerBound] > 0
    }
}
