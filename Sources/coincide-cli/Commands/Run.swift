import ArgumentParser
import Coincide

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Run pipelines and publish their reports.")

    @Argument(help: "Pipeline files.", completion: .file(extensions: ["yml", "yaml"]))
    var pipelines: [String]

    @Flag(help: "Treat every row set aside as an error: publish nothing then.")
    var strict = false

    @Option(help: "The day that the reports are dated, such as 2026-02-17. [default: the newest day in the data]")
    var asOf: String?

    @Flag(help: "Print nothing but what is wrong.")
    var quiet = false

    @OptionGroup var parameters: ParameterOptions

    func run() throws {
        let isQuiet = quiet
        let session = PipelineSession(
            .run, isStrict: strict, asOf: asOf, parameters: parameters.values,
            console: .init(
                say: { if !isQuiet { StandardStreams.say($0) } }, complain: StandardStreams.complain,
                put: StandardStreams.put, progress: { if !isQuiet { StandardStreams.progress($0) } }))
        throw ExitCode(session.perform(pipelines).rawValue)
    }
}
