import ImpreciseDates
import TestSupport
import Testing
import Timelines

@Suite struct EpisodesTests {
    @Test(arguments: [
        // A gap as long as stated joins, one day more parts.
        (["-x--x-----"], 3, "0+1 certain"), (["-x---x----"], 3, "0 certain, 1 certain"),
        (["-xx-x---x-"], 2, "0+1+2 certain, 3 certain"), (["-x-x------"], 1, "0 certain, 1 certain"),
        // Rows of one day are one burst even without a gap.
        (["-3--2-----"], 0, "0+1+2 certain, 3+4 certain"),
        // From the latest day so far to the next row's earliest.
        (["-[==]--x--"], 3, "0+1 possible"), (["-[==]---x-"], 3, "0 certain, 1 certain"),
        (["-x[==]----"], 4, "0+1 certain"), (["-x[==]----"], 3, "0+1 possible"),
        // The latest so far need not be the last row's.
        (["-[======]-", "--x----x--"], 3, "0+1+2 possible"),
        // A date that may lie anywhere within does not part what its neighbours hold together.
        (["-x--x--x--", "-[====]---"], 3, "0+3+1+2 certain"),
        // It holds two together that without it would be apart, wherever it lies.
        (["-x----x---", "---[]-----"], 3, "0+2+1 certain"), (["-x----x---", "--[==]----"], 3, "0+2+1 possible"),
        // It cannot be near both: no choice of days makes these one.
        (["x---------", "[========]", "---------x"], 1, "0+1+2 impossible"),
        // By earliest day, ties by row.
        (["-----x----", "-x--------", "-[]-------"], 9, "1+2+0 certain"),
        ([], 5, ""),
    ])
    func `runs of events are episodes`(lines: [String], gap: Int, expected: String) throws {
        for firstDay in [-20_000, -4, 0, 19_000] as [Int64] {
            let episodes = Episodes.of(try DrawnEvents.events(lines, from: firstDay), gap: gap)
            #expect(episodes.map(Self.text).joined(separator: ", ") == expected)
        }
    }

    private static func text(_ episode: Episode) -> String {
        episode.rows.map(String.init).joined(separator: "+") + " \(episode.certainty.rawValue)"
    }

    @Test func `copies of a record with the same days are one event, and happen on one day`() throws {
        let events = try DrawnEvents.events(["-[==]-----", "-[==]-----"])
        #expect(Episodes.of(events, gap: 1).map(\.certainty) == [.possible])
        let copies = Episodes.of(events, gap: 1) { _ in 0 }
        #expect(copies.map(\.certainty) == [.certain])
        #expect(copies.map(\.recordCount) == [1] && copies.map(\.rows) == [[0, 1]])
    }

    @Test func `a date without an end gathers all on that side`() {
        let episodes = Episodes.of(
            DrawnDays.events([3...3, 10...DrawnDays.noEnd, 500...500, nil, 9_000...9_000]), gap: 2)
        #expect(episodes.map(Self.text) == ["0 certain", "1+2+4 impossible"])
        #expect(episodes.last?.bounds.latest == .distantFuture)
    }

    /// Every choice of days, one by one.
    @Test func `certain is what every choice of days gives, possible what some does, on every small case`() {
        let dates = (0...3).flatMap { first in (first...3).map { first...$0 } }
        let sets =
            dates.map { [$0] } + dates.flatMap { one in dates.map { [one, $0] } }
            + dates.flatMap { one in dates.flatMap { two in dates.map { [one, two, $0] } } }
        var wrong: [String] = []
        for days in sets { for gap in 0...2 { Self.compare(days, gap: gap, into: &wrong) } }
        #expect(wrong.prefix(3) == [])
    }

    @Test func `certain is what every choice of days gives, on random cases`() {
        var numbers = SplitMix64(seed: 77)
        var wrong: [String] = []
        for _ in 0..<1_500 {
            let days = (0..<Int.random(in: 2...5, using: &numbers)).map { _ in
                let first = Int.random(in: 0...14, using: &numbers)
                return first...(first + [0, 0, 0, 1, 3, 6].randomElement(using: &numbers)!)
            }
            guard days.reduce(1, { $0 * $1.count }) <= 200 else { continue }
            Self.compare(days, gap: Int.random(in: 0...5, using: &numbers), into: &wrong)
        }
        #expect(wrong.prefix(3) == [])
    }

    private static func compare(_ days: [ClosedRange<Int>], gap: Int, into wrong: inout [String]) {
        let choices = DrawnDays.choices(days).map { groups(of: $0, gap: gap) }
        for episode in Episodes.of(DrawnDays.events(days), gap: gap) {
            let rows = Set(episode.rows)
            let count = choices.count { $0.contains(rows) }
            let expected: Certainty = count == choices.count ? .certain : count > 0 ? .possible : .impossible
            if episode.certainty != expected { wrong.append("\(days) \(gap) \(episode.rows): \(expected)") }
        }
    }

    /// The episodes of exact days.
    private static func groups(of days: [Int], gap: Int) -> [Set<Int>] {
        var groups: [Set<Int>] = []
        var last: Int?
        for row in days.indices.sorted(by: { days[$0] < days[$1] }) {
            if let last, days[row] - last <= gap {
                groups[groups.count - 1].insert(row)
            } else {
                groups.append([row])
            }
            last = days[row]
        }
        return groups
    }

    @Test func `agrees with the plain definition on ten thousand random cases`() {
        var numbers = SplitMix64(seed: 2_021)
        var wrong = 0
        for _ in 0..<10_000 {
            let days = DrawnDays.random(0...9, within: -30...30, length: 12, open: true, &numbers)
            let gap = Int.random(in: 0...8, using: &numbers)
            // Row by row: into the episode that has a day near enough, of those found so far.
            var expected: [[Int]] = []
            let dated = days.indices.filter { days[$0] != nil }
            for row in dated.sorted(by: { (days[$0]!.lowerBound, $0) < (days[$1]!.lowerBound, $1) }) {
                let near = expected.firstIndex { rows in
                    rows.contains { days[row]!.lowerBound - days[$0]!.upperBound <= gap }
                }
                if let near { expected[near].append(row) } else { expected.append([row]) }
            }
            let found = Episodes.of(DrawnDays.events(days), gap: gap)
            if found.map(\.rows) != expected { wrong += 1 }
        }
        #expect(wrong == 0)
    }
}
