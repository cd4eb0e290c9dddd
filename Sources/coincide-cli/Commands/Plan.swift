import ArgumentParser
import Coincide

struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what pipelines would do: stages, their columns and types, and the files; no table is read.")

    @Argument(help: "Pipeline files.", completion: .file(extensions: ["yml", "yaml"]))
    var pipelines: [String]

    @OptionGroup var parameters: ParameterOptions

    func run() throws {
        let session = PipelineSession(.plan, parameters: parameters.values, console: StandardStreams.console)
        throw ExitCode(session.perform(pipelines).rawValue)
    }
}
