import Diagnostics
import Documents
import ImpreciseDates
import Tables
import Timelines

/// Finds bursts: runs of rows with no gap between them longer than so many days.
///
///     waves:
///       from: taken
///       episodes: { date: date, gap: 14, by: [related_case] }
///
/// The gap runs from the latest day so far to the next row's earliest; rows go by earliest day, ties by row. `give: episodes`
/// has a row for each episode, with its first row's date, and the origins of all its rows; `give: members` keeps the rows and
/// says which episode each is in. A row without a date, or without a value of `by`, is in none. Rows multiplied by `split`
/// are one member.
package struct EpisodesStage: Stage {
    package static let name = "episodes"
    package static let summary = "finds bursts: runs of rows with no gap longer than stated"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.options([
        .required("date", .column, "the date of a row"),
        .required(
            "gap", .count(least: 0), "how many days may lie between the latest day so far and the next row's earliest"),
        .optional("by", GroupKey.form, "columns that the rows of an episode agree in; none without it"),
        .optional(
            "give", .words(of: Give.self), "a row for each episode, or the rows with the episode of each; `episodes`"),
    ])

    package static let example = """
        waves:
          from: taken
          episodes: { date: date, gap: 14, by: [related_case] }
        """

    package var countsRecords: Bool { true }

    private enum Give: String, CaseIterable { case episodes, members }

    private let date: OptionText
    private let gap: Int
    private let by: GroupKey
    private let give: Give
    private let location: SourceLocation

    package init(options: inout StageOptions) throws {
        location = options.location
        date = try options.takeText("date")
        gap = try options.takeCount("gap")
        by = try GroupKey(options.take("by"))
        give = try options.takeWord("give", default: .episodes)
    }

    package var method: [String] {
        [
            "Bursts: rows of one group with no gap longer than \(gap) days, from the latest day so far to the next row's earliest. A burst's date is "
                + "its first row's."
        ]
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema { try schema(after: inputs.one()) }

    private func schema(after schema: Schema) throws -> Schema {
        var faults = DiagnosticFailure.Collector()
        let date = try faults.attempt { try self.date.field(in: schema, .date) }
        let keys = try faults.attempt { try by.fields(in: schema) }
        try faults.throwIfAny()
        let sources = (date.map { [$0] } ?? []) + (keys ?? [])
        switch give {
        case .episodes:
            return Schema(
                try MadeFields.unique(
                    (keys ?? []) + MadeFields.asPrivate(EpisodeFields.ofEpisode(gap: gap), as: sources), at: location,
                    mend: "rename the column of `by` first"), key: [EpisodeFields.number], coverage: schema.coverage)
        case .members:
            return Schema(
                try MadeFields.unique(
                    schema.fields + MadeFields.asPrivate(EpisodeFields.ofMember(gap: gap), as: sources), at: location,
                    mend: "rename that column of the input first"), key: schema.key, coverage: schema.coverage)
        }
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        (give == .members ? made : .none) + .columns(date) + .named(by.names)
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let dates = try date.dates(in: table)
        let cases = table.cases
        let episodes = try KeyedRows.groups(table, by: by.columns).values.flatMap { rows in
            Episodes.of(
                EventDates(dates, rows: rows, approximation: context.settings.approximation), gap: gap,
                record: { cases[$0] })
        }
        let keys = try by.columns.map { RowOrder(try $0.column(in: table)) }
        let ordered = episodes.sorted { first, second in
            if first.bounds.earliest != second.bounds.earliest { return first.bounds.earliest < second.bounds.earliest }
            for key in keys {
                let place = key.compare(first.rows[0], second.rows[0])
                if place != .same { return place == .before }
            }
            return first.rows[0] < second.rows[0]
        }
        return give == .episodes
            ? try listed(table, dates, ordered, context) : try marked(table, ordered)
    }

    private func listed(
        _ table: Table, _ dates: DateColumn, _ episodes: [Episode], _ context: StageContext
    ) throws -> Table {
        let rows = episodes.flatMap(\.rows)
        context.ledger.count(table.rowCount - Set(rows).count, as: .filtered)
        context.ledger.count(episodes.reduce(0) { $0 + $1.rows.count - 1 }, as: .merged)
        let first = episodes.map { $0.rows[0] }
        var own = TableBuilder(schema: Schema(EpisodeFields.ofEpisode(gap: gap)))
        for (index, episode) in episodes.enumerated() {
            own.append([
                .integer(Int64(index + 1)), EpisodeFields.day(episode.bounds.earliest),
                EpisodeFields.day(episode.bounds.latest), dates[episode.rows[0]].map { .date($0) } ?? .missing,
                .integer(Int64(episode.recordCount)), .text(episode.certainty.rawValue),
            ])
        }
        let group = episodes.indices.flatMap { index in episodes[index].rows.map { _ in index } }
        return Table(
            schema: try schema(after: table.schema),
            columns: try by.columns.map { try $0.column(in: table).selecting(first) } + own.finish().columns,
            origins: table.origins.selecting(rows).grouped(group, into: episodes.count))
    }

    private func marked(_ table: Table, _ episodes: [Episode]) throws -> Table {
        var values = [[Value]](
            repeating: Array(repeating: .missing, count: EpisodeFields.ofMember(gap: gap).count), count: table.rowCount)
        for (index, episode) in episodes.enumerated() {
            for row in episode.rows {
                values[row] = [
                    .integer(Int64(index + 1)), .integer(Int64(episode.recordCount)), .boolean(row == episode.rows[0]),
                    .text(episode.certainty.rawValue),
                ]
            }
        }
        var own = TableBuilder(schema: Schema(EpisodeFields.ofMember(gap: gap)))
        values.forEach { own.append($0) }
        return Table(
            schema: try schema(after: table.schema), columns: table.columns + own.finish().columns,
            origins: table.origins)
    }
}
