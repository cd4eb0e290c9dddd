/// The declared question where the answer should be nothing.
extension Robustness {
    func placebos(
        _ pair: SeriesPair, _ declared: Answer, _ placebo: EventSeries?, _ names: SeriesNames
    ) -> [RobustnessCheck] {
        let dayCount = pair.span.dayCount
        // Triggers that move later are events that move earlier.
        func shift(_ days: Int) -> Int { ((-days % dayCount) + dayCount) % dayCount }
        let offsets = question.window.eventOffsets
        let reach = max(abs(offsets.lowerBound), abs(offsets.upperBound))
        var seen: Set<Int> = []
        // A move that comes round to nearly where it began, or to where another did, is no placebo of its own.
        let far = placeboDays.filter { days in
            min(shift(days), dayCount - shift(days)) > reach && seen.insert(shift(days)).inserted
        }
        let moved = far.map { days in
            let shift = shift(days)
            let count = declared.counts[shift]
            let p = max(
                declared.circular.chance(ofAtLeast: count), declared.local.chance(ofAtLeast: count))
            return RobustnessCheck(
                .placeboDates,
                "\(names.triggers) as if \(abs(days)) days \(days > 0 ? "later" : "earlier"), round the span",
                k: count, n: declared.n, expected: declared.headline.expected,
                envelope: declared.headline.envelope, p: p, isWarning: p < CoincidenceResult.level,
                reading: "\(count) of \(declared.n) (\(Wording.probability(p))) on dates that mean nothing; "
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
