import Diagnostics
import Documents
import ImpreciseDates
import Tables
import Timelines

/// Joins every row of one table to the rows of another whose spell shares a day with its own.
///
///     in-office:
///       from: { left: prison-terms, right: presidencies }
///       overlap-join: { left: { start: taken, end: freed }, right: { date: held }, by: [country], prefix: { left: term, right: head } }
///
/// A row for each pair of which that is certain or possible, with the columns of both sides under their prefixes, how sure it is,
/// the relations that are possible and how many days are shared. A row without an end goes on; one without a start joins
/// nothing. `relations` keeps only pairs in one of them.
package struct OverlapJoinStage: Stage {
    package static let name = "overlap-join"
    package static let summary = "joins rows whose spells share a day"
    package static let inputShape = InputShape.roles(["left", "right"], optional: [])

    private static func side(_ name: String) -> OptionForm.Option {
        .required(
            name,
            .options([
                .optional("start", .column, "the first day"), .optional("end", .column, "the last day; empty: goes on"),
                .optional("date", .column, "in place of both: dates that are stretches themselves"),
            ]), "from when to when the rows of the \(name) input are")
    }

    package static let form = OptionForm.options([
        side("left"), side("right"),
        .optional("by", .either([.list(.column), .named(.column)]), "columns that must agree; none without it"),
        .optional(
            "relations", .list(.words(OverlapJoin.sharing.map(\.rawValue))),
            "only pairs in which the left spell lies so to the right; all without it"),
        SidePrefixes.option,
    ])

    package static let example = """
        in-office:
          from: { left: prison-terms, right: presidencies }
          overlap-join: { left: { start: taken, end: freed }, right: { date: held }, by: [country] }
        """

    package func carriesRows(of role: String) -> Bool { role == "left" }

    private let left: SpellColumns
    private let right: SpellColumns
    private let keys: [JoinKey]
    private let relations: [AllenRelation]
    private let prefixes: SidePrefixes
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        left = try Self.spells(&options, "left")
        right = try Self.spells(&options, "right")
        keys = try options.take("by").map { try JoinKey.list($0) } ?? []
        relations = try options.take("relations").map { try Self.relations($0) } ?? OverlapJoin.sharing
        prefixes = try SidePrefixes(options: &options)
    }

    private static func spells(_ options: inout StageOptions, _ role: String) throws -> SpellColumns {
        let node = try options.takeRequired(role)
        return try options.nested(node, role) { side in
            let (start, end, date) = (side.take("start"), side.take("end"), side.take("date"))
            func column(_ node: DocumentNode) throws -> OptionText {
                try OptionText(node, expected: "the name of a date column")
            }
            switch (start, end, date) {
            case (let start?, let end?, nil): return .ends(start: try column(start), end: try column(end))
            case (nil, nil, let date?): return .whole(try column(date))
            case (_, _, let date?): throw Diagnostic.spellTwoWays(at: date.location)
            case (nil, _, nil): throw Diagnostic.optionMissing("start", stage: side.stage, at: node.location)
            case (.some, nil, nil): throw Diagnostic.optionMissing("end", stage: side.stage, at: node.location)
            }
        }
    }

    private static func relations(_ node: DocumentNode) throws -> [AllenRelation] {
        try DiagnosticFailure.collecting(node.elements ?? [node]) { element in
            guard let relation = OverlapJoin.sharing.first(where: { $0.rawValue == element.text }) else {
                throw Diagnostic.optionWord(element, allowed: OverlapJoin.sharing.map(\.rawValue))
            }
            return relation
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        try schema(inputs.required("left"), inputs.required("right"))
    }

    private func schema(_ left: Schema, _ right: Schema) throws -> Schema {
        var faults = DiagnosticFailure.Collector()
        let leftEnds = try faults.attempt { try self.left.fields(in: left) }
        let rightEnds = try faults.attempt { try self.right.fields(in: right) }
        for key in keys { _ = try faults.attempt { try key.check(left, right) } }
        try faults.throwIfAny()
        return try prefixes.schema(
            left, right, agreeing: keys,
            own: MadeFields.asPrivate(OverlapFields.own, as: (leftEnds ?? []) + (rightEnds ?? [])))
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        let isLeft = role == "left"
        return prefixes.shown(isLeft: isLeft, of: made)
            + .named(Set((isLeft ? left : right).names.map(\.text)))
            + .named(Set(keys.map { isLeft ? $0.left.text : $0.right.text }))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let (left, right) = (try inputs.required("left"), try inputs.required("right"))
        let leftSpells = try self.left.spells(in: left, context, isCarried: true)
        let turned = context.ledger.carriedRejects
        let rightSpells = try self.right.spells(in: right, context, isCarried: false)
        let rightGroups = try KeyedRows.groups(right, by: keys.map(\.right))
        var pairs: [OverlapPair] = []
        for (key, rows) in try KeyedRows.groups(left, by: keys.map(\.left)) {
            let found = OverlapJoin.pairs(
                SpellRows(rows) { leftSpells[$0] }, SpellRows(rightGroups[key] ?? []) { rightSpells[$0] },
                relations: relations, most: Join.mostPairs - pairs.count)
            guard let found else { throw Diagnostic.overlapTooLarge(most: Join.mostPairs, at: location) }
            pairs += found
        }
        pairs.sort { ($0.left, $0.right) < ($1.left, $1.right) }
        let paired = Set(pairs.map(\.left)).count
        context.ledger.count(left.rowCount - paired - turned, as: .filtered)
        context.ledger.count(pairs.count - paired, as: .multiplied)
        var own = TableBuilder(schema: Schema(OverlapFields.own))
        for pair in pairs { own.append(OverlapFields.values(pair)) }
        let (leftRows, rightRows) = (left.selecting(pairs.map(\.left)), right.selecting(pairs.map(\.right)))
        return Table(
            schema: try schema(left.schema, right.schema),
            columns: leftRows.columns + rightRows.columns + own.finish().columns,
            origins: leftRows.origins.joined(with: rightRows.origins))
    }
}

extension Diagnostic {
    fileprivate static func overlapTooLarge(most: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .joinMultiplies, at: location, "the join has more rows than anybody could look at",
            found: "more than \(most) pairs", expected: "at most \(most), as for results of SQL",
            mend: "join `by` columns too, or keep fewer rows on one side first")
    }

    fileprivate static func spellTwoWays(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "a spell is told in one way", found: "`date` beside `start` or `end`",
            expected: "`{ start: ..., end: ... }`, or `{ date: ... }` of dates that are stretches themselves",
            mend: "take one of the two out")
    }
}
