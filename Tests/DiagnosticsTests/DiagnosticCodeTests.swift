import Testing

@testable import Diagnostics

@Suite struct DiagnosticCodeTests {
    @Test func `codes are words of small letters with hyphens between`() throws {
        let form = try Regex("[a-z]+(-[a-z]+)+")
        let others = try DiagnosticCode.allCases.map(\.rawValue).filter { try form.wholeMatch(in: $0) == nil }
        #expect(others.isEmpty)
    }

    @Test func `each code is the name of its case`() {
        for code in DiagnosticCode.allCases {
            let words = "\(code)".map { $0.isUppercase ? "-\($0.lowercased())" : "\($0)" }.joined()
            #expect(code.rawValue == words)
        }
    }

    @Test(arguments: [
        (DiagnosticCode.Concern.data, ["cell-type", "row-ragged", "key-duplicate", "rejects-under-strict"]),
        (.pipeline, ["option-unknown", "document-syntax", "pipeline-cycle", "path-outside"]),
        (.inputOutput, ["file-missing", "column-missing", "quote-broken", "output-unwritable"]),
    ])
    func `a code says who has to act`(concern: DiagnosticCode.Concern, codes: [String]) throws {
        for code in codes { #expect(try #require(DiagnosticCode(rawValue: code)).concern == concern) }
    }
}
