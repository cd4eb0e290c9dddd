/// The declared count against other null models.
extension Robustness {
    func shifts(_ declared: Answer, _ trend: SharedTrend, _ names: SeriesNames) -> [RobustnessCheck] {
        [
            RobustnessCheck(
                .circularShift, "\(names.events) moved as a block by every number of days round the span",
                n: declared.n, declared.circular, isWarning: trend.isShared,
                note: trend.isShared
                    ? " Both series grow denser at one end of the span, and then this alone raises false alarms." : ""),
            RobustnessCheck(
                .localShift, "\(names.events) moved as a block by at most \(localReach) days either way",
                n: declared.n, declared.local),
        ]
    }

    func otherNulls(
        _ pair: SeriesPair, _ declared: Answer, _ bursts: Clustering, _ names: SeriesNames
    ) -> [RobustnessCheck] {
        let asked = asked(pair)
        let independence =
            bursts.isBursty
            ? " It takes every one of the \(names.events) for independent of the others, which come in bursts: it raises false "
                + "alarms here and says nothing by itself." : ""
        let redrawn = RedrawNull(.triggers, within: redrawUnit).distribution(
            question, events: pair.events, triggers: pair.triggers, drawCount: drawCount, seed: seed)
        let stretch = redrawUnit.map { "its own \($0.rawValue)" } ?? "the span"
        return [
            RobustnessCheck(
                .redraw, "each of the \(names.triggers) redrawn on any day of \(stretch)", n: asked.n, redrawn),
            RobustnessCheck(
                .shuffledGaps, "the gaps between \(names.events) put in another order, \(drawCount) draws", n: asked.n,
                ShuffledGaps.distribution(
                    question, events: pair.events, triggers: pair.triggers, drawCount: drawCount, seed: seed)),
            RobustnessCheck(
                .redrawnEvents, "each of the \(names.events) redrawn on any day of the span", n: asked.n,
                RedrawNull(.events).distribution(
                    question, events: pair.events, triggers: pair.triggers, drawCount: drawCount, seed: seed),
                isWarning: bursts.isBursty, note: independence),
            RobustnessCheck(
                .poisson, "every day of either series taken for independent, as the published packages do", n: asked.n,
                PoissonNull.distribution(
                    question, observed: declared.counts[0], n: asked.n, partnerCount: asked.partners,
                    dayCount: pair.span.dayCount),
                isWarning: bursts.isBursty, note: independence),
        ]
    }

    func sides(_ declared: Answer) -> [RobustnessCheck] {
        let fewer = max(declared.circular.pFewer, declared.local.pFewer)
        let twoSided = max(declared.circular.pTwoSided, declared.local.pTwoSided)
        let verdict =
            fewer < CoincidenceResult.level ? "fewer than chance would give" : "no fewer than chance would give"
        return [
            RobustnessCheck(
                .fewer, "asked for fewer instead of more, the larger p of both shifts", k: declared.counts[0],
                n: declared.n, p: fewer,
                reading: "\(declared.counts[0]) of \(declared.n), \(verdict) (\(Wording.probability(fewer)))."),
            RobustnessCheck(
                .twoSided, "asked for more or fewer, the larger p of both shifts", k: declared.counts[0],
                n: declared.n, p: twoSided,
                reading: "\(declared.counts[0]) of \(declared.n), "
                    + (twoSided < CoincidenceResult.level ? "other than" : "no other than")
                    + " chance would give (\(Wording.probability(twoSided)))."),
        ]
    }
}
