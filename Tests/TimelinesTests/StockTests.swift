import ImpreciseDates
import TestSupport
import Testing
import Timelines

@Suite struct StockTests {
    /// How many at the end of each day of a drawing, such as `0112` or, as a range, `0(01)1`.
    private func drawn(_ curve: StockCurve, days: Int) -> String {
        (0..<days).map { day in
            let range = curve.range(on: Day(number: Int64(day)))
            return range.least == range.most ? "\(range.least)" : "(\(range.least)\(range.most))"
        }.joined()
    }

    @Test(arguments: [
        // Up to each day and with it; a departure no longer counts on its day.
        ("-x--x---", "--------", "01112222"), ("-x--x---", "---x--x-", "01101100"),
        ("-2------", "---x----", "02211111"),
        // One that may have come, one that may have gone.
        ("-[==]---", "--------", "0(01)(01)(01)1111"), ("x-------", "--[==]--", "11(01)(01)(01)000"),
        ("-[==]---", "---[=]--", "0(01)(01)(-11)(01)000"),
        // Departures of what came before make it negative.
        ("----x---", "-x------", "0-1-1-10000"),
    ])
    func `arrivals less departures`(arrivals: String, departures: String, expected: String) throws {
        let curve = Stock.difference(
            arrivals: try DrawnEvents.events([arrivals]), departures: try DrawnEvents.events([departures]))
        #expect(drawn(curve, days: 8) == expected)
    }

    @Test(arguments: [
        // There while the last event is an arrival; who comes twice is one.
        ("-x--x---", "--------", "01111111"), ("-x--x---", "------x-", "01111100"),
        ("-x--x---", "--x-----", "01001111"),
        // A departure of who never came takes nobody away; on one day the departure is the last.
        ("-----x--", "-x------", "00000111"), ("-x------", "-x------", "00000000"),
        // Which of the two was first may be open.
        ("-[==]---", "--x-----", "0(01)0(01)(01)(01)(01)(01)"),
        ("-x------", "-[==]---", "0(01)(01)(01)0000"),
    ])
    func `who is present`(arrivals: String, departures: String, expected: String) throws {
        let one = (
            arrivals: try DrawnEvents.events([arrivals]), departures: try DrawnEvents.events([departures])
        )
        #expect(drawn(Stock.present([one]), days: 8) == expected)
        // Everybody is counted by himself.
        let two = (0..<8).map { day -> String in
            let range = Stock.present([one, one]).range(on: Day(number: Int64(day)))
            return "\(range.least) \(range.most)"
        }
        let single = (0..<8).map { day -> String in
            let range = Stock.present([one]).range(on: Day(number: Int64(day)))
            return "\(2 * range.least) \(2 * range.most)"
        }
        #expect(two == single)
    }

    @Test func `a spell counts on its first and its last day, and who has several is one`() throws {
        func spell(_ start: ClosedRange<Int>, _ end: ClosedRange<Int>) throws -> ImpreciseSpell {
            try #require(DrawnDays.spell(start, end))
        }
        #expect(drawn(Stock.within([[try spell(1...1, 3...3)]]), days: 6) == "011100")
        #expect(drawn(Stock.within([[try spell(1...1, 3...3), try spell(3...3, 4...4)]]), days: 6) == "011110")
        #expect(drawn(Stock.within([[try spell(1...1, 3...3)], [try spell(3...3, 4...4)]]), days: 6) == "011210")
        #expect(drawn(Stock.within([[try spell(1...2, 3...4)]]), days: 6) == "0(01)11(01)0")
        // It cannot end before it starts, so the day on which it must be there is one.
        #expect(drawn(Stock.within([[try spell(1...4, 2...2)]]), days: 6) == "0(01)1000")
        #expect(
            drawn(Stock.within([[try spell(1...1, DrawnDays.noEnd...DrawnDays.noEnd)]]), days: 6) == "011111")
    }

    @Test func `a day that is known within bounds has the least and the most of all its days`() throws {
        let curve = Stock.difference(
            arrivals: try DrawnEvents.events(["-x-2----"]), departures: try DrawnEvents.events(["-----x--"]))
        func range(_ days: ClosedRange<Int>) throws -> StockRange {
            let bounds = try #require(DrawnDays.bounds(days))
            return curve.range(within: bounds)
        }
        #expect(try range(0...0) == StockRange(least: 0, most: 0))
        #expect(try range(2...3) == StockRange(least: 1, most: 3))
        #expect(try range(0...7) == StockRange(least: 0, most: 3))
        #expect(try range(5...DrawnDays.noEnd) == StockRange(least: 2, most: 2))
    }

    /// Days behind the last that is looked at stand for all that follow.
    private func choices(_ days: [ClosedRange<Int>?], until last: Int) -> [[Int]] {
        DrawnDays.choices(
            days.compactMap(\.self).map { max($0.lowerBound, -2)...max(min($0.upperBound, last), $0.lowerBound, -2) })
    }

    @Test func `agrees with every choice of days on ten thousand random cases`() {
        var numbers = SplitMix64(seed: 11)
        var wrong: [String] = []
        for _ in 0..<10_000 {
            let sides = (0..<2).map { _ in
                DrawnDays.random(0...3, within: 0...7, length: 3, open: true, &numbers)
            }
            let day = Int.random(in: -1...11, using: &numbers)
            let pairs = choices(sides[0], until: 13).flatMap { came in
                choices(sides[1], until: 13).map { (came: came.filter { $0 <= day }, went: $0.filter { $0 <= day }) }
            }
            let net = pairs.map { $0.came.count - $0.went.count }
            let present = pairs.map { pair in
                pair.came.max().map { $0 > pair.went.max() ?? .min } ?? false ? 1 : 0
            }
            let events = sides.map { DrawnDays.events($0) }
            let at = Day(number: Int64(day))
            let found = [
                Stock.difference(arrivals: events[0], departures: events[1]).range(on: at),
                Stock.present([(arrivals: events[0], departures: events[1])]).range(on: at),
            ]
            let expected = [net, present].map { StockRange(least: $0.min() ?? 0, most: $0.max() ?? 0) }
            if found != expected { wrong.append("\(sides) \(day): \(expected)") }
        }
        #expect(wrong.prefix(3) == [])
    }

    @Test func `spells agree with every choice of days on random cases`() {
        var numbers = SplitMix64(seed: 12)
        var wrong: [String] = []
        for _ in 0..<5_000 {
            let bounds = (0..<Int.random(in: 0...2, using: &numbers)).map { _ in
                (0..<2).map { _ in
                    let first = Int.random(in: 0...7, using: &numbers)
                    return first...(first + [0, 0, 1, 3].randomElement(using: &numbers)!)
                }
            }.filter { $0[0].lowerBound <= $0[1].upperBound }
            let day = Int.random(in: -1...11, using: &numbers)
            let sound = bounds.map { pair in DrawnDays.choices(pair).filter { $0[0] <= $0[1] } }
            var counts = [(one: 0, each: 0)]
            for choices in sound {
                counts = counts.flatMap { count in
                    choices.map { choice in
                        let isIn = choice[0] <= day && day <= choice[1] ? 1 : 0
                        return (one: max(count.one, isIn), each: count.each + isIn)
                    }
                }
            }
            let spells = bounds.compactMap { DrawnDays.spell($0[0], $0[1]) }
            let at = Day(number: Int64(day))
            let found = [Stock.within([spells]).range(on: at), Stock.within(spells.map { [$0] }).range(on: at)]
            let expected = [counts.map(\.one), counts.map(\.each)].map {
                StockRange(least: $0.min() ?? 0, most: $0.max() ?? 0)
            }
            if found != expected { wrong.append("\(bounds) \(day): \(expected)") }
        }
        #expect(wrong.prefix(3) == [])
    }
}
