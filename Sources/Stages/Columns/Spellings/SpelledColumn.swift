import Diagnostics
import Documents
import Tables

/// A column whose names get one spelling, and how.
struct SpelledColumn: Sendable {
    enum Unmatched: String, CaseIterable {
        case keep, empty
        case setAside = "set-aside"
        case stop
    }

    /// The input that holds the spellings, and its columns.
    struct Lookup: Sendable {
        let input: OptionText
        let written: OptionText
        let name: OptionText
    }

    let name: OptionText
    let lookup: Lookup?
    let unmatched: Unmatched
    let textColumn: OptionText?
    private let countries: CountrySpelling.Form?

    init(_ name: OptionText, _ options: inout StageOptions) throws {
        self.name = name
        countries = try options.take("countries").map { try StageOptions.word($0) }
        let input = try options.take("lookup").map { try OptionText($0, expected: "an input, as named below `from`") }
        func column(_ option: String) throws -> OptionText? {
            try options.take(option).map { try OptionText($0, expected: "a column of the lookup") }
        }
        let written = try column("written")
        let spelling = try column("name")
        lookup = input.map {
            Lookup(
                input: $0, written: written ?? OptionText("written", at: $0.location),
                name: spelling ?? OptionText("name", at: $0.location))
        }
        unmatched = try options.takeWord("unmatched", default: .keep)
        textColumn = try options.take("keep-text").map { try OptionText($0, expected: "the name of a new column") }
        guard (countries == nil) != (lookup == nil) else { throw Diagnostic.spellingWay(name) }
    }

    /// As private as the names that it gets, and as the spellings among which it is looked for.
    func field(of field: Field, spelledBy spellings: [Field]) -> Field {
        Field(
            field.name, field.type == .list ? .list : countries == nil ? field.type : .category, title: field.title,
            description: field.description, unit: field.unit, delimiter: field.delimiter,
            privacy: spellings.reduce(field.privacy) { $0.joined(with: $1.privacy) })
    }

    func spelling(_ inputs: StageInputs<Table>) throws -> any Spelling {
        if let countries { return CountrySpelling(form: countries) }
        guard let lookup else { preconditionFailure("one of both") }
        return try TableSpelling(lookup, in: inputs.required(lookup.input.text))
    }

    /// The column in one spelling.
    ///
    /// - Parameter miss: takes each text that has none, and its row.
    func spelled(_ column: Column, by spelling: any Spelling, miss: (String, Int) -> Void) -> Column {
        var known: [String: String?] = [:]
        func spell(_ text: String, _ row: Int) -> String? {
            let found = known[text] ?? spelling.spelling(of: text)
            known[text] = .some(found)
            if let found { return found }
            miss(text, row)
            return unmatched == .empty ? nil : text
        }
        func texts(_ count: Int, _ text: (Int) -> String?) -> [String?] {
            (0..<count).map { row in text(row).flatMap { spell($0, row) } }
        }
        func category(_ texts: [String?]) -> Column {
            var builder = CategoryBuilder()
            for text in texts { builder.append(text) }
            return .category(builder.finish())
        }
        switch column {
        case .text(let column):
            let texts = texts(column.count) { column[$0] }
            return countries == nil ? .text(TextColumn(texts)) : category(texts)
        case .category(let column): return category(texts(column.count) { column[$0] })
        case .list(let column):
            return .list(
                ListColumn((0..<column.count).map { row in column[row].map { $0.compactMap { spell($0, row) } } }))
        default: preconditionFailure("texts or lists of texts, as planned")
        }
    }

    func unmatched(_ value: UnmatchedValues.Value, _ spelling: any Spelling, in table: Table) -> Diagnostic {
        let became =
            switch unmatched {
            case .keep: ", left as it is"
            case .empty: ", left out"
            case .setAside: ", row set aside"
            case .stop: ""
            }
        let times = value.rows.count > 1 ? ", \(value.rows.count) times" : ""
        return Diagnostic(
            unmatched == .stop ? .error : .warning, .valueUnmatched,
            at: StageContext.place(of: value.rows[0], in: table),
            "a name that is not known\(became)",
            found: "\"\(value.text.prefix(80))\" in column `\(name.text)`\(times)", expected: spelling.expected,
            mend: spelling.mend(for: value.text))
    }
}
