import ArgumentParser
import Pipelines

@main
struct CoincideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coincide",
        abstract: "Do new energy deals and a crackdown coincide in time?",
        discussion: """
            Reads tables of deals, statements and arrests, joins them on timelines, tests the coincidence against \
            chance, and publishes a workbook, charts and tables.

            Exit status: 0 all went well; 1 rows were set aside under --strict or in a check, \
            tables break a rule of a stage or a workbook one of an audit; 2 the pipeline file or an \
            option is wrong; 3 a file could not be read or written.
            """,
        version: Versions.coincide,
        subcommands: [
            Init.self, Run.self, Check.self, Plan.self, Preview.self, Stages.self, Schema.self, Describe.self,
            Convert.self, Chart.self, Measure.self, Date.self, Audit.self,
        ])

    /// ArgumentParser's own status for a wrong option is 64; ours is 2, as for a wrong pipeline.
    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch {
            let status = exitCode(for: error)
            guard status == .validationFailure else { exit(withError: error) }
            StandardStreams.complain(fullMessage(for: error) + "\n")
            exit(withError: ExitCode(2))
        }
    }
}
