import Diagnostics
import Documents
import Stages

/// What each parameter of a pipeline is in a run, and which of them the file has used.
package struct ParameterValues: Sendable {
    package enum Origin: String, Sendable {
        case given, environment
        case standard = "default"
    }

    package struct Value: Sendable {
        package let name: String
        package let text: String
        package let origin: Origin
        let type: Parameter.ValueType
    }

    package let all: [Value]

    /// - Throws: for every value that is missing, does not fit, or is given to no parameter.
    init(_ parameters: [Parameter], _ source: ParameterSource, in file: String) throws {
        var faults = DiagnosticFailure.Collector()
        for (name, value) in source.given where !parameters.contains(where: { $0.name.text == name }) {
            faults.add(.parameterUnknown(name, value, among: parameters.map(\.name.text), in: file))
        }
        all = try parameters.compactMap { parameter in
            try faults.attempt { try Self.value(of: parameter, source) }
        }
        try faults.throwIfAny()
    }

    private static func value(of parameter: Parameter, _ source: ParameterSource) throws -> Value {
        let name = parameter.name.text
        func value(_ text: String, _ origin: Origin) throws -> Value {
            guard Parameter.fits(text, parameter.type) else {
                throw Diagnostic.parameterValue(parameter, text, origin: origin)
            }
            return Value(name: name, text: text, origin: origin, type: parameter.type)
        }
        if let given = source.given.last(where: { $0.name == name }) { return try value(given.value, .given) }
        if let variable = source.variable(parameter.environment) { return try value(variable, .environment) }
        guard let standard = parameter.standard?.text else { throw Diagnostic.parameterMissing(parameter) }
        return Value(name: name, text: standard, origin: .standard, type: parameter.type)
    }

    /// The document with values in place of `$(name)`; `$$(name)` is `$(name)` itself. Within single quotes of a
    /// stage, as in SQL, quotes of the value are doubled.
    ///
    /// - Parameter used: takes the name of every parameter that stands in it.
    func filling(_ root: DocumentNode, used: inout Set<String>) throws -> DocumentNode {
        var faults = DiagnosticFailure.Collector()
        let entries = (root.entries ?? []).map { entry in
            // Conditions and SQL stand in stages; elsewhere a quote is an apostrophe.
            let value = entry.value.filling { fill($0, isCode: entry.key == "stages", &used, &faults) }
            return DocumentNode.Entry(key: entry.key, keyLocation: entry.keyLocation, value: value)
        }
        try faults.throwIfAny()
        return root.with(entries: entries)
    }

    private func fill(
        _ node: DocumentNode, isCode: Bool, _ used: inout Set<String>, _ faults: inout DiagnosticFailure.Collector
    ) -> (FilledText, Bool)? {
        guard case .scalar(let written, let isPlain) = node.content, written.contains("$(") else { return nil }
        var filled = FilledText(written)
        var only: Value?
        var rest = written[...]
        while let match = rest.firstMatch(of: /(\$?)\$\(([A-Za-z0-9_-]*)\)/) {
            filled.keep(rest[..<match.range.lowerBound])
            let length = match.output.0.count
            let name = String(match.output.2)
            if !match.output.1.isEmpty {
                filled.put("$(\(name))", inPlaceOf: length)
            } else if let value = all.first(where: { $0.name == name }) {
                used.insert(name)
                let before = written[..<match.range.lowerBound]
                let isQuoted = isCode && before.count { $0 == "'" } % 2 == 1
                filled.put(isQuoted ? value.text.replacing("'", with: "''") : value.text, inPlaceOf: length)
                if length == written.count { only = value }
            } else {
                let offset = written.distance(from: written.startIndex, to: match.range.lowerBound)
                faults.add(
                    .placeholderUnknown(name, among: all.map(\.name), at: node.location(ofCharacter: offset)))
                filled.keep(match.output.0)
            }
            rest = rest[match.range.upperBound...]
        }
        filled.keep(rest)
        return filled.isChanged ? (filled, only.map(\.type.isPlain) ?? isPlain) : nil
    }
}
