import Diagnostics

/// One rule that a program can test, as a value: what it asks, why it weighs, and how it looks at a workbook.
package struct AuditRule: Sendable {
    package enum Kind: String, Sendable {
        /// A reader who meets the fault may not be able to read the workbook, or reads it wrongly.
        case essential
        case advice
    }

    package let code: DiagnosticCode
    package let kind: Kind
    /// What holds where the rule is met, as a sentence.
    package let statement: String
    /// Where it is written.
    package let source: GuidancePoint
    let fault: String
    let expected: String
    let mend: String
    let test: @Sendable (AuditedWorkbook, inout AuditFindings) -> Void

    init(
        _ code: DiagnosticCode, _ kind: Kind, _ statement: String, _ source: GuidancePoint, fault: String,
        expected: String, mend: String, test: @escaping @Sendable (AuditedWorkbook, inout AuditFindings) -> Void
    ) {
        self.code = code
        self.kind = kind
        self.statement = statement
        self.source = source
        self.fault = fault
        self.expected = expected
        self.mend = mend
        self.test = test
    }

    /// What is against the rule in a workbook, sheet by sheet; empty when it is met.
    func diagnostics(of workbook: AuditedWorkbook) -> [Diagnostic] {
        var findings = AuditFindings()
        test(workbook, &findings)
        return findings.list.map { finding in
            Diagnostic(
                kind == .essential ? .error : .warning, code,
                at: SourceLocation(file: workbook.file, position: finding.position), fault, found: finding.found,
                expected: expected, mend: mend)
        }
    }
}
