extension Finding {
    /// - Parameter results: the first is what the finding is about; the others were asked with it.
    package init(_ results: [CoincidenceResult], names: SeriesNames, span: ObservationSpan, isDeclared: Bool) {
        let result = results[0]
        let words = CoincidenceWords(result, names: names, tried: results.count)
        let groups = results.dropFirst().filter { $0.group != nil && $0.question == result.question }
        self.init(
            isDeclared ? .primary : .exploratory, words.sentence(groups: Array(groups)), k: result.k, n: result.n,
            estimate: Estimate(result.effect, meaning: "observed / expected"),
            p: words.isTested ? result.p : nil, adjustedP: words.isTested ? result.adjustedP : nil,
            null:
                "\(names.events) moved as a block, round the whole span and by near shifts; the larger p of the two",
            span: span,
            caveats: words.caveats, imprecision: ImprecisionNote(result, names: names).text, maySay: words.maySay,
            mayNotSay: words.mayNotSay)
    }
}

/// What may be said of a result, and what may not.
private struct CoincidenceWords {
    let result: CoincidenceResult
    let names: SeriesNames
    let tried: Int

    init(_ result: CoincidenceResult, names: SeriesNames, tried: Int) {
        self.result = result
        self.names = names
        self.tried = tried
    }

    var isTested: Bool { result.n > 0 && result.partnerCount > 0 }

    private var subject: String { CoincidenceSentence.subject(of: result.question, names: names) }

    /// Whether it is said to be more than chance: the rule of `CoincidenceSentence`.
    private var isMore: Bool { CoincidenceSentence.isMore(result) }

    /// The result, and how the groups that were asked too came out.
    func sentence(groups: [CoincidenceResult]) -> String {
        let whole = CoincidenceSentence(result, names: names, tried: tried).text
        guard !groups.isEmpty else { return whole }
        let most = groups.sorted { ($1.k, $0.group ?? "") < ($0.k, $1.group ?? "") }.prefix(5)
        let counts = most.map { "\($0.group ?? "") \($0.k) of \($0.n)" }
        let more = groups.filter(CoincidenceSentence.isMore)
        let verdict =
            more.isEmpty
            ? "none of them more often than chance would give once all are taken together"
            : "more often than chance would give with all taken together: " + Wording.list(more.compactMap(\.group))
        return "\(whole) By group, the most first: \(counts.joined(separator: ", ")); \(verdict)."
    }

    var caveats: [String] {
        var caveats = ["k of n counts dates known to the day."]
        if !result.isPrimary, isTested {
            caveats.append("Exploratory: it counts by its p with all \(tried) questions taken together.")
        }
        if let detectable = result.detectableK, !isMore {
            caveats.append("\(detectable) of \(result.n) would have been needed to tell it from chance.")
        }
        return caveats
    }

    var maySay: [String] {
        guard isTested else { return ["There are too few dates known to the day to say anything."] }
        let counted = "\(Wording.capitalised(subject)): \(result.k) of \(result.n), counting dates known to the day."
        let verdict =
            if isMore {
                "That is more often than chance would give (\(Wording.probability(result.isPrimary ? result.p : result.adjustedP)))."
            } else {
                "That is no more than chance would give (\(Wording.probability(result.p)))."
            }
        return [counted, verdict]
            + (isMore
                ? ["They coincide in time; the tables do not tell why."]
                : ["These tables cannot tell whether there is a tie; a tie may still be there."])
    }

    var mayNotSay: [String] {
        guard isTested else { return ["\(Wording.capitalised(subject)) are rare."] }
        let share = Wording.decimal(100 * Double(result.k) / Double(result.n), 0)
        let percentage = "\(share) % of \(subject)."
        return isMore
            ? [
                "One of the two led to the other.",
                "What holds for these rows will hold for the next ones, or elsewhere.", percentage,
            ]
            : [
                "\(Wording.capitalised(subject)): more than chance would give.",
                "There is no tie between \(names.triggers) and \(names.events).", percentage,
            ]
    }
}
