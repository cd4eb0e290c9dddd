import ArgumentParser
import Coincide

struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what pipelines would do: stages, their columns and types, and the files; no table is read.")

    @Argument(help: "Pipeline files.", completion: .file(extensions: ["yml", "yaml"]))
    var pipelines: [String]

    func run() throws {
        throw ExitCode(PipelineSession(.plan, console: StandardStreams.console).perform(pipelines).rawValue)
    }
}
