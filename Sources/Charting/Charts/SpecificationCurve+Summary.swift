extension SpecificationCurve {
    var levelText: String { DrawnText.value(level) }

    /// `p below 0.05: 3 of 18`
    var belowNumbers: String {
        "p below \(levelText): \(belowCount == 0 ? "none" : "\(belowCount)") of \(ranked.count)"
    }

    /// `18 specifications, 3 of them with p below 0.05; from p = 0.003 to p = 0.91. The declared one has p = 0.48; 8 have a
    /// smaller one.`
    var summary: String {
        let name = title.isEmpty ? "" : "\(title): "
        guard let first = ranked.first, let last = ranked.last else {
            return name + "There are no specifications to draw."
        }
        let count = DrawnText.count(ranked.count, "specification", "specifications")
        let below = belowCount == 0 ? "none" : DrawnText.grouped(belowCount)
        let range = first.label == last.label ? "all with \(first.label)" : "from \(first.label) to \(last.label)"
        return
            "\(name)\(count), \(below) of them with p below \(levelText); \(ranked.count == 1 ? first.label : range). "
            + declaredSentence
    }

    private var declaredSentence: String {
        guard let rank = declaredRank else {
            return specifications.contains(where: \.isDeclared) ? "" : "None is declared."
        }
        let smaller = ranked.count { ($0.p ?? 1) < (ranked[rank].p ?? 1) }
        let others = smaller == 0 ? "none has" : smaller == 1 ? "1 has" : "\(DrawnText.grouped(smaller)) have"
        return "The declared one has \(ranked[rank].label); \(others) a smaller one."
    }

    /// What the picture does not show.
    var notes: [String] {
        let untested = specifications.count - ranked.count
        var notes: [String] = []
        if untested > 0 {
            let count = DrawnText.count(untested, "specification", "specifications")
            let isDeclared = declaredRank == nil && specifications.contains(where: \.isDeclared)
            let declared =
                !isDeclared ? "" : untested == 1 ? " It is the declared one." : " The declared one is among them."
            notes.append(
                "\(count) without a p, since there was nothing to test, \(untested == 1 ? "is" : "are") not drawn."
                    + declared)
        }
        if ranked.isEmpty { return notes }
        let same = choices.filter { $0.values.count < 2 }.map(\.title)
        if !same.isEmpty { notes.append("The same in all that are drawn: \(same.joined(separator: ", ")).") }
        let many = choices.filter { $0.values.count > SpecificationChoice.mostValues }.map(\.title)
        if !many.isEmpty {
            notes.append(
                "Not drawn, with more than \(SpecificationChoice.mostValues) values: \(many.joined(separator: ", ")).")
        }
        return notes
    }
}
