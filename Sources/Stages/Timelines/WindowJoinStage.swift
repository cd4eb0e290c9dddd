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
/// has no value where the window reaches days outside the right table's declared coverage.
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
        .optional(
            "prefix",
            .options([
                .required("left", .text, "what left columns begin with"),
                .required("right", .text, "what right columns begin with"),
            ]), "`left` and `right` without it"),
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
    private let leftPrefix: String
    private let rightPrefix: String
    private let prefixLocation: SourceLocation

    package init(options: inout StageOptions) throws {
        leftDate = try options.takeText("left-date")
        rightDate = try options.takeText("right-date")
        window = DateWindow(
            before: try options.takeCount("before", default: 0), after: try options.takeCount("after", default: 0))
        keys = try options.take("by").map { try JoinKey.list($0) } ?? []
        give = try options.takeWord("give", default: .pairs)
        let prefixNode = options.take("prefix")
        (leftPrefix, rightPrefix) =
            try prefixNode.map { node in
                try options.nested(node, "prefix") { prefix in
                    (try prefix.takeText("left").text, try prefix.takeText("right").text)
                }
            } ?? ("left", "right")
        prefixLocation = prefixNode?.location ?? options.location
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let left = try inputs.required("left")
        let right = try inputs.required("right")
        var faults = DiagnosticFailure.Collector()
        _ = try faults.attempt { try leftDate.field(in: left, .date) }
        _ = try faults.attempt { try rightDate.field(in: right, .date) }
        for key in keys { _ = try faults.attempt { try key.check(left, right) } }
        try faults.throwIfAny()
        switch give {
        case .counts:
            return Schema(
                try unique(
                    leftFields(left, right)
                        + JoinFields.asPrivate(
                            JoinFields.ofCounts(window, prefix: rightPrefix), as: left[leftDate.text],
                            right[rightDate.text])), key: left.key,
                coverage: left.coverage)
        case .pairs:
            let leftFields = JoinFields.prefixed(Schema(leftFields(left, right)), leftPrefix)
            let rightFields = JoinFields.prefixed(right, rightPrefix)
            // A pair is known by both its sides, or not at all.
            let isKeyed = !left.key.isEmpty && !right.key.isEmpty
            return Schema(
                try unique(
                    leftFields + rightFields
                        + JoinFields.asPrivate(
                            JoinFields.ofPair, as: left[leftDate.text], right[rightDate.text])),
                key: isKeyed
                    ? left.key.map { "\(leftPrefix)_\($0)" } + right.key.map { "\(rightPrefix)_\($0)" } : [])
        }
    }

    private func leftFields(_ left: Schema, _ right: Schema) -> [Field] {
        JoinFields.asPrivate(
            left.fields, asPartnersIn: right, keys)
    }

    private func unique(_ fields: [Field]) throws -> [Field] {
        var seen = Set<String>()
        if let twice = fields.first(where: { !seen.insert($0.name).inserted }) {
            throw Diagnostic.columnNameTaken(
                twice.name, at: prefixLocation, mend: "give another `prefix: { left: ..., right: ... }`")
        }
        return fields
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
        case .pairs: made.without(prefix: (isLeft ? leftPrefix : rightPrefix) + "_")
        }
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let left = try inputs.required("left")
        let right = try inputs.required("right")
        let pairs = try pairs(left, right, approximation: context.settings.approximation)
        let schema = try outputSchema(
            from: StageInputs(
                inputs.entries.map { .init(role: $0.role, source: $0.source, element: $0.element.schema) },
                at: inputs.location))
        switch give {
        case .counts:
            let dates = try leftDate.dates(in: left)
            let watched = (0..<left.rowCount).map { row in
                Self.watched(
                    around: dates.widenedBounds(row, by: context.settings.approximation), window,
                    coverage: right.schema.coverage)
            }
            return counted(left, pairs, watched: watched, schema: schema)
        case .pairs:
            let paired = Set(pairs.map(\.left)).count
            context.ledger.count(left.rowCount - paired, as: .filtered)
            context.ledger.count(pairs.count - paired, as: .multiplied)
            return listed(left, right, pairs, schema: schema)
        }
    }

    private func pairs(_ left: Table, _ right: Table, approximation: Approximation) throws -> [WindowPair] {
        let leftGroups = try KeyedRows.groups(left, by: keys.map(\.left))
        let rightGroups = try KeyedRows.groups(right, by: keys.map(\.right))
        let leftDates = try leftDate.dates(in: left)
        let rightDates = try rightDate.dates(in: right)
        return leftGroups.flatMap { key, rows in
            WindowJoin.pairs(
                EventDates(leftDates, rows: rows, approximation: approximation),
                EventDates(rightDates, rows: rightGroups[key] ?? [], approximation: approximation), window: window)
        }.sorted { ($0.left, $0.right) < ($1.left, $1.right) }
    }

    private func listed(_ left: Table, _ right: Table, _ pairs: [WindowPair], schema: Schema) -> Table {
        let leftRows = left.selecting(pairs.map(\.left))
        let rightRows = right.selecting(pairs.map(\.right))
        var ends = TableBuilder(schema: Schema(JoinFields.ofPair))
        for pair in pairs {
            ends.append([.text(pair.certainty.rawValue), Self.value(pair.lag.leastDays), Self.value(pair.lag.mostDays)])
        }
        return Table(
            schema: schema, columns: leftRows.columns + rightRows.columns + ends.finish().columns,
            origins: leftRows.origins.joined(with: rightRows.origins))
    }

    private static func value(_ days: Int64?) -> Value { days.map { .integer($0) } ?? .missing }

    /// Whether the right table covers every day before, and every day after, that the left date may reach. Where it does
    /// not, a count would pass off days that nobody watched as empty ones.
    private static func watched(
        around bounds: DateBounds?, _ window: DateWindow, coverage: DateBounds?
    ) -> (before: Bool, after: Bool) {
        guard let bounds else { return (false, false) }
        guard let coverage else { return (true, true) }
        return (
            coverage.contains(bounds.earliest.advanced(by: -Int64(window.before))) && coverage.contains(bounds.latest),
            coverage.contains(bounds.earliest) && coverage.contains(bounds.latest.advanced(by: Int64(window.after)))
        )
    }

    private func counted(
        _ left: Table, _ pairs: [WindowPair], watched: [(before: Bool, after: Bool)], schema: Schema
    ) -> Table {
        var counts = Array(repeating: [0, 0, 0, 0], count: left.rowCount)
        for pair in pairs {
            let mayBeBefore = pair.lag.least <= 0 && pair.lag.most >= -Int64(window.before)
            let mayBeAfter = pair.lag.most >= 0 && pair.lag.least <= Int64(window.after)
            if pair.lag.most <= 0, pair.lag.least >= -Int64(window.before) { counts[pair.left][0] += 1 }
            if mayBeBefore { counts[pair.left][1] += 1 }
            if pair.lag.least >= 0, pair.lag.most <= Int64(window.after) { counts[pair.left][2] += 1 }
            if mayBeAfter { counts[pair.left][3] += 1 }
        }
        var builder = TableBuilder(schema: Schema(JoinFields.ofCounts(window, prefix: rightPrefix)))
        for (row, count) in counts.enumerated() {
            let isKnown = [watched[row].before, watched[row].before, watched[row].after, watched[row].after]
            builder.append(zip(count, isKnown).map { $1 ? .integer(Int64($0)) : .missing })
        }
        return Table(schema: schema, columns: left.columns + builder.finish().columns, origins: left.origins)
    }
}
