import ArgumentParser
import Coincide

struct Describe: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Propose a datapackage.json for delimited files, from what stands in them.",
        discussion: "Look at it and edit it: what the columns mean, and which of them may name people, no file tells.")

    @Argument(help: "Delimited files.", completion: .file())
    var files: [String]

    @Option(help: "Their encoding, such as windows-1254; UTF-8 and UTF-16 are told by themselves.")
    var encoding: String?

    func run() throws {
        let session = TableSession(console: StandardStreams.console)
        throw ExitCode(session.describe(files, encoding: encoding).rawValue)
    }
}
