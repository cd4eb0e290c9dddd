import Testing

import struct Diagnostics.SourceLocation

@testable import Diagnostics

@Suite struct DiagnosticJSONRendererTests {
    @Test func `the parts stand under stable names, without the source line`() {
        let diagnostics = [
            Diagnostic(
                .warning, .cellEnum, at: SourceLocation(file: "sites.csv", line: 2, column: 4), "not allowed",
                found: "\"nrth\"", expected: "one of north, south", mend: "did you mean `north`?",
                excerpt: SourceExcerpt(text: "n1,nrth", column: 4, width: 4)),
            Diagnostic(
                .error, .rejectsUnderStrict, at: nil, "rows were set aside", found: "1", expected: "0",
                mend: "correct it"),
        ]
        let text = """
            [
              {
                "severity": "warning",
                "code": "cell-enum",
                "place": "sites.csv:2:4",
                "fault": "not allowed",
                "found": "\\"nrth\\"",
                "expected": "one of north, south",
                "mend": "did you mean `north`?"
              },
              {
                "severity": "error",
                "code": "rejects-under-strict",
                "place": null,
                "fault": "rows were set aside",
                "found": "1",
                "expected": "0",
                "mend": "correct it"
              }
            ]

            """
        #expect(DiagnosticJSONRenderer.text(of: diagnostics) == text)
    }

    @Test func `no diagnostics are an empty list`() {
        #expect(DiagnosticJSONRenderer.text(of: []) == "[]\n")
    }
}
