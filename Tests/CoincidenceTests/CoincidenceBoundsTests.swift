import Coincidence
import ImpreciseDates
import TestSupport
import Testing
import Timelines

@Suite struct CoincidenceBoundsTests {
    @Test(arguments: [
        // On each day of the entry one partner or the other is near, though neither is near on all.
        ([0...10], [0...0, 10...10], -5...5, 1, 1),
        ([0...10], [0...0, 10...10], -4...4, 0, 1),
        ([0...10], [5...5], -5...5, 1, 1),
        // A partner that may lie outside is none for certain, and two of them are none either.
        ([5...5], [5...6], 0...1, 1, 1), ([5...5], [4...5], 0...1, 0, 1), ([5...5], [4...5, 6...7], 0...1, 0, 1),
        ([5...5], [2...4], 0...1, 0, 0), ([5...5], [7...9], 0...1, 0, 0),
        // The window is cut at the span's ends: 0...19.
        ([19...19], [0...0], 0...3, 0, 0), ([17...19], [19...19], 0...2, 1, 1), ([18...19], [5...5], 3...4, 0, 0),
        ([0...1], [0...0], -4...(-1), 0, 1),
        // Each entry counts; nothing to meet, nothing to ask.
        ([3...3, 3...3, 9...9], [3...3], 0...0, 2, 2), ([3...3], [], -9...9, 0, 0), ([], [3...3], -9...9, 0, 0),
    ])
    func `certain on each of its days, possible on some`(
        entries: [ClosedRange<Int>], partners: [ClosedRange<Int>], offsets: ClosedRange<Int>, certain: Int,
        possible: Int
    ) {
        let bounds = CoincidenceBounds(entries: entries, partners: partners, offsets: offsets, dayCount: 20)
        #expect(bounds.count == entries.count)
        #expect(bounds.certain == certain)
        #expect(bounds.possible == possible)
    }

    @Test func `agrees with every assignment of days on random small cases`() {
        var generator = SplitMix64(seed: 1_934)
        var wrong: [String] = []
        var unsure = 0
        var onlyTogether = 0
        for _ in 0..<1_500 {
            let span = Int.random(in: 1...8, using: &generator)
            func dates(_ counts: ClosedRange<Int>) -> [ClosedRange<Int>] {
                (0..<Int.random(in: counts, using: &generator)).map { _ in
                    let first = Int.random(in: -2...span, using: &generator)
                    return first...Int.random(in: first...first + 3, using: &generator)
                }
            }
            let (entries, partners) = (dates(0...2), dates(0...3))
            let low = Int.random(in: -4...3, using: &generator)
            let offsets = low...Int.random(in: low...4, using: &generator)
            let found = CoincidenceBounds(entries: entries, partners: partners, offsets: offsets, dayCount: span)
            var certain = 0
            var possible = 0
            for entry in entries {
                let outcomes = Set(Self.assignments([entry] + partners).map { Self.coincides($0, offsets, span) })
                if outcomes == [true] { certain += 1 }
                if outcomes.contains(true) { possible += 1 }
                if outcomes.count == 2 { unsure += 1 }
                let isSurePair = partners.contains {
                    Set(Self.assignments([entry, $0]).map { Self.coincides($0, offsets, span) }) == [true]
                }
                if outcomes == [true], !isSurePair { onlyTogether += 1 }
            }
            if (found.count, found.certain, found.possible) != (entries.count, certain, possible) {
                wrong.append("\(entries) \(partners) \(offsets) of \(span): \(certain)...\(possible)")
            }
        }
        #expect(wrong.isEmpty)
        // The cases are worth something: many are in doubt, and some are sure only by several partners together.
        #expect(unsure > 300)
        #expect(onlyTogether > 0)
    }

    /// Each choice of one day for every date.
    private static func assignments(_ dates: [ClosedRange<Int>]) -> [[Int]] {
        dates.reduce([[]]) { choices, date in choices.flatMap { choice in date.map { choice + [$0] } } }
    }

    /// Whether the first day has one of the others in its window; what lies outside the span was not watched.
    private static func coincides(_ days: [Int], _ offsets: ClosedRange<Int>, _ span: Int) -> Bool {
        let watched = 0..<span
        return watched.contains(days[0])
            && days.dropFirst().contains { watched.contains($0) && offsets.contains($0 - days[0]) }
    }

    @Test(arguments: [
        ("2024-01-10", "0...0", true), ("2024-01-09", nil, false), ("2024-03-09", "59...59", true),
        ("2024-02", "22...50", true), ("2024-02?", "22...50", true),
        // It may lie in the span or outside: it is not asked, but may be what another coincides with.
        ("2024-01", "-9...21", false), ("2024-03", "51...81", false), ("2024-04", nil, false),
        // What is approximate reaches further, even out of the span; its plain date decides whether it is asked.
        ("2024-02-01~", "15...29", true), ("2024-01-12~", "-5...9", true), ("2024-03-09~", "52...66", true),
        ("2024-01-09~", nil, false), ("2024-02~", "-9...81", true),
    ])
    func `what lies wholly in the span is asked, what reaches it may be met`(
        date: String, days: String?, isAsked: Bool
    ) throws {
        let span = ObservationSpan(try EDTFParser.parse("2024-01-10/2024-03-09").bounds)
        let parsed = try EDTFParser.parse(date)
        let events = EventDates([4]) { _ in Approximation.standard.widenedBounds(of: parsed) }
        let series = ImpreciseSeries(events, within: span) { row in row == 4 ? parsed.bounds : nil }
        #expect(series.partners.map { "\($0)" } == [days].compactMap(\.self))
        #expect(series.entries == (isAsked ? series.partners : []))
        #expect(series.edgeCount == (days != nil && !isAsked ? 1 : 0))
    }
}
