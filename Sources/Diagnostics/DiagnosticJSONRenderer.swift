import JSON

/// Writes diagnostics for programs: the same parts under stable names, without the source lines. `found` quotes cells,
/// which may name people, so this is for whoever runs a pipeline and not for publication.
package enum DiagnosticJSONRenderer {
    package static func value(of diagnostic: Diagnostic) -> JSONValue {
        [
            "severity": .string(diagnostic.severity.rawValue),
            "code": .string(diagnostic.code.rawValue),
            "place": .optional(diagnostic.location?.description),
            "fault": .string(diagnostic.fault),
            "found": .string(diagnostic.found),
            "expected": .string(diagnostic.expected),
            "mend": .string(diagnostic.mend),
        ]
    }

    package static func text(of diagnostics: [Diagnostic]) -> String {
        JSONWriter.text(of: .array(diagnostics.map(value(of:))))
    }
}
