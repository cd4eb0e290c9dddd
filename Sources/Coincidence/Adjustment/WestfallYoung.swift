/// p adjusted for every question asked: how often chance gives, somewhere among all of them, a p as small as this one.
///
/// The single-step min-P procedure of Westfall and Young (Resampling-Based Multiple Testing, 1993): what every question counts
/// under one shift stays together, so questions that say nearly the same cost little. Comparing p and not counts makes
/// questions of different size comparable, as the largest of standardised counts would.
package enum WestfallYoung {
    /// All questions see the same shifts, one after the other: exact.
    ///
    /// - Parameters:
    ///   - counts: by question and by shift, as `ShiftCounts` gives them.
    ///   - nulls: by question, the distribution of these counts.
    package static func adjusted(
        _ counts: [[Int]], _ nulls: [NullDistribution], under null: ShiftNull
    ) -> [Double] {
        // One question is its own adjustment.
        guard let first = counts.first, counts.count > 1 else { return nulls.map(\.p) }
        let least = Self.least(counts, nulls, shifts: null.shifts(dayCount: first.count)).sorted()
        return nulls.map { Double(count(in: least, notAbove: $0.p)) / Double(least.count) }
    }

    /// Every stratum moves by shifts of its own, drawn `drawCount` times: (b + 1) / (m + 1).
    ///
    /// - Parameters:
    ///   - counts: by stratum, question and shift.
    ///   - nulls: of the sums over strata, by question.
    ///   - own: of each stratum alone, by question.
    /// - Returns: by question of the sums; then those of the strata alone.
    package static func adjusted(
        strata counts: [[[Int]]], _ nulls: [NullDistribution], own: [[NullDistribution]], under null: ShiftNull,
        drawCount: Int, seed: UInt64
    ) -> (sums: [Double], own: [[Double]]) {
        guard let dayCount = counts.first?.first?.count else { return ([], []) }
        let shifts = null.shifts(dayCount: dayCount)
        let strata = zip(counts, own).map { StratumShifts($0, $1, shifts: shifts) }
        let questions = nulls.indices
        let least = ConcurrentMap.map(drawCount) { draw -> Double in
            var generator = SeededGenerator(seed: seed, stream: UInt64(draw))
            var sums = [Int](repeating: 0, count: questions.count)
            var least = 1.0
            for stratum in strata {
                let shift = generator.below(shifts.count)
                least = min(least, stratum.least[shift])
                for question in questions { sums[question] += stratum.counts[shift * questions.count + question] }
            }
            for question in questions { least = min(least, nulls[question].chance(ofAtLeast: sums[question])) }
            return least
        }.sorted()
        // By chance the draws may have fewer of a question's own p than there are.
        func adjusted(_ p: Double) -> Double {
            max(p, Double(count(in: least, notAbove: p) + 1) / Double(drawCount + 1))
        }
        return (nulls.map { adjusted($0.p) }, own.map { $0.map { adjusted($0.p) } })
    }

    /// The least p among all questions, by shift.
    fileprivate static func least(_ counts: [[Int]], _ nulls: [NullDistribution], shifts: [Int]) -> [Double] {
        var least = [Double](repeating: 1, count: shifts.count)
        for (counts, null) in zip(counts, nulls) {
            let chances = null.chancesByCount
            least.withUnsafeMutableBufferPointer { least in
                for place in 0..<shifts.count { least[place] = min(least[place], chances[counts[shifts[place]]]) }
            }
        }
        return least
    }

    /// How many of the sorted elements are at most that, or equal it but for how sums of shares are rounded.
    private static func count(in sorted: [Double], notAbove limit: Double) -> Int {
        let limit = limit * (1 + 1e-9)
        var (low, high) = (0, sorted.count)
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] <= limit { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// What one stratum gives under each of its shifts.
private struct StratumShifts: Sendable {
    /// By shift, then question.
    let counts: [Int]
    /// The least p among its own questions, by shift.
    let least: [Double]

    init(_ byQuestion: [[Int]], _ nulls: [NullDistribution], shifts: [Int]) {
        counts = shifts.flatMap { shift in byQuestion.map { $0[shift] } }
        least = WestfallYoung.least(byQuestion, nulls, shifts: shifts)
    }
}
