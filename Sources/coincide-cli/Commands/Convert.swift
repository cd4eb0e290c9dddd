import ArgumentParser
import Coincide

struct Convert: ParsableCommand {
    enum Header: String, ExpressibleByArgument { case yes, no }

    static let configuration = CommandConfiguration(
        abstract: "Write a table as CSV, JSON, JSON Lines or SQLite.",
        discussion: """
            Without a schema every column is text. With one the cells are typed and checked, and rows that break a rule are \
            left out: their reasons are printed, and the exit status is 1.
            """)

    @Argument(help: "A delimited file; or a datapackage.json, with --table.", completion: .file())
    var input: String

    @Argument(help: "A file whose ending is the format; or - for standard output.")
    var output: String

    @Option(help: "The resource of the data package to take.")
    var table: String?

    @Option(help: "A datapackage.json that describes the file.", completion: .file(extensions: ["json"]))
    var schema: String?

    @Option(help: "The file's encoding, such as windows-1254, where no schema says it.")
    var encoding: String?

    @Option(help: "Whether the first row holds names; without them JSON has arrays of cells.")
    var header: Header = .yes

    @Option(name: .customLong("to"), help: "The format, in place of the ending: csv, excel-csv, json, jsonl or sqlite.")
    var format: String?

    @Flag(
        name: .customLong("excel-csv"),
        help: "CSV for spreadsheets: cells that one would run as formulas begin with an apostrophe, and are counted.")
    var isForSpreadsheets = false

    func validate() throws {
        if isForSpreadsheets, format != nil { throw ValidationError("--excel-csv is a format, as is --to: give one") }
    }

    func run() throws {
        let session = TableSession(console: StandardStreams.console)
        throw ExitCode(
            session.convert(
                input, to: output, format: isForSpreadsheets ? "excel-csv" : format, table: table, schema: schema,
                encoding: encoding,
                hasHeader: header == .yes
            ).rawValue)
    }
}
