import ArgumentParser
import Coincide

struct Measure: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure whether two columns of dates coincide more often than chance would give.",
        discussion: """
            coincide measure arrests.csv:date deals.csv:signed --span 2021-03-02/2026-02-17 --windows 30,7

            A are the later events, B the earlier. The first window is the primary question; decide on it before you look. \
            Dates are EDTF or in words such as "early July 2023". Answers 1 when rows were set aside.
            """)

    @Argument(help: "FILE:COLUMN of the later events, such as arrests.csv:date.")
    var events: String

    @Argument(help: "FILE:COLUMN of the earlier ones, such as deals.csv:signed.")
    var triggers: String

    @Option(help: "The days that both were watched, such as 2021-03-02/2026-02-17; 1..20 where days are numbers.")
    var span: String

    @Option(help: "Lengths in days, the primary one first, such as 30,7,90.")
    var windows: String

    @Option(help: "Days that pass before a window begins.")
    var lag = 0

    @Option(help: "Whether A comes \(MeasureRequest.directions.joined(separator: ", ")) B.")
    var direction = "after"

    @Option(help: "The primary rate: \(MeasureRequest.rates.joined(separator: " or ")).")
    var rate = "trigger"

    @Option(name: .customLong("null"), help: "Checks beside both shifts, such as poisson,redraw; all without it.")
    var nulls: String?

    @Option(help: "A column of both files, such as a country; each of its values is held against itself alone.")
    var by: String?

    @Option(help: "Of the random numbers.")
    var seed = 1

    @Flag(help: "Write JSON.")
    var json = false

    func run() throws {
        let lengths = try windows.split(separator: ",", omittingEmptySubsequences: false).map { text in
            guard let days = Int(text.drop { $0 == " " }), days >= 0 else {
                throw ValidationError("--windows are days such as 30,7, and not `\(windows)`.")
            }
            return days
        }
        var request = MeasureRequest(events: events, triggers: triggers, span: span, windows: lengths)
        (request.lag, request.direction, request.rate, request.by) = (lag, direction, rate, by)
        request.nulls = nulls?.split(separator: ",").map(String.init) ?? []
        (request.seed, request.json) = (seed, json)
        throw ExitCode(MeasureSession(console: StandardStreams.console).measure(request).rawValue)
    }
}
