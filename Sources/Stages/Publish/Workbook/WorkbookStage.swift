import Diagnostics
import Documents
import Formats
import Spreadsheets
import Tables

/// Writes a workbook: a cover, a sheet for each input, named by its role, and at last what became of every row.
///
///     outputs:
///       azerbaijan.xlsx:
///         from: { Findings: beyond-chance, Coincidences: names }
///         workbook:
///           findings: Findings
///           sheets:
///             Coincidences: { title: Every pair within 30 days, columns: [deal_signed, arrest_date, lag_least] }
package struct WorkbookStage: PublishStage {
    package static let name = "workbook"
    package static let summary = "writes a workbook: a cover, then a sheet for each input"
    package static let inputShape = InputShape.several

    package static let form = OptionForm.options([
        .optional("findings", .input, "the input whose first findings stand on the cover; none without it"),
        .optional(
            "sheets",
            .named(
                .options([
                    .optional("title", .prose, "over the table; the input's name without it"),
                    .optional("notes", .list(.prose), "below the title; none without it"),
                    .optional("columns", .list(.column), "those shown, in this order; all without it"),
                ])), "for each input what its sheet says"),
    ])

    package static let example = """
        report.xlsx:
          from: { Findings: beyond-chance, Deals: eu-deals }
          workbook:
            findings: Findings
            sheets:
              Deals: { title: EU-linked deals, columns: [signed, title, buyer, source_url] }
        """

    private struct Sheet: Sendable {
        let input: OptionText
        let title: String?
        let notes: [String]
        /// The columns shown, in this order; all of them without.
        let columns: [OptionText]?
    }

    private let findings: OptionText?
    private let sheets: [Sheet]

    package init(options: inout StageOptions) throws {
        findings = try options.take("findings").map { try OptionText($0, expected: "the name of an input") }
        sheets = try Self.entries(options.take("sheets")).map { entry in
            try options.nested(entry.value, "sheets") { sheet in
                let columns = try sheet.take("columns").map { node in
                    let columns = try OptionText.list(node, expected: "a column")
                    if columns.isEmpty { throw Diagnostic.optionValue(node, expected: "at least one column") }
                    return columns
                }
                return Sheet(
                    input: OptionText(entry.key, at: entry.keyLocation),
                    title: try sheet.takeSentence("title"),
                    notes: try sheet.take("notes").map { try OptionText.list($0, expected: "a note").map(\.text) }
                        ?? [],
                    columns: columns)
            }
        }
    }

    private static func entries(_ node: DocumentNode?) throws -> [DocumentNode.Entry] {
        guard let node else { return [] }
        guard let entries = node.entries else {
            throw Diagnostic.optionValue(node, expected: "the inputs, each with `title`, `notes` or `columns`")
        }
        return entries
    }

    package func publishedFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        var faults = DiagnosticFailure.Collector()
        for sheet in sheets where inputs[sheet.input.text] == nil {
            faults.add(.inputUnknown(sheet.input.text, among: inputs.entries.map(\.role), at: sheet.input.location))
        }
        if let findings {
            _ = try faults.attempt {
                guard let schema = inputs[findings.text] else {
                    throw Diagnostic.inputUnknown(
                        findings.text, among: inputs.entries.map(\.role), at: findings.location)
                }
                try OptionText(Headline.column, at: findings.location).field(in: schema, .text)
            }
        }
        let published = try inputs.entries.compactMap { entry in
            try faults.attempt {
                try fields(of: entry.role, in: entry.element).map { PublishedField(input: entry.source, field: $0) }
            }
        }
        try faults.throwIfAny()
        return published.flatMap(\.self)
    }

    package func columnsNeeded(of role: String) -> ColumnNeed {
        guard role != findings?.text, let columns = sheets.first(where: { $0.input.text == role })?.columns else {
            return .all
        }
        return .named(Set(columns.map(\.text)))
    }

    package func publish(_ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext) throws {
        let settings = context.settings
        let workbook = try Workbook(
            path: path.path,
            properties: WorkbookProperties(
                title: settings.title, subject: settings.question, created: context.asOf))
        let first = try workbook.addWorksheet("Cover")
        var shown: [WorkbookCover.Shown] = []
        for entry in inputs.entries {
            let options = sheets.first { $0.input.text == entry.role }
            let fields = try fields(of: entry.role, in: entry.element.schema)
            let worksheet = try workbook.addWorksheet(entry.role)
            let sheet = TableSheet(
                table: entry.element, fields: fields, title: options?.title ?? entry.role, notes: options?.notes ?? [])
            try worksheet.write(sheet.sheetTable)
            shown.append(
                WorkbookCover.Shown(sheet: worksheet.name.text, rowCount: entry.element.rowCount, fields: fields))
        }
        let quality = try workbook.addWorksheet(QualityTable.sheetName)
        try quality.write(QualityTable(context: context).sheet.sheetTable)
        let cover = WorkbookCover(context: context, sheets: shown, findings: findings.flatMap { inputs[$0.text] })
        try first.write(cover.sheet)
        try workbook.close()
    }

    private func fields(of role: String, in schema: Schema) throws -> [Field] {
        guard let columns = sheets.first(where: { $0.input.text == role })?.columns else { return schema.fields }
        return try OptionText.fields(columns, in: schema)
    }
}
