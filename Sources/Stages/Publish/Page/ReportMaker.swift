import Pages
import Tables

/// Makes the report that the page and the brief are written from.
struct ReportMaker {
    let stage: PageStage
    let context: PublishContext
    let path: OutputPath

    private var files: PageFiles { PageFiles(context: context, path: path, mayLack: stage.mayLack) }
    private var shown: ShownTable { ShownTable(context: context, whereWhole: files.whereWhole) }

    private var charts: PageCharts { PageCharts(context: context, files: files, shown: shown) }

    /// The charts as their outputs have drawn them.
    var drawings: [DrawnChart] {
        get throws {
            try stage.charts.enumerated().map { try charts.drawn($1, number: $0 + 1, in: path.folder) }
        }
    }

    func report(of inputs: StageInputs<Table>, _ drawings: [DrawnChart]) throws -> Report {
        var report = Report(
            title: context.settings.title, question: context.settings.question,
            accent: context.settings.theme.colour(.accent))
        report.facts = facts
        report.findings = stage.findings.flatMap { inputs[$0.text] }.map(PageFindings.findings) ?? []
        report.coincidencesFirst = stage.first
        for entry in inputs.entries where entry.role != stage.findings?.text {
            let options = stage.options(of: entry.role, at: inputs.location)
            let table = try shown.table(entry.element, role: entry.role, source: entry.source, options)
            if entry.role == stage.coincidences?.text {
                report.coincidences = table
            } else {
                report.tables.append(table)
            }
        }
        report.charts = drawings.map(charts.chart)
        report.limits =
            try context.settings.caveats
            + reasons(stage.publishedFields(of: inputs.map(\.schema)).map(\.field))
        let caveats = Set(context.settings.caveats)
        report.method = MethodSheet(context: context).entries.filter { !caveats.contains($0.text) }
        report.files = files.downloads
        report.citation = stage.citation ?? Citation.standard(context)
        report.contact = stage.contact
        report.licences = context.settings.package.licences.map { ($0.title, PageLink(page: $0.path)) }
        report.language = stage.language
        return report
    }

    func brief(of inputs: StageInputs<Table>, _ report: Report) throws -> Brief {
        let entry = inputs.entries.first { $0.role == stage.coincidences?.text }
        var (table, fields) = (PageTable?.none, [Field]())
        if let entry {
            let options = stage.options(of: entry.role, at: inputs.location)
            fields = try options.fields(of: entry.element.schema, brief: true)
            table = try shown.table(entry.element, role: entry.role, source: entry.source, options, brief: true)
        }
        return Brief(
            report: report, coincidences: table, limits: context.settings.caveats + reasons(fields),
            wholeIn: files.wholeIn, pipelineHash: context.pipelineHash)
    }

    private var facts: [(name: String, text: String)] {
        var facts = [("As of", context.asOf.description)]
        if let span = context.settings.span { facts.append(("Days watched", "\(span.earliest) to \(span.latest)")) }
        let package = context.settings.package
        facts.append(("Data", "\(package.title) \(package.version)"))
        if context.rejectCount > 0 { facts.append(("Rows set aside", "\(context.rejectCount)")) }
        return facts
            + context.parameters.filter { !$0.isDefault }.map {
                ("Parameter \($0.name)", "\($0.value), set for this run")
            }
    }

    /// Why people are named: each reason once.
    private func reasons(_ fields: [Field]) -> [String] {
        var seen = Set<String>()
        return fields.compactMap { field in
            guard case .publishedAsReported(let reason) = field.privacy, seen.insert(reason).inserted else {
                return nil
            }
            return "People are named: \(reason)"
        }
    }
}
