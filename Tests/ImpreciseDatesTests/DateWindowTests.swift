import TestSupport
import Testing

@testable import ImpreciseDates

@Suite struct DateWindowTests {
    @Test(arguments: [1, 2, 3])
    func `certain is every pair of days, possible is some, impossible is none`(seed: UInt64) {
        var numbers = SplitMix64(seed: seed)
        var seen = Set<Certainty>()
        for _ in 0..<7_000 {
            let left = Self.bounds(&numbers)
            let right = Self.bounds(&numbers)
            let before = Int.random(in: -3...8, using: &numbers)
            let window = DateWindow(before: before, after: Int.random(in: -before...8, using: &numbers))
            let lags = Self.days(left).flatMap { day in Self.days(right).map { Int($0 - day) } }
            let inside = lags.count { -window.before <= $0 && $0 <= window.after }
            let expected: Certainty = inside == lags.count ? .certain : inside > 0 ? .possible : .impossible
            seen.insert(expected)
            #expect(window.relation(of: right, to: left) == expected, "\(window): \(right) to \(left)")
            let range = LagRange(from: left, to: right)
            #expect(range.least == Int64(lags.min() ?? 0) && range.most == Int64(lags.max() ?? 0))
        }
        #expect(seen.count == 3)
    }

    private static func bounds(_ numbers: inout SplitMix64) -> DateBounds {
        let first = Int64.random(in: -10...10, using: &numbers)
        return DateBounds(known: Day(number: first), Day(number: first + .random(in: 0...6, using: &numbers)))
    }

    private static func days(_ bounds: DateBounds) -> ClosedRange<Int64> {
        bounds.earliest.number...bounds.latest.number
    }

    @Test(
        arguments: [
            (-3, Certainty.certain), (-4, .impossible), (0, .certain), (5, .certain), (6, .impossible),
        ] as [(Int64, Certainty)])
    func `both ends of the window belong to it`(lag: Int64, certainty: Certainty) {
        let window = DateWindow(before: 3, after: 5)
        let day = Day(number: 100)
        #expect(window.relation(of: DateBounds(day.advanced(by: lag)), to: DateBounds(day)) == certainty)
    }
}
