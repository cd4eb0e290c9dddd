import Diagnostics
import JSON

extension WorkbookAudit {
    /// The same for programs, with every place.
    package var json: JSONValue {
        let met = results.count(where: \.isMet)
        return [
            "file": .string(file), "essential_met": .boolean(isMet),
            "rules_tested": .integer(results.count), "rules_met": .integer(met),
            "rules_not_met": .integer(results.count - met),
            "rules": .array(results.map(Self.json)),
            "findings": .array(results.flatMap(\.diagnostics).map(DiagnosticJSONRenderer.value)),
            "not_tested": .array(
                UntestedPoint.all.map { ["source": .string($0.source.text), "question": .string($0.question)] }),
        ]
    }

    private static func json(_ result: Result) -> JSONValue {
        [
            "code": .string(result.rule.code.rawValue), "kind": .string(result.rule.kind.rawValue),
            "source": .string(result.rule.source.text), "statement": .string(result.rule.statement),
            "met": .boolean(result.isMet), "findings": .integer(result.diagnostics.count),
        ]
    }
}
