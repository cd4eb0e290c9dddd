import Diagnostics
import Stages

extension Diagnostic {
    static func parameterName(_ name: OptionText) -> Diagnostic {
        Diagnostic(
            .error, .pipelineValue, at: name.location, "this cannot be a parameter's name", found: "`\(name.text)`",
            expected: "letters, digits, `-` and `_`", mend: "give it a short plain name")
    }

    static func parameterTwice(_ name: OptionText, first: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .pipelineValue, at: name.location, "two parameters have one name", found: "`\(name.text)` again",
            expected: "a name of its own; the first is at \(first)", mend: "take one of them out, or rename it")
    }

    static func parameterUnknown(_ name: String, _ value: String, among names: [String], in file: String) -> Diagnostic
    {
        Diagnostic(
            .error, .pipelineValue, at: SourceLocation(file: file), "the pipeline has no such parameter",
            found: "--set \(name)=\(value)",
            expected: names.isEmpty
                ? "a parameter below `params`; there are none" : "one of \(names.joined(separator: ", "))",
            mend: NearestName.of(name, among: names).map { "did you mean `\($0)`?" } ?? "declare it below `params`")
    }

    static func parameterValue(_ parameter: Parameter, _ text: String, origin: ParameterValues.Origin) -> Diagnostic {
        let place =
            switch origin {
            case .given: "--set \(parameter.name.text)="
            case .environment: "\(parameter.environment ?? "")="
            case .standard: ""
            }
        return Diagnostic(
            .error, .pipelineValue, at: parameter.name.location, "this value does not fit the parameter",
            found: "\(place)\(text.prefix(80))", expected: parameter.type.words, mend: "give it in that form")
    }

    static func parameterMissing(_ parameter: Parameter) -> Diagnostic {
        let variable = parameter.environment.map { ", or set the environment variable \($0)" } ?? ""
        return Diagnostic(
            .error, .pipelineValue, at: parameter.name.location, "this parameter has no value",
            found: "no `default`, and nothing given", expected: parameter.type.words,
            mend: "run with --set \(parameter.name.text)=VALUE\(variable)")
    }

    static func placeholderUnknown(_ name: String, among names: [String], at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .pipelineValue, at: location, "there is no such parameter", found: "`$(\(name))`",
            expected: names.isEmpty
                ? "a parameter below `params`; there are none" : "one of \(names.joined(separator: ", "))",
            mend: NearestName.of(name, among: names).map { "did you mean `$(\($0))`?" }
                ?? "declare it below `params`, or write `$$(\(name))` for the text itself")
    }

    static func parameterUnused(_ name: OptionText) -> Diagnostic {
        Diagnostic(
            .warning, .parameterUnused, at: name.location, "nothing uses this parameter", found: "`\(name.text)`",
            expected: "`$(\(name.text))` somewhere in the file", mend: "use it, or take it out")
    }
}
