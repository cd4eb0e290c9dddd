import Diagnostics
import Documents

extension OptionForm {
    /// All that is wrong with a value as far as its form tells: unknown and missing options, words, counts. A stage stops at the
    /// first that it cannot read; this looks at the others.
    ///
    /// - Parameters:
    ///   - name: what diagnostics call the stage or option.
    ///   - location: where missing options are missed.
    package func faults(in node: DocumentNode, of name: String, at location: SourceLocation) -> [Diagnostic] {
        switch self {
        case .options(let options): Self.faults(in: node, options, of: name, at: location)
        case .named(let form):
            node.entries?.flatMap { form.faults(in: $0.value, of: name, at: $0.value.location) }
                ?? [.optionValue(node, expected: words)]
        case .list(let form):
            (node.elements ?? [node]).flatMap { form.faults(in: $0, of: name, at: $0.location) }
        case .either(let forms):
            Self.meant(by: node, among: forms).map { $0.faults(in: node, of: name, at: location) }
                .min { $0.count < $1.count } ?? []
        case .words(let words):
            node.text.map(words.contains) ?? false ? [] : [.optionWord(node, allowed: words)]
        case .count(let least):
            node.integer.map { $0 >= least } ?? false
                ? [] : [.optionValue(node, expected: "a whole number from \(least) to 1000000")]
        case .boolean: node.boolean == nil ? [.optionValue(node, expected: words)] : []
        case .share:
            node.number.map { $0 > 0 && $0 <= 1 } ?? false ? [] : [.optionValue(node, expected: words)]
        case .period: (try? StageOptions.period(node)) == nil ? [.optionValue(node, expected: words)] : []
        case .nothing: node.isNull ? [] : [.optionValue(node, expected: "no options")]
        default: node.text == nil ? [.optionValue(node, expected: words)] : []
        }
    }

    /// Of several forms those that may have been meant: mappings by a mapping, and with the word, such as a chart's kind, that
    /// only they have.
    static func meant(by node: DocumentNode, among forms: [OptionForm]) -> [OptionForm] {
        let alike = forms.filter { $0.isMapping == (node.entries != nil) }
        guard node.entries != nil else { return alike.isEmpty ? forms : alike }
        return alike.filter { form in
            guard case .options(let options) = form else { return true }
            return options.allSatisfy { option in
                guard option.isRequired, case .words(let words) = option.form, words.count == 1 else { return true }
                return node[option.name]?.text == words[0]
            }
        }
    }

    private var isMapping: Bool {
        switch self {
        case .options, .named: true
        default: false
        }
    }

    private static func faults(
        in node: DocumentNode, _ options: [Option], of name: String, at location: SourceLocation
    ) -> [Diagnostic] {
        guard let entries = node.isNull ? [] : node.entries else {
            return [.optionValue(node, expected: OptionForm.options(options).words)]
        }
        let known = options.map(\.name)
        let misspelt = entries.filter { !known.contains($0.key) }.compactMap { NearestName.of($0.key, among: known) }
        let missing = options.filter { option in
            option.isRequired && (node[option.name]?.isNull ?? true) && !misspelt.contains(option.name)
        }
        return missing.map { .optionMissing($0.name, stage: name, at: location) }
            + entries.flatMap { entry -> [Diagnostic] in
                guard let option = options.first(where: { $0.name == entry.key }) else {
                    return [.optionUnknown(entry, stage: name, known: known)]
                }
                guard !entry.value.isNull else { return [] }
                return option.form.faults(
                    in: entry.value, of: "\(name): \(entry.key)", at: entry.value.location)
            }
    }
}
