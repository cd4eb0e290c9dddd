import Diagnostics
import Documents
import Formats
import ImpreciseDates
import Tables

/// A column of texts that are dates, and how they are read.
struct DateTextColumn: Sendable {
    let name: OptionText
    /// The column that keeps what was written, if one does.
    let textColumn: OptionText?
    private let reader: HumanDateReader

    /// From an entry of the stage's options: `words`, a pattern, a list of them, or a mapping.
    init(_ entry: DocumentNode.Entry, options: StageOptions) throws {
        name = OptionText(entry.key, at: entry.keyLocation)
        guard entry.value.entries != nil else {
            let texts = try OptionText.list(entry.value, expected: "a pattern such as `dd.MM.yyyy`, or `words`")
            textColumn = nil
            reader = HumanDateReader(patterns: try Self.patterns(texts.filter { $0.text != "words" }, pivot: nil))
            return
        }
        (reader, textColumn) = try options.nested(entry.value, entry.key) { mapping in
            let pivot = try mapping.take("pivot").map { try StageOptions.count($0) }
            let texts = try mapping.take("patterns").map { try OptionText.list($0, expected: "patterns") } ?? []
            let words = mapping.take("words")
            guard let readsWords = words.map(\.boolean) ?? true else {
                throw Diagnostic.optionValue(words ?? entry.value, expected: "true or false")
            }
            let kept = try mapping.take("keep-text").map { try OptionText($0, expected: "a name for the new column") }
            return (HumanDateReader(patterns: try Self.patterns(texts, pivot: pivot), readsWords: readsWords), kept)
        }
    }

    private static func patterns(_ texts: [OptionText], pivot: Int?) throws -> [DatePattern] {
        try DiagnosticFailure.collecting(texts) { text in
            do throws(DatePatternFault) {
                return try DatePattern(text.text, pivot: pivot)
            } catch {
                throw Diagnostic.datePattern(text, error)
            }
        }
    }

    /// The texts as they were, as a field of their own; as private as the column they stood in.
    func textField(of field: Field) -> Field {
        Field(
            textColumn?.text ?? "", field.type, title: "\(field.title), as written",
            description: "What \(field.name) was read from.", allowed: field.allowed, privacy: field.privacy)
    }

    /// The same field as a date: a closed list of texts is none of dates.
    func dateField(of field: Field) -> Field {
        Field(field.name, .date, title: field.title, description: field.description, privacy: field.privacy)
    }

    func date(from text: String, at origin: RowOrigin) -> Result<EDTF, Diagnostic> {
        let location = SourceLocation(file: origin.file, line: origin.line)
        do throws(HumanDateFault) {
            let edtf = try reader.read(text)
            // A table holds no day that far away.
            guard Int32(day: edtf.bounds.earliest) != nil, Int32(day: edtf.bounds.latest) != nil else {
                return .failure(
                    .dateText(
                        text, HumanDateFault(reason: .impossible(.yearTooFar, pattern: nil), offset: 0), in: name.text,
                        at: location))
            }
            return .success(edtf)
        } catch {
            return .failure(.dateText(text, error, in: name.text, at: location))
        }
    }
}

extension Diagnostic {
    static func datePattern(_ text: OptionText, _ fault: DatePatternFault) -> Diagnostic {
        let words = DateFaultWords(fault)
        return Diagnostic(
            .error, .optionValue, at: text.location, words.fault,
            found: "`\(text.text)`, at its character \(fault.offset + 1)", expected: words.expected, mend: words.mend)
    }

    package static func dateText(
        _ text: String, _ fault: HumanDateFault, in column: String, at location: SourceLocation
    )
        -> Diagnostic
    {
        let words = DateFaultWords(fault)
        return Diagnostic(
            .warning, words.isImpossible ? .dateImpossible : .dateForm, at: location, "\(words.fault), row set aside",
            found: "\"\(text.prefix(120))\" in column `\(column)`, at its character \(fault.offset + 1)",
            expected: words.expected, mend: words.mend)
    }
}
