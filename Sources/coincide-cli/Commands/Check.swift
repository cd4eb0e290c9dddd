import ArgumentParser
import Coincide

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check pipelines and the tables they read, without publishing anything.")

    @Argument(help: "Pipeline files.", completion: .file(extensions: ["yml", "yaml"]))
    var pipelines: [String]

    @OptionGroup var parameters: ParameterOptions

    func run() throws {
        let session = PipelineSession(.check, parameters: parameters.values, console: StandardStreams.console)
        throw ExitCode(session.perform(pipelines).rawValue)
    }
}
