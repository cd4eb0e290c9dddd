extension Finding {
    /// - Parameter results: the first is what the finding is about; the others were asked with it.
    package init(_ results: [CoincidenceResult], names: SeriesNames, span: ObservationSpan, isDeclared: Bool) {
        let result = results[0]
        let words = CoincidenceWords(result, names: names, tried: results.count)
        self.init(
            isDeclared ? .primary : .exploratory, CoincidenceSentence(result, names: names, tried: results.count).text,
            k: result.k, n: result.n,
            estimate: Estimate(result.effect, meaning: "observed / expected"),
            chance: words.isTested
                ? Chance(result.k, expected: result.headline.expected, envelope: result.envelope) : nil,
            allDates: result.allDates,
            p: words.isTested ? result.p : nil, adjustedP: words.isTested ? result.adjustedP : nil,
            null:
                "\(names.events) moved as a block, round the whole span and by near shifts; the larger p of the two",
            span: span,
            caveats: words.caveats, imprecision: ImprecisionNote(result, names: names).text, maySay: words.maySay,
            mayNotSay: words.mayNotSay)
    }

    /// How the groups came out that were asked too; nil where none was. It names them, so it is as sensitive as they are.
    package init?(groupsOf results: [CoincidenceResult], names: SeriesNames, span: ObservationSpan) {
        let groups = results.dropFirst().filter { $0.group != nil && $0.question == results[0].question }
        guard !groups.isEmpty else { return nil }
        let most = groups.sorted { ($1.k, $0.group ?? "") < ($0.k, $1.group ?? "") }.prefix(5)
        let counts = most.map { "\($0.group ?? "") \($0.k) of \($0.n)" }
        let window = results[0].question.window
        let dayItself =
            window.lag == 0 && window.direction != .around ? ["What falls on the day itself counts too."] : []
        let more = groups.filter(CoincidenceSentence.isMore)
        let verdict =
            more.isEmpty
            ? "none of the \(groups.count) more often than chance would give once all are taken together"
            : "more often than chance would give with all taken together: " + Wording.list(more.compactMap(\.group))
        let subject = CoincidenceSentence.subject(of: results[0].question, names: names)
        self.init(
            .exploratory,
            "\(Wording.capitalised(subject)), by group, the most first: \(counts.joined(separator: ", ")); \(verdict).",
            span: span,
            caveats: ["k of n counts dates known to the day."] + dayItself + ["Groups with few rows can show little."],
            maySay: most.prefix(3).map {
                "\($0.group ?? ""): \($0.k) of \($0.n) \(subject), counting dates known to the day; "
                    + (CoincidenceSentence.isMore($0)
                        ? "more often than chance would give." : "no more than chance would give.")
            },
            mayNotSay: [
                "The group with the most coincidences is tied the closest.", "Who has no row here did nothing.",
            ])
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

    var caveats: [String] {
        var caveats = ["k of n counts dates known to the day."]
        if !result.isPrimary, isTested {
            caveats.append("Exploratory: it counts by its p with all \(tried) questions taken together.")
        }
        let window = result.question.window
        if window.lag == 0, window.direction != .around {
            caveats.append("What falls on the day itself counts too.")
        }
        // Of any other question the adjusted p counts, for which more would be needed.
        if isTested, result.isPrimary, let detectable = result.detectableK, !isMore {
            caveats.append("\(detectable) of \(result.n) would have been needed to tell it from chance.")
        }
        return caveats
    }

    var maySay: [String] {
        guard isTested else {
            return [
                "There is nothing to count on one side: \(result.n) asked, \(result.partnerCount) to meet, of those known to the day."
            ]
        }
        let caution = CoincidenceSentence.caution(result, names: names)
        let counted =
            "\(caution)\(Wording.capitalised(subject)): \(result.k) of \(result.n), counting dates known to the day."
        let verdict =
            if isMore {
                "That is more often than chance would give (\(Wording.probability(result.isPrimary ? result.p : result.adjustedP)))."
            } else if result.p < CoincidenceResult.level {
                "That is no more than chance would give where so many questions are asked (\(Wording.probability(result.adjustedP)) with all taken together)."
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
