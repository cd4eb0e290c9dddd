import ImpreciseDates
import TestSupport
import Testing
import Timelines

/// What is counted in two ways comes out the same.
@Suite struct TimelineAgreementTests {
    @Test func `a stock is as large as the spells that share its day are many`() {
        var numbers = SplitMix64(seed: 51)
        for _ in 0..<2_000 {
            let spells = (0..<Int.random(in: 0...5, using: &numbers)).compactMap { _ -> ImpreciseSpell? in
                let start = Int.random(in: -5...10, using: &numbers)
                let end = start + Int.random(in: -1...8, using: &numbers)
                let isOpen = Int.random(in: 0..<8, using: &numbers) == 0
                return DrawnDays.spell(
                    start...start + Int.random(in: 0...2, using: &numbers),
                    isOpen
                        ? DrawnDays.noEnd...DrawnDays.noEnd : end...end + Int.random(in: 0...3, using: &numbers))
            }
            let day = Int.random(in: -7...20, using: &numbers)
            let pairs = OverlapJoin.pairs(
                SpellRows(Array(spells.indices)) { spells[$0] },
                SpellRows([0]) { _ in DrawnDays.spell(day...day, day...day) })
            let stock = Stock.within(spells.map { [$0] }).range(on: Day(number: Int64(day)))
            #expect(stock.least == pairs?.count { $0.certainty == .certain } && stock.most == pairs?.count)
        }
    }

    @Test func `episodes are parted by the silences that are long enough`() {
        var numbers = SplitMix64(seed: 52)
        for _ in 0..<5_000 {
            let events = DrawnDays.events(
                DrawnDays.random(1...9, within: -20...20, length: 9, open: true, &numbers))
            let gap = Int.random(in: 1...6, using: &numbers)
            let parting = Silences.of(events).filter { $0.leastDays >= Int64(gap) }
            let episodes = Episodes.of(events, gap: gap)
            #expect(max(0, episodes.count - 1) == parting.count)
            let starts = episodes.dropFirst().map(\.bounds.earliest)
            #expect(parting.map { $0.days.latest.advanced(by: 1) } == Array(starts))
        }
    }
}
