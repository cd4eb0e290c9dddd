import Diagnostics

/// Reads a comparison: a column, an operator, and a literal, a list of literals in parentheses, or `@` and the name of a
/// list of the pipeline. Text stands in single quotes, doubled inside; words are read without regard to case.
struct ComparisonParser {
    private let characters: [Character]
    private let start: SourceLocation
    private let lists: [String: [String]]
    private var position = 0

    static func parse(_ condition: OptionText, lists: [String: [String]]) throws -> Comparison {
        var parser = ComparisonParser(
            characters: Array(condition.text), start: condition.location, lists: lists)
        return try parser.comparison()
    }

    private mutating func comparison() throws -> Comparison {
        skipSpaces()
        let columnStart = position
        let column = OptionText(takeWord(), at: place(columnStart))
        guard !column.text.isEmpty else { throw fault("a column's name") }
        let comparator = try takeOperator()
        let literals: [OptionText] =
            switch comparator {
            case .isNull, .isNotNull: []
            case .isIn, .isNotIn: try takeList()
            default: [try takeLiteral()]
            }
        skipSpaces()
        guard position == characters.count else { throw fault("the end: one comparison of one column") }
        return Comparison(column: column, comparator: comparator, literals: literals)
    }

    private mutating func takeOperator() throws -> Comparison.Operator {
        skipSpaces()
        for comparator in Comparison.Operator.allCases where takes(words: comparator.rawValue) { return comparator }
        throw fault("one of \(Comparison.Operator.allCases.map(\.rawValue).joined(separator: ", "))")
    }

    /// Takes the words one after the other, whatever spaces stand between them.
    private mutating func takes(words: String) -> Bool {
        let saved = position
        for word in words.split(separator: " ") {
            skipSpaces()
            let end = position + word.count
            guard end <= characters.count, String(characters[position..<end]).lowercased() == word,
                !(word.last?.isLetter ?? false) || end == characters.count || !isWordCharacter(characters[end])
            else {
                position = saved
                return false
            }
            position = end
        }
        return true
    }

    private mutating func takeList() throws -> [OptionText] {
        skipSpaces()
        if takes("@") {
            let nameStart = position
            let name = takeWord(alsoDashes: true)
            guard let items = lists[name] else {
                throw Diagnostic.listUnknown(name, among: lists.keys.sorted(), at: place(nameStart))
            }
            return items.map { OptionText($0, at: place(nameStart)) }
        }
        guard takes("(") else { throw fault("`(` and a list of values, or `@` and the name of a list") }
        var literals = [try takeLiteral()]
        while true {
            skipSpaces()
            if takes(")") { return literals }
            guard takes(",") else { throw fault("`,` or `)`") }
            literals.append(try takeLiteral())
        }
    }

    private mutating func takeLiteral() throws -> OptionText {
        skipSpaces()
        let literalStart = position
        guard takes("'") else {
            let word = takeWord(alsoDashes: true)
            guard Double(word)?.isFinite ?? false || word == "true" || word == "false" else {
                position = literalStart
                let mend =
                    word.isEmpty
                    ? characters[literalStart...].first == "=" ? "write one `=`" : nil
                    : "did you mean '\(word)', in quotes?"
                throw fault("a number, true, false, or a text in single quotes", mend: mend)
            }
            return OptionText(word, at: place(literalStart))
        }
        var text = ""
        while position < characters.count {
            if takes("'") {
                guard takes("'") else { return OptionText(text, at: place(literalStart)) }
                text.append("'")
            } else {
                text.append(characters[position])
                position += 1
            }
        }
        throw fault("a closing `'`")
    }

    private mutating func takeWord(alsoDashes: Bool = false) -> String {
        let wordStart = position
        while position < characters.count,
            isWordCharacter(characters[position]) || alsoDashes && "-.+".contains(characters[position])
        {
            position += 1
        }
        return String(characters[wordStart..<position])
    }

    private func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }

    private mutating func takes(_ character: Character) -> Bool {
        guard position < characters.count, characters[position] == character else { return false }
        position += 1
        return true
    }

    private mutating func skipSpaces() {
        while position < characters.count, characters[position].isWhitespace { position += 1 }
    }

    private func place(_ position: Int) -> SourceLocation { start.advanced(by: position) }

    private func fault(_ expected: String, mend: String? = nil) -> Diagnostic {
        let rest = String(characters[min(position, characters.count)...].prefix(40))
        return Diagnostic(
            .error, .optionValue, at: place(position), "this comparison cannot be read",
            found: rest.isEmpty ? "the end of the text" : "`\(rest)`",
            expected: expected,
            mend: mend ?? "write it like event in ('arrest', 'detention'), count >= 300 or note is null")
    }
}

extension Diagnostic {
    static func listUnknown(_ name: String, among names: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .listUnknown, at: location, "the pipeline has no such list",
            found: "`@\(name)`",
            expected: names.isEmpty
                ? "a list below `lists:`" : "one of \(names.map { "@\($0)" }.joined(separator: ", "))",
            mend: NearestName.of(name, among: names).map { "did you mean `@\($0)`?" } ?? "add it below `lists:`")
    }
}
