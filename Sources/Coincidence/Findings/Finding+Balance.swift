extension Finding {
    /// - Parameters:
    ///   - groups: what each group comes to over the whole span.
    ///   - sides: what the two sides are called, such as "critical" and "supportive".
    ///   - name: what the rows are called, in the plural.
    package init(
        _ groups: [(name: String, balance: SideBalance)], sides: (one: String, other: String), name: String,
        span: ObservationSpan
    ) {
        let sided = groups.filter { $0.balance.sided > 0 }
        guard !sided.isEmpty else {
            self.init(
                nothing:
                    "There are no \(name) that are \(sides.one) or \(sides.other) in the span, so there is nothing to compare.",
                span: span)
            return
        }
        let shown = sided.sorted { ($1.balance.sided, $0.name) < ($0.balance.sided, $1.name) }
        func counts(_ groups: some Sequence<(name: String, balance: SideBalance)>) -> String {
            groups.map { name, balance in
                let interval = balance.interval.map {
                    " (95 % \(Wording.decimal($0.lowerBound, 2)) to \(Wording.decimal($0.upperBound, 2)))"
                }
                return "\(name) \(balance.one) of \(balance.sided)\(interval ?? "")"
            }.joined(separator: ", ")
        }
        let many = shown.filter { $0.balance.sided >= CoincidenceSentence.fewEntries }
        let few = shown.count - many.count
        let rest = few == 0 ? "" : "; \(few) more have fewer than \(CoincidenceSentence.fewEntries) and can show little"
        let listed = many.isEmpty ? Array(shown.prefix(5)) : many
        let contrast = Self.contrast(many)
        let one = shown.reduce(0) { $0 + $1.balance.one }
        let all = shown.reduce(0) { $0 + $1.balance.sided }
        self.init(
            .description,
            "Of the \(all) \(name) that are either \(sides.one) or \(sides.other), \(one) are \(sides.one): \(counts(listed))\(rest)."
                + (contrast.map { " \($0)" } ?? ""),
            k: one, n: all, span: span,
            caveats: [
                "Intervals take rows for independent; several may tell of one occasion.",
                "Which side a row takes is a judgement of each text, and \(name) that take none are left out of k and n.",
            ],
            maySay: listed.prefix(3).map { group, balance in
                "\(group): \(balance.one) of \(balance.sided) \(name) in the table that take a side are \(sides.one)."
            },
            mayNotSay: [
                contrast == nil ? "The groups differ." : "The groups are all alike.",
                "\(listed[0].name) is \(sides.one) in \(Wording.decimal(100 * (listed[0].balance.share ?? 0), 0)) % of all cases.",
            ])
    }

    /// The two groups that lie farthest apart, where their intervals do not meet.
    private static func contrast(
        _ groups: [(name: String, balance: SideBalance)]
    ) -> String? {
        let low = groups.min { ($0.balance.interval?.upperBound ?? 1) < ($1.balance.interval?.upperBound ?? 1) }
        let high = groups.max { ($0.balance.interval?.lowerBound ?? 0) < ($1.balance.interval?.lowerBound ?? 0) }
        guard let low, let high, let under = low.balance.interval, let over = high.balance.interval,
            under.upperBound < over.lowerBound
        else { return nil }
        return "The intervals of \(high.name) and \(low.name) do not meet."
    }
}
