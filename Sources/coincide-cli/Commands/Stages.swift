import ArgumentParser
import Coincide

struct Stages: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the stages and outputs that pipelines are made of.")

    func run() { StageList.lines.forEach(StandardStreams.say) }
}
