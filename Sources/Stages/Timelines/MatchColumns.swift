import ImpreciseDates
import Tables
import Timelines

/// The certainty and lag of each row of a join as columns; no value where a row has no partner, or a lag no end.
struct MatchColumns {
    private var certainty: [UInt32]
    private var least: [Int64]
    private var most: [Int64]
    private var hasLeast: [Bool]
    private var hasMost: [Bool]
    /// Of an as-of join alone.
    private var candidates: [Int64]?

    private init(count: Int) {
        certainty = Array(repeating: CategoryColumn.missing, count: count)
        (least, most) = (Array(repeating: 0, count: count), Array(repeating: 0, count: count))
        (hasLeast, hasMost) = (Array(repeating: false, count: count), Array(repeating: false, count: count))
    }

    init(_ pairs: WindowPairs) {
        self.init(count: pairs.count)
        pairs.forEach { set($0, $1, $2) }
    }

    init(_ matches: AsOfMatches) {
        self.init(count: matches.right.count)
        matches.forEach { left, _, certainty, lag in set(left, certainty, lag) }
        candidates = matches.candidates.map { Int64($0) }
    }

    private mutating func set(_ row: Int, _ certainty: Certainty, _ lag: LagRange) {
        self.certainty[row] = certainty == .certain ? 0 : 1
        if let days = lag.leastDays { (least[row], hasLeast[row]) = (days, true) }
        if let days = lag.mostDays { (most[row], hasMost[row]) = (days, true) }
    }

    private var certaintyColumn: Column {
        .category(
            CategoryColumn(codes: certainty, dictionary: [Certainty.certain.rawValue, Certainty.possible.rawValue]))
    }

    private var lagColumns: [Column] {
        [
            .integer(ScalarColumn(elements: least, present: Bitmap(hasLeast))),
            .integer(ScalarColumn(elements: most, present: Bitmap(hasMost))),
        ]
    }

    /// Certainty and lags, and of an as-of join how many candidates.
    var columns: [Column] {
        let counts = candidates.map { counts in
            Column.integer(ScalarColumn(elements: counts, present: Bitmap(repeating: true, count: counts.count)))
        }
        return [certaintyColumn] + lagColumns + [counts].compactMap(\.self)
    }

    var lagsAndCertainty: [Column] { lagColumns + [certaintyColumn] }
}
