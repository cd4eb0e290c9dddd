import ImpreciseDates
import TestSupport
import Timelines

/// A row of a table as plainly as can be: the days that it may have happened on, and its key.
struct PlainRow: CustomStringConvertible {
    var days: ClosedRange<Int>?
    var key: Int? = 0

    var description: String { "\(days.map { "\($0)" } ?? "-")@\(key.map { "\($0)" } ?? "-")" }

    /// So many rows at most, with missing dates and keys, imprecise dates and duplicates among them.
    static func random(_ most: Int, keys: Int, using numbers: inout SplitMix64) -> [PlainRow] {
        let share = Int.random(in: 2...9, using: &numbers)
        return (0..<Int.random(in: 0...most, using: &numbers)).map { _ in
            let first = Int.random(in: -20...20, using: &numbers)
            let key = Int.random(in: 0..<9, using: &numbers) == 0 ? nil : Int.random(in: 0..<keys, using: &numbers)
            switch Int.random(in: 0..<share, using: &numbers) {
            case 0: return PlainRow(days: nil, key: key)
            case 1: return PlainRow(days: first...first + Int.random(in: 0...12, using: &numbers), key: key)
            default: return PlainRow(days: first...first, key: key)
            }
        }
    }

    /// - Parameter spread: how far apart the codes of neighbouring keys lie: far apart they are too many for a table.
    static func events(_ rows: [PlainRow], keys: Int, spread: Int = 1) -> KeyedEvents {
        KeyedEvents(
            rows.map(\.bounds), keys: rows.map { $0.key.map { UInt32($0 * spread) } ?? KeyedEvents.noKey },
            keyCount: keys * spread)
    }

    var bounds: DateBounds? {
        days.flatMap {
            DateBounds(earliest: Day(number: Int64($0.lowerBound)), latest: Day(number: Int64($0.upperBound)))
        }
    }

    /// Every row with every row, as the definition has it: by left row, then the right's earliest day, then right row.
    static func pairs(_ left: [PlainRow], _ right: [PlainRow], before: Int, after: Int) -> [PlainPair] {
        left.indices.flatMap { leftRow in
            right.indices.compactMap { PlainPair(left, leftRow, right, $0, before: before, after: after) }
                .sorted { (right[$0.right].first, $0.right) < (right[$1.right].first, $1.right) }
        }
    }

    private var first: Int { days?.lowerBound ?? 0 }
}

/// Two rows that lie in a window of each other, or may.
struct PlainPair: Hashable {
    let left: Int
    let right: Int
    let isCertain: Bool
    let least: Int
    let most: Int

    init(left: Int, right: Int, isCertain: Bool, least: Int, most: Int) {
        (self.left, self.right, self.isCertain, self.least, self.most) = (left, right, isCertain, least, most)
    }

    /// Every possible day with every possible day.
    init?(_ left: [PlainRow], _ leftRow: Int, _ right: [PlainRow], _ rightRow: Int, before: Int, after: Int) {
        guard let first = left[leftRow].days, let second = right[rightRow].days, let key = left[leftRow].key,
            key == right[rightRow].key
        else { return nil }
        var (inside, all) = (0, 0)
        for day in first {
            for other in second {
                all += 1
                inside += -before <= other - day && other - day <= after ? 1 : 0
            }
        }
        guard inside > 0 else { return nil }
        self.init(
            left: leftRow, right: rightRow, isCertain: inside == all, least: second.lowerBound - first.upperBound,
            most: second.upperBound - first.lowerBound)
    }

    var text: String {
        "\(left)+\(right) \(isCertain ? "certain" : "possible") " + (least == most ? "\(least)" : "\(least)...\(most)")
    }

    static func all(_ pairs: WindowPairs) -> [PlainPair] {
        var all: [PlainPair] = []
        pairs.forEach { place, certainty, lag in
            all.append(
                PlainPair(
                    left: Int(pairs.left[place]), right: Int(pairs.right[place]), isCertain: certainty == .certain,
                    least: Int(lag.least), most: Int(lag.most)))
        }
        return all
    }
}
