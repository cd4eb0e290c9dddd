import Diagnostics
import Documents
import Tables

/// Merges rows that are one: those with the same values in some columns, or those that look alike and were decided to be
/// the same.
///
///     once: { from: statements, deduplicate: { by: [institution, date, title] } }
///
///     cases:
///       from: { rows: arrests, decisions: case-decisions }
///       deduplicate: { similar: { name: person, dates: date, at-least: 0.9 } }
///
/// The first of such rows stays as it is. `by` is the table's key where it is not given; what else differs is told. Of rows that look
/// alike none is merged but by a table of decisions, with the columns `first` and `second` (two keys) and `decision` (`same`
/// or `different`). `give: proposals` makes the table to decide from: a row for each pair, with its score.
package struct Deduplicate: Stage {
    package static let name = "deduplicate"
    package static let summary = "merges rows that are one, by a key or by decisions about look-alikes"
    package static let inputShape = InputShape.rows(with: [MergeDecisions.role])

    package static let form = OptionForm.options([
        .optional("by", .list(.column), "columns in which rows that are one are the same; the table's key without it"),
        .optional("similar", LookAlikes.form, "in place of `by`: what makes rows look alike"),
        .optional("give", .words(of: Give.self), "the rows, or with `similar` the table to decide from; `rows`"),
    ])

    package static let example = """
        cases:
          from: { rows: arrests, decisions: case-decisions }
          deduplicate: { similar: { name: person, dates: date, at-least: 0.9 } }
        """

    package func carriesRows(of role: String) -> Bool {
        if case .similar(_, .proposals) = way { return false }
        return role == StageInputs<Table>.rows
    }

    private enum Give: String, CaseIterable { case rows, proposals }
    private enum Way: Sendable {
        case exact(by: [OptionText])
        case similar(LookAlikes, give: Give)
    }

    private let way: Way
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        let by = try options.take("by").map { try OptionText.list($0, expected: "the name of a column") }
        let similar = try options.take("similar").map { node in
            try options.nested(node, "similar") { try LookAlikes(&$0) }
        }
        let give: Give = try options.takeWord("give", default: .rows)
        switch (by, similar) {
        case (let by, nil):
            guard give == .rows else { throw Diagnostic.optionMissing("similar", stage: Self.name, at: location) }
            way = .exact(by: by ?? [])
        case (nil, let similar?): way = .similar(similar, give: give)
        case (_?, _?): throw Diagnostic.bySimilar(at: location)
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.required(StageInputs<Schema>.rows)
        if let decisions = inputs[MergeDecisions.role] { try MergeDecisions.check(decisions, at: inputs.location) }
        switch way {
        case .exact(let by):
            _ = try OptionText.fields(by, in: schema)
            if inputs[MergeDecisions.role] != nil {
                throw Diagnostic.inputUnused(
                    MergeDecisions.role, expected: "`similar`, for which decisions are", at: inputs.location)
            }
            if by.isEmpty, schema.key.isEmpty { throw Diagnostic.optionMissing("by", stage: Self.name, at: location) }
            return schema
        case .similar(let similar, let give):
            try similar.check(in: schema)
            let key = try key(of: schema)
            return give == .rows ? schema : ProposalTable.schema(schema, key: key, similar)
        }
    }

    /// By which decisions name rows.
    private func key(of schema: Schema) throws -> OptionText {
        guard schema.key.count == 1, let key = schema[schema.key[0]], [.text, .category].contains(key.type) else {
            throw Diagnostic.noSingleKey(schema.key, at: location)
        }
        return OptionText(key.name, at: location)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.required(StageInputs<Table>.rows)
        switch way {
        case .exact(let by):
            let columns =
                by.isEmpty ? table.schema.key.compactMap { table[$0] } : try by.map { try $0.column(in: table) }
            var first: [[Value]: Int] = [:]
            let into = (0..<table.rowCount).map { row in
                let values = columns.map { $0[row] }
                // A missing value is the same as none.
                if values.contains(.missing) { return row }
                let earlier = first[values] ?? row
                first[values] = earlier
                return earlier
            }
            return merge(table, into, context)
        case .similar(let similar, let give):
            let key = try key(of: table.schema).column(in: table)
            let keys = (0..<table.rowCount).map { row in
                if case .text(let text) = key[row] { text } else { String?.none }
            }
            let decisions = try MergeDecisions(inputs[MergeDecisions.role])
            let pairs = try similar.pairs(in: table, approximation: context.settings.approximation)
            if give == .proposals { return ProposalTable(table, keys, pairs, decisions, similar).table }
            let into = try decisions.merged(keys, log: context.log)
            let open = pairs.count { pair in
                guard let first = keys[pair.first], let second = keys[pair.second] else { return false }
                return decisions.decision(first, second) == nil && into[pair.first] != into[pair.second]
            }
            if open > 0 { context.log.add(.undecided(open, at: location)) }
            return merge(table, into, context)
        }
    }

    /// - Parameter into: for each row the one that stays in its place.
    private func merge(_ table: Table, _ into: [Int], _ context: StageContext) -> Table {
        let gone = into.indices.filter { into[$0] != $0 }
        guard !gone.isEmpty else { return table }
        context.ledger.count(gone.count, as: .merged)
        for (name, column) in zip(table.schema.names, table.columns) where !table.schema.key.contains(name) {
            let different = gone.filter { column[$0] != column[into[$0]] }
            if let first = different.first {
                context.log.add(.mergedDiffer(name, rows: different.count, first, into[first], of: table))
            }
        }
        return table.selecting(into.indices.filter { into[$0] == $0 })
    }
}
