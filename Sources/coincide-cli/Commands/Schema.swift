import ArgumentParser
import Coincide

struct Schema: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the JSON Schema of the pipeline file, by which editors complete and check it.")

    func run() { StageList.putSchema(on: StandardStreams.console) }
}
