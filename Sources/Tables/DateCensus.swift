import ImpreciseDates

/// How many dates of a column say how much.
package struct DateCensus: Hashable, Sendable {
    package let missing: Int
    /// Only what occurs, in the order of `DateKnowledge`.
    package let counts: [Count]

    package struct Count: Hashable, Sendable {
        package let knowledge: DateKnowledge
        package let count: Int
    }

    package init(_ dates: DateColumn) {
        var found: [DateKnowledge: Int] = [:]
        let present = (0..<dates.count).count { dates.present[$0] }
        for edtf in dates.imprecise.values { found[DateKnowledge(edtf), default: 0] += 1 }
        found[.exact] = present - dates.imprecise.count
        missing = dates.count - present
        counts = DateKnowledge.allCases.compactMap { knowledge in
            found[knowledge].flatMap { $0 > 0 ? Count(knowledge: knowledge, count: $0) : nil }
        }
    }

    /// Dates that are not a single day beyond doubt.
    package var impreciseCount: Int { counts.reduce(0) { $0 + ($1.knowledge == .exact ? 0 : $1.count) } }

    /// "71 exact, 20 known to the month, 2 missing"
    package var words: String {
        let all = counts.map { "\($0.count) \($0.knowledge.rawValue)" } + (missing > 0 ? ["\(missing) missing"] : [])
        return all.isEmpty ? "none" : all.joined(separator: ", ")
    }
}
