import ArgumentParser
import Coincide

extension AuditSession.Format: ExpressibleByArgument {}

struct Audit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Test any .xlsx workbook against the rules for releasing statistics in spreadsheets.",
        discussion: """
            The rules are those of the UK Government Analysis Function that a program can test; the report names the others. \
            Each finding tells the place, what was found, what is expected and how to mend it. Answers 1 when a rule that is \
            essential is not met; advice may be left. The file is only read.
            """)

    @Argument(help: "A workbook, whichever program wrote it.", completion: .file(extensions: ["xlsx"]))
    var workbook: String

    @Option(help: "text, or json with every place.")
    var format = AuditSession.Format.text

    func run() throws {
        throw ExitCode(AuditSession(console: StandardStreams.console).audit(workbook, as: format).rawValue)
    }
}
