import Diagnostics
import Tables

/// What every chart says in words: its title, the finding that stands under it, and where its data come from.
struct ChartText: Sendable {
    static let form: [OptionForm.Option] = [
        .required("title", .prose, "over the chart"),
        .optional("description", .prose, "what it shows, for those who cannot see it"),
        .optional("finding", .input, "the input whose first finding stands under the title; none without it"),
    ]

    let title: String
    let description: String
    private let findingRole: OptionText?

    /// Takes `title`, `description` and `finding`, the input whose first finding stands under the title.
    init(options: inout StageOptions) throws {
        title = try options.takeText("title").text
        description = try options.takeSentence("description") ?? ""
        findingRole = try options.take("finding").map { try OptionText($0, expected: "the name of an input") }
    }

    /// Whether an input is there for its finding only.
    func isFinding(_ role: String) -> Bool { findingRole?.text == role }

    func check(_ inputs: StageInputs<Schema>) throws {
        guard let findingRole else { return }
        guard let schema = inputs[findingRole.text] else {
            throw Diagnostic.inputUnknown(
                findingRole.text, among: inputs.entries.map(\.role), at: findingRole.location)
        }
        try OptionText(Headline.column, at: findingRole.location).field(in: schema, .text)
    }

    func finding(in inputs: StageInputs<Table>) -> String {
        findingRole.flatMap { inputs[$0.text] }.flatMap(Headline.sentence) ?? ""
    }

    func source(_ context: PublishContext) -> String {
        let package = context.settings.package
        let licence = package.licences.first.map { ", \($0.name)" } ?? ""
        let days = context.settings.span.map { "; days watched: \($0.earliest) to \($0.latest)" } ?? ""
        let rejects = context.rejectCount
        let lost = rejects == 0 ? "" : "; \(rejects) \(rejects == 1 ? "row" : "rows") set aside"
        return "Source: \(package.title) (data package \(package.name) \(package.version)\(licence))\(days)\(lost)."
    }
}
