/// Trigger and precursor rates over several windows against both shift nulls.
package struct CoincidenceTest: Sendable {
    /// The one that the pipeline file declares, then the others by rate and window, each once.
    package let questions: [CoincidenceQuestion]
    /// Whether the first question was decided on before anybody looked; else it is as exploratory as the others.
    package let isDeclared: Bool
    /// Days that the local shift reaches either way.
    package let localReach: Int
    /// How many shifts of strata are drawn to adjust p; everything else is exact.
    package let drawCount: Int
    package let seed: UInt64

    package init(
        primary: CoincidenceQuestion, windows: [CoincidenceWindow] = [], rates: [CoincidenceRate] = [],
        isDeclared: Bool = true, localReach: Int = 182, drawCount: Int = 9_999, seed: UInt64 = 1
    ) {
        self.isDeclared = isDeclared
        var seen: Set<CoincidenceQuestion> = []
        questions = ([primary] + rates.flatMap { rate in windows.map { CoincidenceQuestion(rate, $0) } })
            .filter { seen.insert($0).inserted }
        self.localReach = localReach
        self.drawCount = drawCount
        self.seed = seed
    }

    /// Of all together, question by question, the primary one first; then the same of each group alone. All move by the same
    /// shifts, so p adjusted for all of these questions is exact.
    package func results(_ whole: SeriesPair, groups: [SeriesPair] = []) -> [CoincidenceResult] {
        let pairs = [whole] + groups
        let counts = shiftCounts(pairs)
        let (circular, local) = (nulls(counts, .circular), nulls(counts, .local(reach: localReach)))
        let asked = Array(counts.joined())
        let adjusted = zip(
            WestfallYoung.adjusted(asked, Array(circular.joined()), under: .circular),
            WestfallYoung.adjusted(asked, Array(local.joined()), under: .local(reach: localReach))
        ).map(AdjustedP.init)
        return pairs.indices.flatMap { pair in
            questions.indices.map { index in
                let question = questions[index]
                return result(
                    question, pairs[pair].group, isPrimary: isDeclared && pair == 0 && index == 0, of: [pairs[pair]],
                    circular: circular[pair][index], local: local[pair][index],
                    adjusted: adjusted[pair * questions.count + index])
            }
        }
    }

    /// The same where every stratum moves by shifts of its own: of the sums over all strata, whose p is exact, and then of each
    /// stratum alone. p adjusted for all of these questions is sampled.
    ///
    /// - Parameter strata: at least one, all over one span.
    package func results(strata: [SeriesPair]) -> [CoincidenceResult] {
        let counts = shiftCounts(strata)
        let sums = [ShiftNull.circular, .local(reach: localReach)].map { null in
            let own = nulls(counts, null)
            let sums = questions.indices.map { index in
                StratumNull.distribution(counts.map { $0[index] }, under: null)
            }
            let adjusted = WestfallYoung.adjusted(
                strata: counts, sums, own: own, under: null, drawCount: drawCount, seed: seed)
            return (null: sums, own: own, adjusted: adjusted)
        }
        let (circular, local) = (sums[0], sums[1])
        let all = questions.indices.map { index in
            result(
                questions[index], nil, isPrimary: isDeclared && index == 0, of: strata, circular: circular.null[index],
                local: local.null[index],
                adjusted: AdjustedP(circular: circular.adjusted.sums[index], local: local.adjusted.sums[index]))
        }
        let each = strata.indices.flatMap { stratum in
            questions.indices.map { index in
                result(
                    questions[index], strata[stratum].group, isPrimary: false, of: [strata[stratum]],
                    circular: circular.own[stratum][index], local: local.own[stratum][index],
                    adjusted: AdjustedP(
                        circular: circular.adjusted.own[stratum][index], local: local.adjusted.own[stratum][index]))
            }
        }
        return all + each
    }

    /// By pair, question and shift.
    private func shiftCounts(_ pairs: [SeriesPair]) -> [[[Int]]] {
        let counts = ConcurrentMap.map(pairs.count * questions.count) { [questions] index in
            let pair = pairs[index / questions.count]
            return ShiftCounts.counts(
                questions[index % questions.count], events: pair.events, triggers: pair.triggers)
        }
        return pairs.indices.map { Array(counts[$0 * questions.count..<($0 + 1) * questions.count]) }
    }

    private func nulls(_ counts: [[[Int]]], _ null: ShiftNull) -> [[NullDistribution]] {
        counts.map { $0.map { NullDistribution($0, under: null) } }
    }

    private func result(
        _ question: CoincidenceQuestion, _ group: String?, isPrimary: Bool, of pairs: [SeriesPair],
        circular: NullDistribution, local: NullDistribution, adjusted: AdjustedP
    ) -> CoincidenceResult {
        let exact = pairs.map { $0.counts(asked: question.rate) }
        let all = pairs.map { $0.all(asked: question.rate) }
        return CoincidenceResult(
            question: question, group: group, isPrimary: isPrimary, n: exact.reduce(0) { $0 + $1.asked },
            partnerCount: exact.reduce(0) { $0 + $1.partners }, circular: circular, local: local, adjusted: adjusted,
            allDates: zip(pairs, all).map { pair, all in
                CoincidenceBounds(question, asked: all.asked, partners: all.partners, dayCount: pair.span.dayCount)
            }.reduce(.none, +),
            edgeCount: all.reduce(0) { $0 + $1.asked.edgeCount },
            allPartnerCount: all.reduce(0) { $0 + $1.partners.partners.count })
    }
}
