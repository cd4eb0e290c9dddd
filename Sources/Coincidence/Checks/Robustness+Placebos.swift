/// The declared question where the answer should be nothing.
extension Robustness {
    func placebos(
        _ pair: SeriesPair, _ declared: Answer, _ placebo: EventSeries?, _ names: SeriesNames
    ) -> [RobustnessCheck] {
        let dayCount = pair.span.dayCount
        let moved = placeboDays.filter { $0 != 0 && abs($0) < dayCount }.map { days in
            // Triggers that move later are events that move earlier.
            let shift = ((-days % dayCount) + dayCount) % dayCount
            let count = declared.counts[shift]
            let p = max(
                declared.circular.chance(ofAtLeast: count), declared.local.chance(ofAtLeast: count))
            return RobustnessCheck(
                .placeboDates,
                "\(names.triggers) as if \(abs(days)) days \(days > 0 ? "later" : "earlier"), round the span",
                k: count, n: declared.n, expected: declared.headline.expected,
                envelope: declared.headline.envelope, p: p, isWarning: p < CoincidenceResult.level,
                reading: "\(count) of \(declared.n) (\(Finding.probability(p))) on dates that mean nothing; "
                    + "\(declared.counts[0]) of \(declared.n) on the real ones.")
        }
        guard let placebo else { return moved }
        let answer = answer(events: pair.events, triggers: placebo)
        return moved + [
            RobustnessCheck(
                .placeboTriggers, "other triggers in place of the \(names.triggers), which should show nothing",
                n: answer.n, answer.headline, p: answer.p, isWarning: answer.p < CoincidenceResult.level)
        ]
    }
}
