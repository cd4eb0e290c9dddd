import JSON

extension OptionForm {
    /// As a JSON Schema (draft 7). Wherever a number or word may stand, a parameter may too.
    package var schema: JSONValue {
        switch self {
        case .text, .prose: ["type": ["string", "number", "boolean"]]
        case .column, .input, .sql, .condition: ["type": "string"]
        case .boolean: Self.orParameter(["type": "boolean"])
        case .count(let least): Self.orParameter(["type": "integer", "minimum": .integer(least)])
        case .share: Self.orParameter(["type": "number", "exclusiveMinimum": 0, "maximum": 1])
        case .period: ["type": ["string", "integer"]]
        case .words(let words): Self.orParameter(["enum": .array(words.map { .string($0) })])
        case .list(let form):
            Self.by("array", ["type": "array", "minItems": 1, "items": form.schema], else: form.schema)
        case .options(let options): Self.mapping(options)
        case .named(let form): ["type": "object", "minProperties": 1, "additionalProperties": form.schema]
        case .either(let forms): Self.either(forms)
        case .nothing: ["type": "null"]
        }
    }

    /// By the type of what stands there, so that an editor shows a fault where it is and not at the whole of it.
    private static func by(_ type: String, _ schema: JSONValue, else other: JSONValue) -> JSONValue {
        ["if": ["type": .string(type)], "then": schema, "else": other]
    }

    private static func orParameter(_ schema: JSONValue) -> JSONValue {
        ["if": ["type": "string", "pattern": "^\\$\\([A-Za-z0-9_-]+\\)$"], "then": true, "else": schema]
    }

    /// Of mappings, each of which has another word in its first option, and one other form at most beside one mapping.
    private static func either(_ forms: [OptionForm]) -> JSONValue {
        let mappings = forms.filter(\.isMapping)
        let others = forms.filter { !$0.isMapping }
        if mappings.count == 1, others.count == 1 { return by("object", mappings[0].schema, else: others[0].schema) }
        let kinds = mappings.compactMap { form -> (name: String, word: String, schema: JSONValue)? in
            guard case .options(let options) = form, let first = options.first, case .words(let words) = first.form,
                words.count == 1
            else { return nil }
            return (first.name, words[0], form.schema)
        }
        guard others.isEmpty, kinds.count == mappings.count, let name = kinds.first?.name else {
            return ["anyOf": .array(forms.map(\.schema))]
        }
        return [
            "type": "object", "required": [.string(name)],
            "properties": .object([
                JSONValue.Member(name, ["enum": .array(kinds.map { .string($0.word) })])
            ]),
            "allOf": .array(
                kinds.map { kind in
                    [
                        "if": ["properties": .object([JSONValue.Member(name, ["const": .string(kind.word)])])],
                        "then": kind.schema,
                    ]
                }),
        ]
    }

    private var isMapping: Bool {
        switch self {
        case .options, .named: true
        default: false
        }
    }

    private static func mapping(_ options: [Option]) -> JSONValue {
        let properties = options.map { option -> JSONValue.Member in
            guard case .object(let members) = option.form.schema else { return JSONValue.Member(option.name, .null) }
            return JSONValue.Member(
                option.name, .object([JSONValue.Member("description", .string(option.description))] + members))
        }
        let required = options.filter(\.isRequired).map { JSONValue.string($0.name) }
        return .object(
            [JSONValue.Member("type", "object"), JSONValue.Member("properties", .object(properties))]
                + (required.isEmpty ? [] : [JSONValue.Member("required", .array(required))])
                + [JSONValue.Member("additionalProperties", false)])
    }

    /// In a few words: `a whole number`, `a column, or several`.
    package var words: String {
        switch self {
        case .text, .prose: "a text"
        case .column: "a column"
        case .input: "an input, as named below `from`"
        case .sql: "SQL"
        case .condition:
            "a comparison such as kind = 'gas', kind in ('gas', 'oil'), kind in @list, volume >= 3 or note is null; or SQL"
        case .boolean: "true or false"
        case .count(let least): "a whole number from \(least)"
        case .share: "a number up to 1"
        case .period: "a period, such as 2022 or 2022-07-18/2026-02-17"
        case .words(let words):
            words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
        case .list(let form): "\(form.words), or a list"
        case .options(let options): "{ \(options.map { $0.name + ": ..." }.joined(separator: ", ")) }"
        case .named(let form): "{ NAME: \(form.words), ... }"
        case .either(let forms): forms.map(\.words).joined(separator: "; or ")
        case .nothing: "nothing"
        }
    }
}
