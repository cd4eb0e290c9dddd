import JSON
import Stages

/// A key at the top of the pipeline file.
struct PipelineKey {
    let name: String
    let isRequired: Bool
    let description: String
    /// What may stand there; nil where the schema says more than a form can.
    let form: OptionForm?
    private let value: JSONValue

    var schema: JSONValue {
        guard case .object(let members) = value else { return value }
        return .object([JSONValue.Member("description", .string(description))] + members)
    }

    static let all = [
        PipelineKey("pipeline", matching: "^[^/\\\\]+$", "a short plain name", isRequired: true),
        PipelineKey("title", .prose, "what the report is called", isRequired: true),
        PipelineKey("question", .prose, "the question in one sentence"),
        PipelineKey("data", .text, "path of the datapackage.json, seen from this file", isRequired: true),
        PipelineKey("publish", .text, "folder of the report; every build replaces the whole of it", isRequired: true),
        PipelineKey(
            "span", matching: "^[0-9]{4}-[0-9]{2}-[0-9]{2}/[0-9]{4}-[0-9]{2}-[0-9]{2}$|\\$\\(",
            "the days watched, such as 2021-03-02/2026-02-17"),
        PipelineKey(
            "dates",
            .options([
                .optional(
                    "approximate",
                    .options(
                        ["days", "months", "years"].map {
                            .optional($0, .count(least: 0), "how far ~ reaches for a date known to the unit")
                        }), "how far ~ and % reach")
            ]), "how imprecise dates are taken in joins, statistics and charts"),
        PipelineKey("lists", .named(.list(.text)), "named lists of values: eu: [AT, BE] is @eu in conditions"),
        PipelineKey("caveats", .list(.prose), "sentences about what the tables cannot carry"),
        PipelineKey("theme", ThemeOptions.form, "colours of charts and pages"),
        PipelineKey(
            "params",
            .named(
                .options([
                    .optional("type", .words(of: Parameter.ValueType.self), "text without it"),
                    .optional("default", .text, "the value where none is given"),
                    .optional("environment", .text, "an environment variable that may give the value"),
                    .optional("description", .text, "what it is"),
                ])), "values that the file leaves open: window is $(window)"),
        PipelineKey("include", .list(.text), "paths of files with shared params, lists and stages"),
        PipelineKey("stages", entries: "stage", "what makes tables"),
        PipelineKey("outputs", entries: "output", "what writes files"),
    ]

    private init(_ name: String, _ form: OptionForm, _ description: String, isRequired: Bool = false) {
        self.init(name: name, isRequired: isRequired, description: description, form: form, value: form.schema)
    }

    private init(_ name: String, matching pattern: String, _ description: String, isRequired: Bool = false) {
        self.init(
            name: name, isRequired: isRequired, description: description, form: nil,
            value: ["type": "string", "pattern": .string(pattern)])
    }

    private init(_ name: String, entries definition: String, _ description: String) {
        self.init(
            name: name, isRequired: false, description: description, form: nil,
            value: [
                "type": ["object", "null"],
                "additionalProperties": ["$ref": .string("#/definitions/\(definition)")],
            ])
    }

    private init(name: String, isRequired: Bool, description: String, form: OptionForm?, value: JSONValue) {
        self.name = name
        self.isRequired = isRequired
        self.description = description
        self.form = form
        self.value = value
    }
}
