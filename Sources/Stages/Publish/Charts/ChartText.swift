import Charting
import Diagnostics
import Documents
import Tables

/// What every chart says in words: its title, the finding that stands under it, and where its data come from.
struct ChartText: Sendable {
    static let form: [OptionForm.Option] = [
        .required("title", .prose, "over the chart"),
        .optional("description", .prose, "what it shows, for those who cannot see it"),
        .optional("finding", .input, "the input whose first finding stands under the title; none without it"),
        .optional(
            "topic", .text, "of its findings that of this `topic` stands under the title in place of the first"),
        .optional("width", .count(least: 320), "pixels, at most 4000; 800 without it"),
        .optional(
            "narrow", .boolean,
            "`true` also writes it 320 pixels wide, for small screens: `timeline-narrow.svg` beside `timeline.svg`"),
    ]

    /// Of the kinds that take it.
    static let noteForm = OptionForm.Option.optional("note", .prose, "below the chart; none without it")

    let title: String
    let description: String
    /// Pixels.
    let width: Double
    /// Whether a second file is written, for small screens.
    let isNarrowToo: Bool
    private let findingRole: OptionText?
    private let topic: OptionText?

    /// Takes the options of `form`.
    init(options: inout StageOptions) throws {
        title = try options.takeText("title").text
        description = try options.takeSentence("description") ?? ""
        topic = try options.take("topic").map { try OptionText($0, expected: "a topic of the findings") }
        width = try options.take("width").map(Self.width) ?? 800
        isNarrowToo = try options.takeFlag("narrow", default: false)
        findingRole = try options.take("finding").map { try OptionText($0, expected: "the name of an input") }
    }

    private static func width(_ node: DocumentNode) throws -> Double {
        guard let width = node.text.flatMap({ Int($0) }), (320...4_000).contains(width) else {
            throw Diagnostic.optionValue(node, expected: "pixels, from 320 to 4000")
        }
        return Double(width)
    }

    /// Whether an input is there for its finding only.
    func isFinding(_ role: String) -> Bool { findingRole?.text == role }

    func check(_ inputs: StageInputs<Schema>) throws {
        guard let findingRole else {
            if let topic { throw Diagnostic.topicAlone(topic) }
            return
        }
        let schema = try Headline.schema(of: findingRole, in: inputs)
        if let topic { try OptionText(Headline.topicColumn, at: topic.location).field(in: schema, .text, .category) }
    }

    private func finding(in inputs: StageInputs<Table>) throws -> String {
        guard let table = findingRole.flatMap({ inputs[$0.text] }) else { return "" }
        guard let topic else { return Headline.sentence(in: table) ?? "" }
        if let sentence = Headline.sentence(in: table, on: topic.text) { return sentence }
        throw Diagnostic.topicUnknown(topic, among: Headline.topics(in: table))
    }

    /// All of these words, with what the chart says below.
    func words(of inputs: StageInputs<Table>, note: String, context: PublishContext) throws -> ChartWords {
        ChartWords(
            title: title, finding: try finding(in: inputs), description: description, note: note,
            source: source(context), width: width, theme: context.settings.theme)
    }

    func source(_ context: PublishContext) -> String {
        let package = context.settings.package
        let licence = package.licences.first.map { ", \($0.name)" } ?? ""
        let days = context.settings.span.map { "; days watched: \($0.earliest) to \($0.latest)" } ?? ""
        let rejects = context.rejectCount
        let lost = rejects == 0 ? "" : "; \(rejects) \(rejects == 1 ? "row" : "rows") set aside"
        // A file of which nothing is declared has a name and no more.
        let known = package.name.isEmpty ? "" : " (data package \(package.name) \(package.version)\(licence))"
        return "Source: \(package.title)\(known)\(days)\(lost)."
    }
}

extension Diagnostic {
    fileprivate static func topicAlone(_ topic: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: topic.location, "this option needs another", found: "`topic` without `finding`",
            expected: "the input that has the findings", mend: "add `finding: NAME`, or take `topic` out")
    }

    fileprivate static func topicUnknown(_ topic: OptionText, among topics: [String]) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: topic.location, "there is no finding of this topic", found: "`\(topic.text)`",
            expected: "one of " + topics.map { "`\($0)`" }.joined(separator: ", "),
            mend: "write a topic as the findings have it, or take `topic` out for the first of them")
    }
}
