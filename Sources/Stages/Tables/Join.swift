import Diagnostics
import Documents
import Tables

/// Joins rows of two tables that have equal values in some columns.
///
///     priced:
///       from: { left: contracts, right: prices }
///       join: { by: { commodity: product }, kind: left, prefix: price }
///
/// `by` pairs columns of the left input with columns of the right, or lists columns that both have; a missing value is equal
/// to none. `kind: inner` has a row for each pair, `left` also the left rows without a partner, `anti` only these. Columns
/// of the right come behind those of the left, without the columns of `by`, and under the `prefix` if one is given; a left
/// column of `by` is as private as its partner.
///
/// A join in which several rows of both sides have one key is refused unless `relationship: many-to-many` asks for it; the
/// other relationships hold the tables to what they say.
package struct Join: Stage {
    package static let name = "join"
    package static let summary = "joins rows of two tables that have equal values in some columns"
    package static let inputShape = InputShape.roles(["left", "right"], optional: [])

    package static let form = OptionForm.options([
        .required(
            "by", .either([.list(.column), .named(.column)]), "columns of both, or left columns with right ones"),
        .optional("kind", .words(of: Kind.self), "which left rows are kept; `inner`"),
        .optional("prefix", .text, "what the names of right columns begin with; nothing without it"),
        .optional(
            "relationship", .words(of: JoinRelationship.self),
            "how many rows have one key on either side; without it all but many-to-many"),
    ])

    package static let example = """
        priced:
          from: { left: contracts, right: prices }
          join: { by: { commodity: product }, kind: left, prefix: price }
        """

    package func carriesRows(of role: String) -> Bool { role == "left" }

    private enum Kind: String, CaseIterable { case inner, left, anti }

    static let mostPairs = 20_000_000

    private let keys: [JoinKey]
    private let kind: Kind
    private let relationship: JoinRelationship?
    private let prefix: OptionText?
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        keys = try JoinKey.list(options.takeRequired("by"))
        kind = try options.takeWord("kind", default: .inner)
        relationship = try options.take("relationship").map { try StageOptions.word($0) }
        prefix = try options.take("prefix").map { try OptionText($0, expected: "what the right columns begin with") }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        try schema(inputs.required("left"), inputs.required("right"))
    }

    private func schema(_ left: Schema, _ right: Schema) throws -> Schema {
        _ = try DiagnosticFailure.collecting(keys) { try $0.check(left, right) }
        // That a value stands on the left, and has a partner or none, tells of the right.
        let shared = JoinFields.asPrivate(
            left.fields, asPartnersIn: right, keys)
        guard kind != .anti else { return Schema(shared, key: left.key, coverage: left.coverage) }
        let others = rightFields(of: right)
        if let twice = others.first(where: { left[$0.name] != nil }) {
            throw Diagnostic.columnNameTaken(
                twice.name, at: prefix?.location ?? location,
                mend: prefix == nil
                    ? "add `prefix: NAME`, which the right columns then begin with" : "choose another prefix")
        }
        return Schema(shared + others, key: key(left, right), coverage: left.coverage)
    }

    /// Those of the left, where each of its rows stays one; else those of both.
    private func key(_ left: Schema, _ right: Schema) -> [String] {
        if relationship?.isOneOnTheRight ?? false { return left.key }
        let names = right.key.compactMap { name in keys.contains { $0.right.text == name } ? nil : rightName(name) }
        return left.key.isEmpty || right.key.isEmpty ? [] : left.key + names
    }

    private func rightName(_ name: String) -> String { prefix.map { "\($0.text)_\(name)" } ?? name }

    private func rightFields(of schema: Schema) -> [Field] {
        let fields = schema.fields.filter { field in !keys.contains { $0.right.text == field.name } }
        return prefix.map { JoinFields.prefixed(Schema(fields), $0.text) } ?? fields
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        if role == "left" { return made + .named(Set(keys.map(\.left.text))) }
        let own = ColumnNeed.named(Set(keys.map(\.right.text)))
        if kind == .anti { return own }
        return own + (prefix.map { made.without(prefix: $0.text + "_") } ?? made)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let left = try inputs.required("left")
        let right = try inputs.required("right")
        let partners = JoinPartners(
            try keys.map { (try $0.left.column(in: left), try $0.right.column(in: right)) },
            left: left.rowCount, right: right.rowCount)
        if kind != .anti || relationship != nil, let twice = partners.breach(of: relationship) {
            throw Diagnostic.joinMultiplies(twice, relationship, left, right, at: location)
        }
        if kind == .anti {
            let rows = (0..<left.rowCount).filter { partners.count(of: $0) == 0 }
            context.ledger.count(left.rowCount - Set(rows).count, as: .filtered)
            return try left.selecting(rows).with(schema: schema(left.schema, right.schema))
        }
        guard partners.pairCount <= Self.mostPairs else {
            throw Diagnostic.joinTooLarge(partners.pairCount, most: Self.mostPairs, at: location)
        }
        let pairs = partners.pairs(keepingLonely: kind == .left)
        let paired = Set(pairs.left).count
        context.ledger.count(left.rowCount - paired, as: .filtered)
        context.ledger.count(pairs.left.count - paired, as: .multiplied)
        if kind == .left { context.ledger.countLonely(pairs.right.count { $0 == nil }) }
        let leftRows = left.selecting(pairs.left)
        let rightFields = right.schema.names.filter { name in !keys.contains { $0.right.text == name } }
        return Table(
            schema: try schema(left.schema, right.schema),
            columns: leftRows.columns + rightFields.compactMap { right[$0]?.selecting(pairs.right) },
            origins: leftRows.origins.joined(with: right.origins.selecting(pairs.right)))
    }
}
