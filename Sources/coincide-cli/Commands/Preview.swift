import ArgumentParser
import Coincide

struct Preview: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the first rows of a stage's table, with types and origins; nothing is published.")

    @Argument(help: "A pipeline file.", completion: .file(extensions: ["yml", "yaml"]))
    var pipeline: String

    @Argument(help: "One of its stages, or a table that it reads.")
    var stage: String

    @Option(help: "How many rows.")
    var rows = 10

    @OptionGroup var parameters: ParameterOptions

    func validate() throws {
        if rows < 0 { throw ValidationError("--rows takes a number from 0 on") }
    }

    func run() throws {
        let session = PipelineSession(
            .preview(stage: stage, rows: rows), parameters: parameters.values, console: StandardStreams.console)
        throw ExitCode(session.perform([pipeline]).rawValue)
    }
}
