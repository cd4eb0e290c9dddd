import ImpreciseDates
import TestSupport
import Testing
import Timelines

@Suite struct SilencesTests {
    @Test(
        arguments: [
            // Between rows; days next to each other leave none.
            (["-x--x-xx-"], nil, "2-3:2 0<1, 5-5:1 1<2"), (["-xx------"], nil, ""), ([], nil, ""),
            // Within the days that were watched, up to the first row and from the last.
            (["-x--x----"], 0...8, "0-0:1 <0 start, 2-3:2 0<1, 5-8:4 1< end"), ([], 0...8, "0-8:9 < both"),
            (["x-------x"], 0...8, "1-7:7 0<1"),
            // Rows outside are not looked at.
            (["x---x---x"], 2...6, "2-3:2 <1 start, 5-6:2 1< end"), (["x-------x"], 2...6, "2-6:5 < both"),
            // Imprecise dates break a silence up as far as they reach.
            (["-x-[=]-x-"], nil, "2-2:1...3 0<1, 6-6:1...3 1<2"), (["-x[==]x--"], nil, ""),
            (["-[===]-x-"], nil, "6-6:1...5 0<1"), (["[]--[]---"], nil, "2-3:2...4 0<1"),
            // The row that reaches farthest is before it, the first of several.
            (["-[===]-x-", "--x------", "---[=]---"], nil, "6-6:1...3 0<1"),
            (["-x----x--", "---[==]--"], nil, "2-2:1...4 0<2"),
            // One that may lie outside need not cut the silence off.
            (["[==]---x-"], 2...8, "4-6:3...5 0<1 start, 8-8:1 1< end"),
            (["-x----[=]"], 0...7, "0-0:1 <0 start, 2-5:4...6 0<1 end"),
        ] as [([String], ClosedRange<Int>?, String)])
    func `days without events`(lines: [String], watched: ClosedRange<Int>?, expected: String) throws {
        let silences = Silences.of(try DrawnEvents.events(lines), within: DrawnDays.bounds(watched))
        #expect(silences.map(Self.text).joined(separator: ", ") == expected)
    }

    private static func text(_ silence: Silence) -> String {
        let most = silence.mostDays.map { $0 == silence.leastDays ? "" : "...\($0)" } ?? "..."
        let cut = [silence.isCutAtStart ? "start" : nil, silence.isCutAtEnd ? "end" : nil].compactMap(\.self)
        let rows = [silence.before, silence.after].map { $0.map(String.init) ?? "" }.joined(separator: "<")
        return "\(silence.days.earliest.number)-\(silence.days.latest.number):\(silence.leastDays)\(most) \(rows)"
            + (cut.isEmpty ? "" : cut.count == 2 ? " both" : " \(cut[0])")
    }

    @Test func `dates without an end leave no silence on that side, or one without an end`() {
        let later = Silences.of(
            DrawnDays.events([2...2, 5...DrawnDays.noEnd, 90...90]), within: DrawnDays.bounds(0...99))
        #expect(later.map(Self.text) == ["0-1:2 <0 start", "3-4:2...87 0<1"])
        let either = Silences.of(DrawnDays.events([(-DrawnDays.noEnd - 1)...2, 5...DrawnDays.noEnd]))
        #expect(either.map(Self.text) == ["3-4:2... 0<1"])
        #expect(Silences.of(DrawnDays.events([nil, nil])) == [])
    }

    /// Day by day, and choice by choice.
    @Test func `agrees with every choice of days on ten thousand random cases`() {
        var numbers = SplitMix64(seed: 31)
        var wrong: [String] = []
        for _ in 0..<10_000 {
            let days = DrawnDays.random(0...4, within: 0...14, length: 4, &numbers)
            let first = Int.random(in: -2...6, using: &numbers)
            let isWatched = Bool.random(using: &numbers)
            let watched = isWatched ? first...Int.random(in: first...18, using: &numbers) : nil
            let found = Silences.of(DrawnDays.events(days), within: DrawnDays.bounds(watched))
            let expected = Self.plain(days.compactMap(\.self), watched)
            let told = found.map { silence in
                [Int(silence.days.earliest.number), Int(silence.days.latest.number), Int(silence.mostDays ?? -1)]
            }
            let least = found.map { Int($0.leastDays) }
            if told != expected.map({ [$0.first, $0.last, $0.most] }) || least != expected.map(\.least)
                || found.map(\.isCutAtStart) != expected.map(\.start) || found.map(\.isCutAtEnd) != expected.map(\.end)
            {
                wrong.append("\(days) \(String(describing: watched)): \(expected)")
            }
        }
        #expect(wrong.prefix(3) == [])
    }

    private struct Plain {
        let first: Int
        let last: Int
        let least: Int
        let most: Int
        let start: Bool
        let end: Bool
    }

    private static func plain(_ days: [ClosedRange<Int>], _ watched: ClosedRange<Int>?) -> [Plain] {
        let inside = days.filter { watched?.overlaps($0) ?? true }
        let all = watched ?? ((inside.map(\.lowerBound).min() ?? 0)...(inside.map(\.upperBound).max() ?? 0))
        let silent = all.filter { day in !inside.contains { $0.contains(day) } }
        if watched == nil, inside.isEmpty { return [] }
        let starts = silent.filter { !silent.contains($0 - 1) }
        let choices = DrawnDays.choices(inside)
        return starts.map { first in
            var last = first
            while silent.contains(last + 1) { last += 1 }
            // In each choice, from the day behind the last event before it to the day before the next one.
            let stretches = choices.map { choice in
                (
                    from: choice.filter { $0 < first && all.contains($0) }.max().map { $0 + 1 } ?? all.lowerBound,
                    to: choice.filter { $0 > last && all.contains($0) }.min().map { $0 - 1 } ?? all.upperBound,
                    isBegun: choice.contains { $0 < first && all.contains($0) },
                    isEnded: choice.contains { $0 > last && all.contains($0) }
                )
            }
            return Plain(
                first: first, last: last, least: stretches.map { $0.to - $0.from + 1 }.min() ?? 0,
                most: stretches.map { $0.to - $0.from + 1 }.max() ?? 0,
                start: stretches.contains { !$0.isBegun }, end: stretches.contains { !$0.isEnded })
        }
    }
}
