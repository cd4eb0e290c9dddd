import Diagnostics
import Documents
import ImpreciseDates
import Tables
import Timelines

/// Joins every row of one table to the rows of another that lie in a window of days around it, both ends included.
///
///     around-deals:
///       from: { left: eu-deals, right: taken }
///       window-join: { left-date: signed, right-date: date, before: 30, after: 30, prefix: { left: deal, right: arrest } }
///
/// `give: pairs` has a row for each pair that is certain or possible, the columns of both sides under their prefixes,
/// the certainty and the lag in days (right minus left, a range where a date is imprecise). `give: counts` keeps the left
/// table and adds how many rows of the right lie before and after, for certain and possibly; lag 0 counts in both. A count
/// has no value where the window reaches days outside the right table's declared coverage. `nearest: true` adds the lag and
/// certainty of the nearest row in the window.
///
/// Pairs come by left row, then by the earliest day of the right one, then by right row.
package struct WindowJoinStage: Stage {
    package static let name = "window-join"
    package static let summary = "joins rows to those that lie in a window of days around them"
    package static let inputShape = InputShape.roles(["left", "right"], optional: [])

    package static let form = OptionForm.options([
        .required("left-date", .column, "the date of the left input"),
        .required("right-date", .column, "the date of the right input"),
        .optional("before", .count(least: 0), "how many days before the left date; 0 without it"),
        .optional("after", .count(least: 0), "how many days after it; 0 without it"),
        .optional("by", .either([.list(.column), .named(.column)]), "columns that must agree; none without it"),
        .optional(
            "give", .words(of: Give.self),
            "a row for each pair, or the left rows with counts, a pair on the day itself in both; `pairs`"),
        .optional("nearest", .boolean, "whether counts come with the nearest row's lag and certainty; false"),
        SidePrefixes.option,
    ])

    package static let example = """
        around-deals:
          from: { left: eu-deals, right: taken }
          window-join: { left-date: signed, right-date: date, before: 30, after: 30, prefix: { left: deal, right: arrest } }
        """

    package func carriesRows(of role: String) -> Bool { role == "left" }

    private enum Give: String, CaseIterable { case pairs, counts }

    private let leftDate: OptionText
    private let rightDate: OptionText
    private let window: DateWindow
    private let keys: [JoinKey]
    private let give: Give
    private let givesNearest: Bool
    private let location: SourceLocation
    private let prefixes: SidePrefixes

    package init(options: inout StageOptions) throws {
        location = options.location
        leftDate = try options.takeText("left-date")
        rightDate = try options.takeText("right-date")
        window = DateWindow(
            before: try options.takeCount("before", default: 0), after: try options.takeCount("after", default: 0))
        keys = try options.take("by").map { try JoinKey.list($0) } ?? []
        give = try options.takeWord("give", default: .pairs)
        let nearest = options.take("nearest")
        guard let givesNearest = nearest.map(\.boolean) ?? false else {
            throw Diagnostic.optionValue(nearest ?? options.takeWhole(), expected: "true or false")
        }
        if let nearest, givesNearest, give == .pairs {
            throw Diagnostic.optionValue(nearest, expected: "`give: counts` beside it, to which it adds")
        }
        self.givesNearest = givesNearest
        prefixes = try SidePrefixes(options: &options)
    }

    package var method: [String] {
        [
            "Windows: pairs of rows of which the right one lies from \(window.before) days before to \(window.after) days after the left one, both ends "
                + "included. Certain: every pair of days that the dates allow lies so; possible: some does."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let left = try inputs.required("left")
        let right = try inputs.required("right")
        var faults = DiagnosticFailure.Collector()
        _ = try faults.attempt { try leftDate.field(in: left, .date) }
        _ = try faults.attempt { try rightDate.field(in: right, .date) }
        for key in keys { _ = try faults.attempt { try key.check(left, right) } }
        try faults.throwIfAny()
        let dates = [left[leftDate.text], right[rightDate.text]].compactMap(\.self)
        switch give {
        case .counts:
            return Schema(
                try prefixes.unique(
                    JoinFields.asPrivate(left.fields, asPartnersIn: right, keys)
                        + MadeFields.asPrivate(countFields, as: dates)),
                key: left.key, coverage: left.coverage)
        case .pairs:
            return try prefixes.schema(
                left, right, agreeing: keys, own: MadeFields.asPrivate(JoinFields.ofPair, as: dates))
        }
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        let isLeft = role == "left"
        let own = isLeft ? ColumnNeed.columns(leftDate) : .columns(rightDate)
        let keys = ColumnNeed.named(Set(keys.map { isLeft ? $0.left.text : $0.right.text }))
        return own + keys + columnsShown(isLeft: isLeft, of: made)
    }

    /// The columns of an input that come out again.
    private func columnsShown(isLeft: Bool, of made: ColumnNeed) -> ColumnNeed {
        switch give {
        case .counts: isLeft ? made : .none
        case .pairs: prefixes.shown(isLeft: isLeft, of: made)
        }
    }

    private var countFields: [Field] {
        JoinFields.ofCounts(window, prefix: prefixes.right) + (givesNearest ? JoinFields.ofNearest(prefixes.right) : [])
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let left = try inputs.required("left")
        let right = try inputs.required("right")
        let sides = try TimelineSides(
            (left, leftDate), (right, rightDate), by: keys, approximation: context.settings.approximation)
        let schema = try outputSchema(from: inputs.map(\.schema))
        switch give {
        case .counts:
            let own = WindowCountColumns(
                sides, window, left: try leftDate.dates(in: left), coverage: right.schema.coverage
            )
            .columns(approximation: context.settings.approximation)
            let nearest =
                givesNearest ? MatchColumns(AsOfJoin.nearest(sides.left, sides.right, in: window)).lagsAndCertainty : []
            return Table(schema: schema, columns: left.columns + own + nearest, origins: left.origins)
        case .pairs:
            let join = WindowJoin(sides.left, sides.right, window: window)
            guard join.pairCount <= Join.mostPairs else {
                throw Diagnostic.joinTooLarge(
                    join.pairCount, most: Join.mostPairs, at: location,
                    mend: "make the window shorter, join `by` more columns, or ask for `give: counts`")
            }
            let pairs = join.pairs()
            let paired = zip(pairs.left, pairs.left.dropFirst()).reduce(min(1, pairs.count)) {
                $0 + ($1.0 != $1.1 ? 1 : 0)
            }
            context.ledger.count(left.rowCount - paired, as: .filtered)
            context.ledger.count(pairs.count - paired, as: .multiplied)
            let leftRows = left.selecting(pairs.left.map(Int.init))
            let rightRows = right.selecting(pairs.right.map(Int.init))
            return Table(
                schema: schema, columns: leftRows.columns + rightRows.columns + MatchColumns(pairs).columns,
                origins: leftRows.origins.joined(with: rightRows.origins))
        }
    }
}
