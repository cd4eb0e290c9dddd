import JSON
import Stages

/// What an entry with one of the stages looks like.
struct NodeForm {
    let name: String
    private let summary: String
    private let shape: InputShape
    private let form: OptionForm

    init(named name: String, _ summary: String, _ shape: InputShape, _ form: OptionForm) {
        self.name = name
        self.summary = summary
        self.shape = shape
        self.form = form
    }

    /// The stage's own key.
    var schema: JSONValue {
        // A stage whose every option may be left out needs none.
        let mayBeEmpty = if case .options(let options) = form { !options.contains(where: \.isRequired) } else { false }
        let value: JSONValue =
            mayBeEmpty ? ["if": ["type": "null"], "then": true, "else": form.schema] : form.schema
        guard case .object(let members) = value else { return value }
        return .object(
            [JSONValue.Member("description", .string("\(summary) (Documentation/Stages/\(name).md)"))] + members)
    }

    /// Whatever some stage takes.
    static let from: JSONValue = [
        "description": "the inputs: a stage or a table, a list of them, or names with one each",
        "if": ["type": "array"], "then": sources,
        "else": [
            "if": ["type": "object"],
            "then": ["type": "object", "minProperties": 1, "additionalProperties": source], "else": source,
        ],
    ]

    private static let source: JSONValue = ["type": "string"]
    private static let sources: JSONValue = ["type": "array", "minItems": 1, "items": source]

    /// A list of one stands for its only source.
    private static let oneSource: JSONValue = [
        "if": ["type": "array"], "then": ["type": "array", "minItems": 1, "maxItems": 1, "items": source],
        "else": source,
    ]

    /// What the entry must have beside the key.
    var inputs: JSONValue {
        switch shape {
        case .none: ["not": ["required": ["from"]]]
        case .one: Self.required(Self.oneSource)
        case .several: ["required": ["from"]]
        case .rows(let others):
            Self.required([
                "if": ["type": "object"],
                "then": Self.mapping(
                    required: [StageInputs<Never>.rows], optional: others ?? [], isOpen: others == nil),
                "else": Self.oneSource,
            ])
        case .roles(let required, let optional):
            Self.required(Self.mapping(required: required, optional: optional, isOpen: false))
        }
    }

    private static func required(_ from: JSONValue) -> JSONValue {
        ["required": ["from"], "properties": ["from": from]]
    }

    private static func mapping(required: [String], optional: [String], isOpen: Bool) -> JSONValue {
        [
            "type": "object",
            "properties": .object((required + optional).map { JSONValue.Member($0, source) }),
            "required": .array(required.map { .string($0) }),
            "additionalProperties": isOpen ? source : false,
        ]
    }
}
