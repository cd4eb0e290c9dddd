import ImpreciseDates
import TestSupport
import Timelines

/// Random dates as the days that each may be; nil for a row without a date.
enum DrawnDays {
    /// The far ends stand for no end.
    static let noEnd = Int(Int32.max)

    static func bounds(_ days: ClosedRange<Int>?) -> DateBounds? {
        guard let days else { return nil }
        return DateBounds(
            earliest: day(days.lowerBound), latest: day(days.upperBound))
    }

    private static func day(_ day: Int) -> Day {
        switch day {
        case -noEnd - 1: .distantPast
        case noEnd: .distantFuture
        default: Day(number: Int64(day))
        }
    }

    /// Nil where every end would lie before every start.
    static func spell(_ start: ClosedRange<Int>, _ end: ClosedRange<Int>) -> ImpreciseSpell? {
        guard let start = bounds(start), let end = bounds(end) else { return nil }
        return ImpreciseSpell(start: start, end: end)
    }

    static func events(_ days: [ClosedRange<Int>?]) -> EventDates {
        EventDates(Array(days.indices)) { bounds(days[$0]) }
    }

    /// Every way to choose a day of each. Only for few dates of few days.
    static func choices(_ days: [ClosedRange<Int>]) -> [[Int]] {
        days.reduce([[]]) { choices, date in choices.flatMap { choice in date.map { choice + [$0] } } }
    }

    /// Most of one day, some of several, some missing; with `open`, some without an end.
    static func random(
        _ count: ClosedRange<Int>, within days: ClosedRange<Int>, length: Int, open: Bool = false,
        _ numbers: inout SplitMix64
    ) -> [ClosedRange<Int>?] {
        (0..<Int.random(in: count, using: &numbers)).map { _ in
            let first = Int.random(in: days, using: &numbers)
            switch Int.random(in: 0..<(open ? 24 : 10), using: &numbers) {
            case 0: return nil
            case 1...3: return first...first + Int.random(in: 0...length, using: &numbers)
            case 22: return first...noEnd
            case 23: return (-noEnd - 1)...first
            default: return first...first
            }
        }
    }
}
