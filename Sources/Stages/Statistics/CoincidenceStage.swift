import Coincidence
import Diagnostics
import Documents
import ImpreciseDates
import Tables

/// Asks whether two series coincide more often than chance would give: trigger and precursor rates over several windows,
/// each against all circular shifts and against local ones. The primary question, declared before looking, comes first.
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
    package static let inputShape = SeriesOptions.inputShape

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
            primary: try Self.primary(try options.takeRequired("primary"), lag: lag),
            localReach: try options.takeCount("local-shift", default: 182, least: 1))
    }

    private static func primary(
        _ node: DocumentNode, lag: Int
    ) throws -> (rate: CoincidenceRate, window: CoincidenceWindow) {
        guard let entries = node.entries, let directionNode = node["direction"], let windowNode = node["window"] else {
            throw Diagnostic.optionValue(node, expected: "`direction` and `window`, the one question asked first")
        }
        let known = ["rate", "direction", "window", "dates"]
        for entry in entries where !known.contains(entry.key) {
            throw Diagnostic.optionUnknown(entry, stage: "\(name): primary", known: known)
        }
        if let dates = node["dates"], dates.text != "exact" {
            throw Diagnostic.optionWord(dates, allowed: ["exact"])
        }
        return (
            try node["rate"].map { try StageOptions.word($0) } ?? .trigger,
            CoincidenceWindow(
                direction: try StageOptions.word(directionNode), length: try StageOptions.count(windowNode), lag: lag)
        )
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        try series.check(inputs)
        return CoincidenceTable.schema
    }

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
}
