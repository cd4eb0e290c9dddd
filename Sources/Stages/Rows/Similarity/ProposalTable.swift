import Tables

/// The pairs of rows that look alike, for people to decide: filled in below `decision`, it is the table of decisions.
struct ProposalTable {
    let source: Table
    let pairs: [LookAlikes.Pair]
    private let keys: [String?]
    private let decisions: MergeDecisions
    private let similar: LookAlikes

    init(
        _ source: Table, _ keys: [String?], _ pairs: [LookAlikes.Pair], _ decisions: MergeDecisions,
        _ similar: LookAlikes
    ) {
        self.source = source
        self.keys = keys
        // In the order of their keys, so that decisions are about the same pairs however the table is sorted.
        self.pairs = pairs.compactMap { pair -> (pair: LookAlikes.Pair, keys: (String, String))? in
            guard let first = keys[pair.first], let second = keys[pair.second] else { return nil }
            if first <= second { return (pair, (first, second)) }
            return (LookAlikes.Pair(first: pair.second, second: pair.first, score: pair.score), (second, first))
        }.sorted { $0.keys < $1.keys }.map(\.pair)
        self.decisions = decisions
        self.similar = similar
    }

    private static func sides(_ schema: Schema, _ similar: LookAlikes) -> [Field] {
        let names = [similar.name.text] + (similar.dates.map { [$0.text] } ?? [])
        return names.compactMap { schema[$0] }
    }

    static func schema(_ schema: Schema, key: OptionText, _ similar: LookAlikes) -> Schema {
        // That two rows are alike tells of their names.
        let privacy = [key, similar.name].compactMap { schema[$0.text]?.privacy }.reduce(Privacy.open) {
            $0.joined(with: $1)
        }
        func ends(_ field: Field) -> [Field] {
            [("first", "First"), ("second", "Second")].map { name, title in
                field.with(name: "\(name)_\(field.name)", title: "\(title): \(field.title)")
            }
        }
        return Schema(
            [
                Field(
                    "first", .text, title: "First",
                    description: "Key of one row; of rows that are the same, the first in the table stays.",
                    privacy: privacy),
                Field(
                    "second", .text, title: "Second", description: "Key of a row that may be the same.",
                    privacy: privacy),
                Field(
                    "decision", .category, title: "Decision",
                    description: "same or different; no value where nobody decided.",
                    allowed: MergeDecisions.Decision.allCases.map(\.rawValue)),
                Field(
                    "score", .number, title: "Score",
                    description: "How alike the names are, from 0 to 1 (Jaro-Winkler, without case and marks).",
                    privacy: privacy),
            ] + sides(schema, similar).flatMap(ends), key: ["first", "second"])
    }

    var table: Table {
        let key = OptionText(source.schema.key[0], at: similar.name.location)
        let schema = Self.schema(source.schema, key: key, similar)
        let sides = Self.sides(source.schema, similar).compactMap { source[$0.name] }
        var builder = TableBuilder(schema: schema)
        for pair in pairs {
            guard let first = keys[pair.first], let second = keys[pair.second] else { continue }
            builder.append(
                [
                    .text(first), .text(second), .optional(decisions.decision(first, second)?.rawValue),
                    .number((pair.score * 1000).rounded() / 1000),
                ] + sides.flatMap { [$0[pair.first], $0[pair.second]] })
        }
        let firsts = source.origins.selecting(pairs.map(\.first))
        return builder.finish(origins: firsts.joined(with: source.origins.selecting(pairs.map(\.second))))
    }
}
