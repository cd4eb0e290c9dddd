import Diagnostics

/// A workbook held against every rule.
package struct WorkbookAudit: Sendable {
    /// One rule and what is against it in the workbook; nothing where it is met.
    package struct Result: Sendable {
        package let rule: AuditRule
        package let diagnostics: [Diagnostic]

        package var isMet: Bool { diagnostics.isEmpty }
    }

    package let file: String
    /// One for each rule, in the order of `AuditRules.all`.
    package let results: [Result]

    package init(_ workbook: AuditedWorkbook) {
        file = workbook.file
        results = AuditRules.all.map { Result(rule: $0, diagnostics: $0.diagnostics(of: workbook)) }
    }

    /// Whether every essential rule is met; advice may be left.
    package var isMet: Bool { results.allSatisfy { $0.isMet || $0.rule.kind == .advice } }

    func results(_ kind: AuditRule.Kind) -> [Result] { results.filter { $0.rule.kind == kind } }
}
