import ArgumentParser
import Coincide

struct Init: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Lay out a new project: tables, a pipeline that publishes a page of them, and a README.")

    @Argument(help: "A folder that is new or empty.")
    var folder: String

    func run() throws {
        throw ExitCode(ProjectSession(console: StandardStreams.console).initialise(folder).rawValue)
    }
}
