import Diagnostics
import Documents
import Formats
import Pages
import Tables

/// Writes one page that needs nothing else: findings, coincidences, charts, tables, method, downloads; and a brief of two
/// printed pages.
///
///     outputs:
///       index.html:
///         from: { Findings: what-was-found, Coincidences: around-deals, Deals: deals }
///         page: { findings: Findings, coincidences: Coincidences, charts: [charts/timeline.svg], brief: true }
package struct PageStage: PublishStage {
    package static let name = "page"
    package static let summary =
        "writes one page of findings, charts and tables that needs no network, and a brief to print"
    package static let inputShape = InputShape.several

    package static let form = OptionForm.options([
        .optional("findings", .input, "the input whose findings stand on the page, its first on top; none without it"),
        .optional("coincidences", .input, "the input that is the list of coincidences; none without it"),
        .optional(
            "first", .count(least: 1), "how many coincidences are shown before the rest is folded up; 10 without it"),
        .optional("charts", .list(.text), "files of charts that stand above in the pipeline file, in this order"),
        .optional(
            "png", .words(of: ChartPictures.Need.self),
            "makes a PNG of each chart, and a text that says what it shows; no PNG without it"),
        .optional("brief", .boolean, "`true` also writes `brief.html`, two pages to print"),
        .optional("cite", .prose, "how to cite it; title, date, data and versions without it"),
        .optional("contact", .prose, "whom to ask; none without it"),
        .optional("language", .text, "of the page's texts, as HTML names it; `en` without it"),
        .optional("tables", .named(PageTableOptions.form), "for each input what its table says"),
    ])

    package static let example = """
        index.html:
          from: { Findings: what-was-found, Coincidences: around-deals, Deals: eu-deals }
          page:
            findings: Findings
            coincidences: Coincidences
            charts: [charts/timeline.svg]
            brief: true
            tables:
              Coincidences: { columns: [deal_signed, arrest_date, lag_least, deal_source_url, arrest_source_url] }
        """

    let findings: OptionText?
    let coincidences: OptionText?
    let first: Int
    let charts: [OptionText]
    let png: ChartPictures.Need?
    let hasBrief: Bool
    let citation: String?
    let contact: String?
    let language: String
    let tables: [PageTableOptions]

    package init(options: inout StageOptions) throws {
        findings = try options.take("findings").map { try OptionText($0, expected: "the name of an input") }
        coincidences = try options.take("coincidences").map { try OptionText($0, expected: "the name of an input") }
        first = try options.takeCount("first", default: 10, least: 1)
        charts =
            try options.take("charts").map { node in
                try OptionText.list(node, expected: "the file of a chart, such as charts/timeline.svg").map {
                    OptionText(FilePath.normalised($0.text), at: $0.location)
                }
            } ?? []
        png = try options.take("png").map { try StageOptions.word($0) }
        hasBrief = try options.takeFlag("brief", default: false)
        citation = try options.takeSentence("cite")
        contact = try options.takeSentence("contact")
        language = try options.take("language").map { try LanguageTag.text($0) } ?? "en"
        tables = try Self.entries(options.take("tables")).map { entry in
            let input = OptionText(entry.key, at: entry.keyLocation)
            return try options.nested(entry.value, "tables") { try PageTableOptions(of: input, &$0) }
        }
    }

    private static func entries(_ node: DocumentNode?) throws -> [DocumentNode.Entry] {
        guard let node else { return [] }
        guard let entries = node.entries else {
            throw Diagnostic.optionValue(node, expected: "the inputs, each with `title`, `notes` or `columns`")
        }
        return entries
    }

    package func publish(_ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext) throws {
        let maker = ReportMaker(stage: self, context: context, path: path)
        let drawings = try maker.drawings
        if let png {
            try ChartPictures(need: png, log: context.log).make(of: drawings, in: path.folder)
        }
        let report = try maker.report(of: inputs, drawings)
        try FolderWriter.write(ReportPage(report).text, to: path.path)
        guard hasBrief else { return }
        let brief = try maker.brief(of: inputs, report)
        try FolderWriter.write(BriefPage(brief).text, to: path.beside(Self.brief(of: path.name)).path)
    }
}
