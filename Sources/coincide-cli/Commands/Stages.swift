import ArgumentParser
import Coincide

struct Stages: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the stages and outputs that pipelines are made of, or tell more of one.")

    @Argument(help: "A stage or output.")
    var name: String?

    func run() throws {
        guard let name else { return StageList.lines.forEach(StandardStreams.say) }
        throw ExitCode(StageList.show(name, on: StandardStreams.console).rawValue)
    }
}
