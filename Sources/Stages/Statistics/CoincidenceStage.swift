import Coincidence
import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// Asks whether two series coincide more often than chance would give: trigger and precursor rates over several windows,
/// each against all circular shifts and against local ones. The primary question, declared in the pipeline file, comes first.
///
///     beyond-chance:
///       from: { events: taken, triggers: eu-deals }
///       coincidence:
///         event-date: date
///         trigger-date: signed
///         primary: { rate: trigger, direction: after, window: 30 }
///         windows: [7, 14, 30, 60, 90]
///         directions: [after, before]
package struct CoincidenceStage: Stage {
    package static let name = "coincidence"
    package static let summary = "tests whether two series coincide more often than chance would give"
    package static let inputShape = SeriesOptions.inputShape

    package static let form = OptionForm.options(
        SeriesOptions.form + [
            .required(
                "primary",
                .options([
                    .required(
                        "direction", .words(of: CoincidenceWindow.Direction.self), "events before or after triggers"),
                    .required("window", .count(least: 0), "days"),
                    .optional("rate", .words(of: CoincidenceRate.self), "`trigger` without it"),
                    .optional("dates", .words(["exact"]), "exact dates alone"),
                ]), "the one question that was decided on before anybody looked"),
            .required("windows", .list(.count(least: 0)), "lengths in days"),
            .optional("directions", .list(.words(of: CoincidenceWindow.Direction.self)), "after and before without it"),
            .optional("rates", .list(.words(of: CoincidenceRate.self)), "both without it"),
            .optional("lag", .count(least: 0), "days that pass before a window begins; 0 without it"),
            .optional("local-shift", .count(least: 1), "how far local shifts reach, in days; 182 without it"),
        ])

    package static let example = """
        beyond-chance:
          from: { events: taken, triggers: eu-deals }
          coincidence:
            event-date: date
            trigger-date: signed
            primary: { rate: trigger, direction: after, window: 30 }
            windows: [7, 14, 30, 60, 90]
        """

    package func carriesRows(of role: String) -> Bool { false }
    package var countsRecords: Bool { true }

    private let series: SeriesOptions
    private let test: CoincidenceTest

    package init(options: inout StageOptions) throws {
        series = try SeriesOptions(options: &options)
        let lag = try options.takeCount("lag", default: 0)
        let windowsNode = try options.takeRequired("windows")
        let lengths = try (windowsNode.elements ?? [windowsNode]).map { try StageOptions.count($0) }
        let directions: [CoincidenceWindow.Direction] =
            try options.take("directions").map { node in
                try (node.elements ?? [node]).map { try StageOptions.word($0) }
            } ?? [.after, .before]
        let rates: [CoincidenceRate] =
            try options.take("rates").map { node in
                try (node.elements ?? [node]).map { try StageOptions.word($0) }
            } ?? CoincidenceRate.allCases
        test = CoincidenceTest(
            windows: directions.flatMap { direction in
                lengths.map { CoincidenceWindow(direction: direction, length: $0, lag: lag) }
            },
            rates: rates,
            primary: try Self.primary(in: &options, lag: lag),
            localReach: try options.takeCount("local-shift", default: 182, least: 1))
    }

    private static func primary(
        in options: inout StageOptions, lag: Int
    ) throws -> (rate: CoincidenceRate, window: CoincidenceWindow) {
        let node = try options.takeRequired("primary")
        return try options.nested(node, "primary") { primary in
            if let dates = primary.take("dates"), dates.text != "exact" {
                throw Diagnostic.optionWord(dates, allowed: ["exact"])
            }
            return (
                try primary.takeWord("rate", default: .trigger),
                CoincidenceWindow(
                    direction: try primary.takeWord("direction"), length: try primary.takeCount("window"), lag: lag)
            )
        }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        try series.check(inputs)
        return CoincidenceTable.schema
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed { series.columnsNeeded(of: role) }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let events = try inputs.required("events")
        let triggers = try inputs.required("triggers")
        let approximation = context.settings.approximation
        let results = test.results(
            events: try series.exact(events, series.eventDate),
            triggers: try series.exact(triggers, series.triggerDate),
            allEvents: try series.all(events, series.eventDate, approximation: approximation),
            allTriggers: try series.all(triggers, series.triggerDate, approximation: approximation))
        return CoincidenceTable.table(of: results, span: series.span, names: series.names)
    }

    package func headline(of table: Table) -> String? { Headline.sentence(in: table) }

    package func caution(of table: Table) -> String? { Headline.imprecision(in: table) }
}
