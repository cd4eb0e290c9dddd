import Diagnostics
import Documents
import Formats
import Spreadsheets
import Tables

/// Writes a workbook: a cover, then a sheet for each input, named by its role.
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
    package static let inputShape = InputShape.several

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
        let settings = options.settings
        sheets = try (options.take("sheets")?.entries ?? []).map { entry in
            var sheet = StageOptions(
                stage: "\(Self.name): sheets", value: entry.value, location: entry.keyLocation, settings: settings)
            let made = Sheet(
                input: OptionText(entry.key, at: entry.keyLocation),
                title: sheet.take("title")?.text,
                notes: try sheet.take("notes").map { try OptionText.list($0, expected: "a note").map(\.text) } ?? [],
                columns: try sheet.take("columns").map { try OptionText.list($0, expected: "a column") })
            try sheet.finish()
            return made
        }
    }

    package func publishedFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        for sheet in sheets where inputs[sheet.input.text] == nil {
            throw Diagnostic.inputUnknown(
                sheet.input.text, among: inputs.entries.map(\.role), at: sheet.input.location)
        }
        if let findings {
            guard let schema = inputs[findings.text] else {
                throw Diagnostic.inputUnknown(findings.text, among: inputs.entries.map(\.role), at: findings.location)
            }
            try OptionText(Headline.column, at: findings.location).field(in: schema, .text)
        }
        return try inputs.entries.flatMap { entry in
            try fields(of: entry.role, in: entry.element).map { PublishedField(input: entry.source, field: $0) }
        }
    }

    package func publish(
        _ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext
    ) throws -> [String] {
        let settings = context.settings
        let workbook = try Workbook(
            path: path.path,
            properties: WorkbookProperties(
                title: settings.title, subject: settings.question, created: context.asOf))
        let cover = WorkbookCover(context: context, inputs: inputs, findings: findings.flatMap { inputs[$0.text] })
        try workbook.addWorksheet("Cover").write(cover.sheet)
        for entry in inputs.entries {
            let options = sheets.first { $0.input.text == entry.role }
            let fields = try fields(of: entry.role, in: entry.element.schema)
            let sheet = TableSheet(
                table: entry.element, fields: fields, title: options?.title ?? entry.role, notes: options?.notes ?? [])
            try workbook.addWorksheet(entry.role).write(sheet.sheetTable)
        }
        try workbook.close()
        return [path.name]
    }

    private func fields(of role: String, in schema: Schema) throws -> [Field] {
        guard let columns = sheets.first(where: { $0.input.text == role })?.columns else { return schema.fields }
        return try columns.map { try $0.field(in: schema) }
    }
}
