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
/// Every left row stays. Of rows on one day, and of an earlier and a later one as far away, the first is given. Where dates are imprecise the row given is the nearest at its
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

    package var method: [String] {
        [
            "Nearest rows: to each left row the nearest right one within \(days) days, \(direction.rawValue). Certain: it is the nearest whichever days "
                + "the dates allow; possible: another may be."
        ]
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
        let match = MadeFields.asPrivate(
            JoinFields.ofMatch(prefix), as: [left[leftDate.text], right[rightDate.text]].compactMap(\.self))
        let fields = leftFields + JoinFields.prefixed(right, prefix) + match
        return Schema(
            try MadeFields.unique(fields, at: location, mend: "give another `prefix`"), key: left.key,
            coverage: left.coverage)
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        role == "left"
            ? made + .columns(leftDate) + .named(Set(keys.map(\.left.text)))
            : made.without(prefix: prefix + "_") + .columns(rightDate) + .named(Set(keys.map(\.right.text)))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let (left, right) = (try inputs.required("left"), try inputs.required("right"))
        let sides = try TimelineSides(
            (left, leftDate), (right, rightDate), by: keys, approximation: context.settings.approximation)
        let matches = AsOfJoin.matches(sides.left, sides.right, direction, within: days)
        let partners = matches.right.map { $0 < 0 ? nil : Int($0) }
        context.ledger.countLonely(partners.count { $0 == nil })
        return Table(
            schema: try schema(left.schema, right.schema),
            columns: left.columns + right.columns.map { $0.selecting(partners) } + MatchColumns(matches).columns,
            origins: left.origins.joined(with: right.origins.selecting(partners)))
    }
}
