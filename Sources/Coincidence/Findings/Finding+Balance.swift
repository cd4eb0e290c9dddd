extension Finding {
    /// - Parameters:
    ///   - whole: all rows that lie in the span, whatever their group.
    ///   - groups: what each group comes to over the whole span; a row may be in several.
    ///   - ungrouped: rows of `whole` that take a side and are in no group.
    ///   - sides: what the two sides are called, such as "critical" and "supportive".
    ///   - name: what the rows are called, in the plural.
    package init(
        _ whole: SideBalance, groups: [(name: String, balance: SideBalance)], ungrouped: Int,
        sides: (one: String, other: String), name: String,
        span: ObservationSpan
    ) {
        let sided = groups.filter { $0.balance.sided > 0 }
        guard whole.sided > 0 else {
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
        let listed = many.isEmpty ? Array(shown.prefix(5)) : many
        let few = groups.count - listed.count
        let fewest = CoincidenceSentence.fewEntries
        let rest =
            few == 0
            ? ""
            : "; \(few) more \(few == 1 ? "has" : "have") fewer than \(fewest) that take a side and can show little"
        let outside = ungrouped == 0 ? "" : "; \(ungrouped) are in no group"
        let contrast = Self.contrast(many)
        let days = "from \(span.bounds.earliest) to \(span.bounds.latest)"
        let caution = many.isEmpty ? "No group has as many as \(fewest), so this can show little. " : ""
        self.init(
            .description,
            "\(caution)Of the \(whole.sided) \(name) \(days) that are either \(sides.one) or \(sides.other), \(whole.one) are "
                + "\(sides.one): \(counts(listed))\(rest)\(outside)." + (contrast.map { " \($0)" } ?? ""),
            k: whole.one, n: whole.sided, span: span,
            caveats: [
                "Intervals take rows for independent; several may tell of one occasion.",
                "A row counts where its date lies in the span whichever days it allows.",
                "Which side a row takes is a judgement of each text, and \(name) that take none are left out of k and n.",
            ],
            maySay: listed.prefix(3).map { group, balance in
                "\(Wording.caution(balance.sided, name))\(group): \(balance.one) of \(balance.sided) \(name) in the table, \(days), that "
                    + "take a side are \(sides.one)."
            },
            mayNotSay: [
                contrast == nil ? "The groups differ." : "The groups are all alike."
            ]
                + listed.prefix(1).map { group, balance in
                    "\(group) is \(sides.one) in \(Wording.decimal(100 * (balance.share ?? 0), 0)) % of all cases."
                })
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
