import Diagnostics
import Documents
import ImpreciseDates
import Tables
import Timelines

/// Joins every row of one table to the nearest row of another, before it, after it or either way.
///
///     last-criticism:
///       from: { left: eu-deals, right: criticism }
///       as-of-join: { left-date: signed, right-date: date, direction: backward, within: 90, prefix: statement }
///
/// Every left row stays. Of rows on one day the first is given. Where dates are imprecise the row given is the nearest at its
/// farthest; it is `certain` if it is a nearest one whichever days the dates allow, and `candidates` counts those that may be.
package struct AsOfJoinStage: Stage {
    package static let name = "as-of-join"
    package static let summary = "joins rows to the nearest before them, after them or either way"
    package static let inputShape = InputShape.roles(["left", "right"], optional: [])

    package static let form = OptionForm.options([
        .required("left-date", .column, "the date of the left input"),
        .required("right-date", .column, "the date of the right input"),
        .required("within", .count(least: 0), "how many days away the nearest may lie, that day included"),
        .optional("direction", .words(of: AsOfJoin.Direction.self), "`backward` without it: on the left day or before"),
        .optional("by", .either([.list(.column), .named(.column)]), "columns that must agree; none without it"),
        .optional("prefix", .text, "what the names of right columns begin with; `right` without it"),
    ])

    package static let example = """
        last-criticism:
          from: { left: eu-deals, right: criticism }
          as-of-join: { left-date: signed, right-date: date, direction: backward, within: 90, prefix: statement }
        """

    package func carriesRows(of role: String) -> Bool { role == "left" }

    private let leftDate: OptionText
    private let rightDate: OptionText
    private let days: Int
    private let direction: AsOfJoin.Direction
    private let keys: [JoinKey]
    private let prefix: String
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        leftDate = try options.takeText("left-date")
        rightDate = try options.takeText("right-date")
        days = try options.takeCount("within")
        direction = try options.takeWord("direction", default: .backward)
        keys = try options.take("by").map { try JoinKey.list($0) } ?? []
        let prefixNode = options.take("prefix")
        prefix = try prefixNode.map { try OptionText($0, expected: "what right columns begin with").text } ?? "right"
        location = prefixNode?.location ?? options.location
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let (left, right) = (try inputs.required("left"), try inputs.required("right"))
        var faults = DiagnosticFailure.Collector()
        _ = try faults.attempt { try leftDate.field(in: left, .date) }
        _ = try faults.attempt { try rightDate.field(in: right, .date) }
        for key in keys { _ = try faults.attempt { try key.check(left, right) } }
        try faults.throwIfAny()
        return try schema(left, right)
    }

    private func schema(_ left: Schema, _ right: Schema) throws -> Schema {
        let leftFields = JoinFields.asPrivate(
            left.fields, asPartnersIn: right, keys)
        let match = JoinFields.asPrivate(
            JoinFields.ofMatch(prefix), as: left[leftDate.text], right[rightDate.text])
        let fields = leftFields + JoinFields.prefixed(right, prefix) + match
        var seen: Set<String> = []
        if let twice = fields.first(where: { !seen.insert($0.name).inserted }) {
            throw Diagnostic.columnNameTaken(twice.name, at: location, mend: "give another `prefix`")
        }
        return Schema(fields, key: left.key, coverage: left.coverage)
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        role == "left"
            ? made + .columns(leftDate) + .named(Set(keys.map(\.left.text)))
            : made.without(prefix: prefix + "_") + .columns(rightDate) + .named(Set(keys.map(\.right.text)))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let (left, right) = (try inputs.required("left"), try inputs.required("right"))
        let approximation = context.settings.approximation
        let (leftDates, rightDates) = (try leftDate.dates(in: left), try rightDate.dates(in: right))
        let rightGroups = try KeyedRows.groups(right, by: keys.map(\.right))
        var matches = [AsOfMatch?](repeating: nil, count: left.rowCount)
        for (key, rows) in try KeyedRows.groups(left, by: keys.map(\.left)) {
            let found = AsOfJoin.matches(
                EventDates(leftDates, rows: rows, approximation: approximation),
                EventDates(rightDates, rows: rightGroups[key] ?? [], approximation: approximation), direction,
                within: days)
            for match in found { matches[match.left] = match }
        }
        let partners = matches.map { $0?.right }
        context.ledger.countLonely(partners.count { $0 == nil })
        var ends = TableBuilder(schema: Schema(JoinFields.ofMatch(prefix)))
        for match in matches {
            guard let match else {
                ends.append([.missing, .missing, .missing, .integer(0)])
                continue
            }
            ends.append([
                .text(match.certainty.rawValue), match.lag.leastDays.map { .integer($0) } ?? .missing,
                match.lag.mostDays.map { .integer($0) } ?? .missing, .integer(Int64(match.candidates)),
            ])
        }
        return Table(
            schema: try schema(left.schema, right.schema),
            columns: left.columns + right.columns.map { $0.selecting(partners) } + ends.finish().columns,
            origins: left.origins.joined(with: right.origins.selecting(partners)))
    }
}
