extension Finding {
    /// - Parameter question: the declared one.
    package init(_ curve: SpecificationCurve, question: CoincidenceQuestion, names: SeriesNames, span: ObservationSpan)
    {
        let subject = CoincidenceSentence.subject(of: question, names: names)
        guard let range = curve.range, let declared = curve.declared, declared.isTested else {
            self.init(nothing: "As declared there is nothing to test.", span: span)
            return
        }
        let count = curve.tested.count
        let level = Wording.decimal(CoincidenceResult.level, 2)
        let ps = "p runs from \(Wording.chance(range.lowerBound)) to \(Wording.chance(range.upperBound))"
        let directions =
            "\(curve.more) of \(count) have more coincidences than chance gives on average, \(curve.fewer) have fewer"
        let below = "in \(curve.belowLevel) of \(count) p is below \(level)"
        let isBelow = declared.p < CoincidenceResult.level
        let verdict =
            switch curve.belowLevel {
            case 0: "Under none of them is it more than chance would give."
            case count: "Under all of them it is more than chance would give."
            default:
                // The mean does not ask whether the ways share rows.
                "Without any tie p would be below \(level) in up to \(Wording.decimal(CoincidenceResult.level * Double(count), 1)) of \(count) on average; none of these p is adjusted for how many were asked."
            }
        let untested = curve.answers.count - count
        let rest = untested == 0 ? "" : " \(untested) more have nothing to test."
        let own = "\(declared.k) of \(declared.n), \(Wording.probability(declared.p))"
        self.init(
            .exploratory,
            "\(Wording.capitalised(subject)), asked in \(count == 1 ? "one defensible way" : "\(count) defensible ways"): \(ps). \(directions); \(below). The declared one is "
                + "\(own). \(verdict)\(rest)",
            k: curve.belowLevel, n: count,
            estimate: Estimate(
                declared.p, low: range.lowerBound, high: range.upperBound, meaning: "p, declared, least and largest"),
            null: "\(names.events) moved as a block, round the whole span and by near shifts; the larger p of the two",
            span: span,
            caveats: [
                "These ways share most of their rows, so how many have a small p is no test of its own."
            ],
            maySay: [
                "Over \(count == 1 ? "one defensible way" : "\(count) defensible ways") to ask, \(ps).",
                "\(Wording.capitalised(below)), and the declared one is \(isBelow ? "one of them" : "not one of them").",
                "\(directions).",
            ],
            mayNotSay: [
                "The result is p = \(Wording.chance(range.lowerBound)).",
                curve.belowLevel == 0 || curve.belowLevel == count
                    ? "\(count) tests agree."
                    : curve.belowLevel == 1 ? "One test shows a tie." : "\(curve.belowLevel) tests show a tie.",
            ])
    }
}
