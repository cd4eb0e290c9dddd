import Coincidence
import Diagnostics
import Documents
import Formats
import Tables

/// The one question that the pipeline declares, and how late and how far its shifts reach: the same for every stage that asks it.
struct PrimaryQuestion: Sendable {
    static let options: [OptionForm.Option] = [
        .required(
            "primary",
            .options([
                .required("direction", .words(of: CoincidenceWindow.Direction.self), "events before or after triggers"),
                .required("window", .count(least: 0), "days"),
                .optional("rate", .words(of: CoincidenceRate.self), "`trigger` without it"),
                .optional("dates", .words(["exact"]), "exact dates alone"),
            ]), "the one question that was decided on before anybody looked"),
        .optional("lag", .count(least: 0), "days that pass before a window begins; 0 without it"),
        .optional("local-shift", .count(least: 1), "how far local shifts reach, in days; 182 without it"),
    ]

    let question: CoincidenceQuestion
    let localReach: Int

    init(options: inout StageOptions) throws {
        let lag = try options.takeCount("lag", default: 0)
        localReach = try options.takeCount("local-shift", default: 182, least: 1)
        let node = try options.takeRequired("primary")
        question = try options.nested(node, "primary") { primary in
            if let dates = primary.take("dates"), dates.text != "exact" {
                throw Diagnostic.optionWord(dates, allowed: ["exact"])
            }
            return CoincidenceQuestion(
                try primary.takeWord("rate", default: .trigger),
                CoincidenceWindow(
                    direction: try primary.takeWord("direction"), length: try primary.takeCount("window"), lag: lag))
        }
    }

    /// SHA-256 of the question in words that leave nothing of it open, so that a reader can tell whether it was changed after the
    /// answer was known.
    func declaration(_ series: SeriesOptions, _ inputs: StageInputs<Table>) -> String {
        let window = question.window
        let sources = inputs.entries.map { "\($0.role)=\($0.source)" }.sorted()
        let words = [
            "span=\(series.span.bounds.earliest)/\(series.span.bounds.latest)", "event-date=\(series.eventDate.text)",
            "trigger-date=\(series.triggerDate.text)", "rate=\(question.rate.rawValue)",
            "direction=\(window.direction.rawValue)", "window=\(window.length)", "lag=\(window.lag)",
            "local-shift=\(localReach)", "dates=exact",
        ]
        return "sha256:" + Digest.sha256.hex(of: (sources + words).joined(separator: ";"))
    }
}
