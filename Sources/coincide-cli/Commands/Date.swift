import ArgumentParser
import Coincide

struct Date: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say what dates mean: whether they are EDTF, and their earliest and latest day.",
        discussion: """
            With --like, dates are read as people write them: by the pattern given, as EDTF, or in words such as "early
            July 2023". Answers 1 when any of them is no date.
            """)

    // Years before 0 begin with a hyphen, and are no options.
    @Argument(parsing: .allUnrecognized, help: "Expressions such as 2023-11~ or 2023-07-05/2023-07-09.")
    var expressions: [String] = []

    @Option(
        name: .customLong("like"),
        help: "A pattern such as dd.MM.yyyy, or `words` for words alone; may be given several times.")
    var patterns: [String] = []

    @Option(help: "The first year that the two digits of a pattern with yy may mean, such as 1950.")
    var pivot: Int?

    @Flag(help: "Read one expression a line from standard input and write a tab-separated table.")
    var tsv = false

    func validate() throws {
        if tsv != expressions.isEmpty { throw ValidationError("Give expressions, or --tsv and standard input.") }
        if let pivot, !(0...9900).contains(pivot) { throw ValidationError("--pivot is a year from 0 to 9900.") }
        if pivot != nil, patterns.isEmpty { throw ValidationError("--pivot says what the yy of --like means.") }
    }

    func run() throws {
        let forms: DateForms?
        do {
            forms = patterns.isEmpty ? nil : try DateForms(like: patterns, pivot: pivot)
        } catch {
            throw ValidationError("--like: \(error)")
        }
        if tsv { return Self.writeTable(forms) }
        let inspections = expressions.filter { $0 != "--" }.map { DateInspection($0, forms: forms) }
        inspections.forEach { StandardStreams.say($0.report) }
        if !inspections.allSatisfy(\.isValid) { throw ExitCode(1) }
    }

    /// Empty lines count: the empty expression is one too, and no date.
    private static func writeTable(_ forms: DateForms?) {
        StandardStreams.say(DateInspection.header)
        while let line = readLine(strippingNewline: true) {
            StandardStreams.say(DateInspection(line, forms: forms).row)
        }
    }
}
