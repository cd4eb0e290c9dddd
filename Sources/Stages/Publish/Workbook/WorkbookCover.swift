import Spreadsheets
import Tables

/// What the first sheet says: the question, the findings with the honest one first, how to read the workbook, and what the data can
/// carry.
struct WorkbookCover {
    /// How many findings stand on the cover; all of them are on their own sheet.
    private static let shown = 3

    let context: PublishContext
    let content: WorkbookContent
    let findings: Table?
    let contact: String?
    let citation: String?

    var sheet: CoverSheet {
        CoverSheet(
            title: context.settings.title, question: context.settings.question, findings: sentences,
            lines: imprecision + caveat + set + dates + reading + sheets + reasons + caveats + use)
    }

    private var sentences: [String] {
        guard let findings, let column = findings[Headline.column] else { return [] }
        return (0..<min(Self.shown, findings.rowCount)).compactMap { row in
            if case .text(let sentence) = column[row] { sentence } else { nil }
        }
    }

    /// What the dates that are not known to the day could change of the first finding.
    private var imprecision: [CoverSheet.Line] {
        findings.flatMap(Headline.imprecision).map { [CoverSheet.Line("Imprecise dates", .text($0))] } ?? []
    }

    private var caveat: [CoverSheet.Line] {
        guard let findings, findings.rowCount > 0, case .text(let text)? = findings["may_not_say"]?[0] else {
            return []
        }
        return [CoverSheet.Line("May not be said", .text(text))]
    }

    /// What was asked otherwise than the pipeline file does.
    private var set: [CoverSheet.Line] {
        context.parameters.filter { !$0.isDefault }.map { parameter in
            CoverSheet.Line("Parameter \(parameter.name)", .text("\(parameter.value), set for this run"))
        }
    }

    private var dates: [CoverSheet.Line] {
        let span = context.settings.span.map {
            CoverSheet.Line("Days watched", .text("\($0.earliest) to \($0.latest), both included"))
        }
        return [CoverSheet.Line("As of", .day(context.asOf))] + (span.map { [$0] } ?? [])
    }

    private var reading: [CoverSheet.Line] {
        var texts = [
            "Each sheet holds one table with its title in cell A1. Dates are days, or EDTF where the day is not known: 2023-11 is "
                + "some day of that month. k of n is how many of how many."
        ]
        let marks = content.shorthands.map { "\($0.text): \($0.meaning)" }
        if !marks.isEmpty { texts.append("In cells without a value: \(marks.joined(separator: " "))") }
        let place = content.form == .full ? NotesSheet.name : MethodAndDictionarySheet.name
        if content.hasNotes { texts.append("[note 1] and the like are explained on the sheet \(place).") }
        return texts.enumerated().map { CoverSheet.Line($0 == 0 ? "How to read it" : "", .text($1)) }
    }

    /// The brief workbook has no list of contents of its own.
    private var sheets: [CoverSheet.Line] {
        let listed = content.form == .full ? Array(content.parts.prefix(1)) : content.parts
        return listed.map { placed in
            let name = placed.sheets[0]
            return CoverSheet.Line("Sheet", .link(url: name.link, text: "\(name.text): \(placed.part.about)"))
        }
    }

    /// Why columns that may name people stand in the workbook: each reason once.
    private var reasons: [CoverSheet.Line] {
        var seen = Set<String>()
        return content.inputs.flatMap(\.part.fields).compactMap { field in
            guard case .publishedAsReported(let reason) = field.privacy, seen.insert(reason).inserted else {
                return nil
            }
            return CoverSheet.Line(seen.count == 1 ? "Published as reported" : "", .text(reason))
        }
    }

    private var caveats: [CoverSheet.Line] {
        context.settings.caveats.enumerated().map { index, caveat in
            CoverSheet.Line(index == 0 ? "What the tables cannot carry" : "", .text(caveat))
        }
    }

    private var use: [CoverSheet.Line] {
        let package = context.settings.package
        let licences = package.licences.map { CoverSheet.Line("Licence", .link(url: $0.path, text: $0.title)) }
        return [CoverSheet.Line("How to cite", .text(citation ?? Citation.standard(context)))]
            + (contact.map { [CoverSheet.Line("Contact", .text($0))] } ?? []) + licences
    }
}
