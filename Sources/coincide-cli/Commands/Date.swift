import ArgumentParser
import Coincide

struct Date: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what dates mean: whether they are EDTF, and their earliest and latest day.",
        discussion: "Answers 1 when any of them is no EDTF.")

    @Argument(help: "Expressions such as 2023-11~ or 2023-07-05/2023-07-09.")
    var expressions: [String] = []

    @Flag(help: "Read one expression a line from standard input and write a tab-separated table.")
    var tsv = false

    func validate() throws {
        if tsv != expressions.isEmpty { throw ValidationError("Give expressions, or --tsv and standard input.") }
    }

    func run() throws {
        if tsv { return Self.writeTable() }
        let inspections = expressions.map(DateInspection.init)
        inspections.forEach { StandardStreams.say($0.report) }
        if !inspections.allSatisfy(\.isValid) { throw ExitCode(1) }
    }

    /// Empty lines count: the empty expression is one too, and no EDTF.
    private static func writeTable() {
        StandardStreams.say(DateInspection.header)
        while let line = readLine(strippingNewline: true) { StandardStreams.say(DateInspection(line).row) }
    }
}
