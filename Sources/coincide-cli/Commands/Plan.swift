import ArgumentParser
import Coincide

extension PipelineSession.PlanFormat: ExpressibleByArgument {}

struct Plan: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Say what pipelines would do: stages, their columns and types, the files, and after a run the rows; no table is read."
    )

    @Argument(help: "Pipeline files.", completion: .file(extensions: ["yml", "yaml"]))
    var pipelines: [String]

    @Option(help: "text; mermaid, which many pages draw; or svg, a picture.")
    var format = PipelineSession.PlanFormat.text

    @OptionGroup var parameters: ParameterOptions

    func run() throws {
        let session = PipelineSession(.plan(format), parameters: parameters.values, console: StandardStreams.console)
        throw ExitCode(session.perform(pipelines).rawValue)
    }
}
