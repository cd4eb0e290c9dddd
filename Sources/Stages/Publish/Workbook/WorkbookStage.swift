import Diagnostics
import Documents
import Formats
import Spreadsheets
import Tables

/// Writes a workbook in two forms: a brief one to pass on, and a full one with every input and what became of every row.
///
///     outputs:
///       azerbaijan.xlsx:
///         from: { Findings: what-was-found, Coincidences: names }
///         workbook:
///           findings: Findings
///           sheets:
///             Coincidences: { title: Every pair within 30 days, columns: [deal_signed, arrest_date, lag_least] }
package struct WorkbookStage: PublishStage {
    package static let name = "workbook"
    package static let summary =
        "writes a brief workbook to pass on and a full one, each a cover and a sheet for each input"
    package static let inputShape = InputShape.several

    package static let form = OptionForm.options([
        .optional("findings", .input, "the input whose first findings stand on the cover; none without it"),
        .optional("forms", .list(.words(of: WorkbookForm.self)), "which are written; both without it"),
        .optional(
            "brief", .list(.input), "the inputs that the brief one shows; the first four without it"),
        .optional("contact", .prose, "whom to ask, on the cover"),
        .optional("cite", .prose, "how to cite it, on the cover; title, date, data and versions without it"),
        .optional("author", .text, "in the document properties; none without it"),
        .optional("keywords", .prose, "in the document properties; none without it"),
        .optional("sheets", .named(SheetOptions.form), "for each input what its sheet says"),
    ])

    package static let example = """
        report.xlsx:
          from: { Findings: beyond-chance, Deals: eu-deals }
          workbook:
            findings: Findings
            sheets:
              Deals: { title: EU-linked deals, columns: [signed, title, buyer, source_url] }
        """

    private let findings: OptionText?
    private let forms: [WorkbookForm]
    private let brief: [OptionText]?
    private let contact: String?
    private let citation: String?
    private let author: String?
    private let keywords: String?
    private let sheets: [SheetOptions]

    package init(options: inout StageOptions) throws {
        findings = try options.take("findings").map { try OptionText($0, expected: "the name of an input") }
        let asked = try options.take("forms").map { node in
            let forms = try (node.elements ?? [node]).map { try StageOptions.word($0) as WorkbookForm }
            if forms.isEmpty { throw Diagnostic.optionValue(node, expected: "brief, full or both") }
            return forms
        }
        forms = WorkbookForm.allCases.filter { asked?.contains($0) ?? true }
        brief = try options.take("brief").map { node in
            let inputs = try OptionText.list(node, expected: "the name of an input")
            if inputs.isEmpty { throw Diagnostic.optionValue(node, expected: "at least one input") }
            return inputs
        }
        contact = try options.takeSentence("contact")
        citation = try options.takeSentence("cite")
        author = try options.takeSentence("author")
        keywords = try options.takeSentence("keywords")
        sheets = try Self.entries(options.take("sheets")).map { entry in
            let input = OptionText(entry.key, at: entry.keyLocation)
            return try options.nested(entry.value, "sheets") { try SheetOptions(of: input, &$0) }
        }
    }

    private static func entries(_ node: DocumentNode?) throws -> [DocumentNode.Entry] {
        guard let node else { return [] }
        guard let entries = node.entries else {
            throw Diagnostic.optionValue(node, expected: "the inputs, each with `title`, `notes` or `columns`")
        }
        return entries
    }

    package func files(named name: String, from inputs: StageInputs<Schema>) throws -> [String] {
        guard name.lowercased().hasSuffix(WorkbookForm.suffix) else {
            throw Diagnostic.workbookName(name, at: inputs.location)
        }
        return forms.map { $0.file(of: name, among: forms) }
    }

    package func publishedFields(of inputs: StageInputs<Schema>) throws -> [PublishedField] {
        var faults = DiagnosticFailure.Collector()
        for named in sheets.map(\.input) + (brief ?? []) where inputs[named.text] == nil {
            faults.add(.inputUnknown(named.text, among: inputs.entries.map(\.role), at: named.location))
        }
        if let findings {
            _ = try faults.attempt { try Headline.schema(of: findings, in: inputs) }
        }
        let published = try inputs.entries.compactMap { entry in
            try faults.attempt {
                let options = options(of: entry.role, at: inputs.location)
                try options.check(against: entry.element)
                let fields = try forms.flatMap { try options.fields(of: entry.element, in: $0) }
                return Self.unique(fields).map { PublishedField(input: entry.source, field: $0) }
            }
        }
        try faults.throwIfAny()
        return published.flatMap(\.self)
    }

    package func columnsNeeded(of role: String) -> ColumnNeed {
        guard role != findings?.text, let columns = sheets.first(where: { $0.input.text == role })?.columnsUsed else {
            return .all
        }
        return .named(columns)
    }

    package func texts(of inputs: StageInputs<Schema>) -> [String: TableText] {
        var texts: [String: TableText] = [:]
        for sheet in sheets {
            let about = sheet.about.map { [$0] } ?? []
            texts[sheet.input.text] = TableText(title: sheet.title ?? sheet.input.text, notes: about + sheet.notes)
        }
        return texts
    }

    package func publish(_ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext) throws {
        for form in forms {
            let file = path.beside(form.file(of: path.name, among: forms))
            try publish(form, of: inputs, to: file, context: context)
        }
    }

    private func publish(
        _ form: WorkbookForm, of inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext
    ) throws {
        let notes = NoteNumbers()
        let shown = form == .full ? inputs.entries : inputs.entries.filter { isBrief($0.role, of: inputs) }
        let parts = try shown.map { entry in
            let options = options(of: entry.role, at: inputs.location)
            let input = try ShownInput(
                entry.element, options.fields(of: entry.element.schema, in: form), options, in: form, notes: notes,
                context: context)
            let title = options.title ?? entry.role
            return WorkbookPart(
                name: entry.role, about: options.about ?? title, sheet: input.sheet(titled: title),
                fields: input.fields,
                input: input)
        }
        let content = WorkbookContent(form, inputs: parts, notes: notes, context: context)
        let cover = WorkbookCover(
            context: context, content: content, findings: findings.flatMap { inputs[$0.text] }, contact: contact,
            citation: citation)
        let workbook = try Workbook(
            path: path.path,
            properties: WorkbookProperties(
                title: context.settings.title, subject: context.settings.question, keywords: keywords ?? "",
                author: author, created: context.asOf))
        workbook.progress = { sheet, rows, all in
            context.progress("\(path.name), \(sheet): \(rows) of \(all) rows")
        }
        defer { context.progress("") }
        try workbook.addWorksheet(WorkbookContent.cover).write(cover.sheet)
        for part in content.parts.map(\.part) {
            let isLarge = part.sheet.rowCount * part.fields.count > Workbook.mostCellsInMemory
            for sheet in part.parts { try workbook.addWorksheet(part.name, isStreaming: isLarge).write(sheet) }
        }
        try workbook.close()
    }

    private func options(of role: String, at location: SourceLocation) -> SheetOptions {
        sheets.first { $0.input.text == role } ?? SheetOptions(of: OptionText(role, at: location))
    }

    private func isBrief(_ role: String, of inputs: StageInputs<Table>) -> Bool {
        if let brief { return brief.contains { $0.text == role } }
        return inputs.entries.prefix(WorkbookForm.inputsOfBrief).contains { $0.role == role }
    }

    private static func unique(_ fields: [Field]) -> [Field] {
        var seen: Set<String> = []
        return fields.filter { seen.insert($0.name).inserted }
    }
}

extension Diagnostic {
    fileprivate static func workbookName(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: location, "a workbook's file ends in .xlsx", found: "`\(name)`",
            expected: "a name such as `report.xlsx`", mend: "rename the output")
    }
}
