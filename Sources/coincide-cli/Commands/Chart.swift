import ArgumentParser
import Coincide

struct Chart: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Draw one chart of a table as SVG, without a pipeline.",
        discussion: """
            Options of a kind are those of the output `chart` in a pipeline (coincide stages chart), given by --set, in YAML:

              coincide chart tone.csv --kind tone --set one=critical --set other=supportive -o tone.svg
              coincide chart arrests.csv --kind timeline --set 'lanes={ arrests: { date: date, role: event } }' -o arrests.svg

            A datapackage.json beside the file gives its types; else dates and numbers are told as `coincide describe` tells them.
            """)

    @Argument(help: "A delimited file.", completion: .file())
    var table: String

    @Option(help: "The kind: \(ChartSession.kinds.joined(separator: ", ")).", completion: .list(ChartSession.kinds))
    var kind: String

    @Option(name: .shortAndLong, help: "The SVG file; standard output without it.")
    var output: String = "-"

    @Option(help: "The title; that of the table without it.")
    var title: String?

    @Option(name: .customLong("set"), help: "An option of the kind, NAME=VALUE; as often as needed.")
    var settings: [String] = []

    @Option(name: .customLong("with"), help: "A further input, NAME=FILE; as often as needed.")
    var others: [String] = []

    @Option(
        name: .customLong("as"), help: "What TABLE is called among the inputs; the kind's own name for it without it.")
    var role: String?

    @Option(help: "The days watched, FIRST/LAST; from the first date of the table to the last without it.")
    var span: String?

    func run() throws {
        let session = ChartSession(console: StandardStreams.console)
        throw ExitCode(
            session.draw(
                table, kind: kind, to: output, title: title, settings: settings, others: others, role: role, span: span
            ).rawValue)
    }
}
