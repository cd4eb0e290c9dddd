import Testing

@testable import Diagnostics

@Suite struct DiagnosticFailureTests {
    private struct OtherError: Error {}

    @Test func `a collector keeps what its bodies throw, in order, and throws it together`() throws {
        var collector = DiagnosticFailure.Collector()
        try collector.throwIfAny()
        collector.add(fault("first"))
        let kept = try collector.attempt { 7 }
        let failed: Int? = try collector.attempt { throw DiagnosticFailure([fault("second"), fault("third")]) }
        let alone: Int? = try collector.attempt { throw fault("fourth") }
        #expect(kept == 7)
        #expect(failed == nil && alone == nil)
        let thrown = #expect(throws: DiagnosticFailure.self) { try collector.throwIfAny() }
        #expect(thrown?.diagnostics.map(\.fault) == ["first", "second", "third", "fourth"])
    }

    @Test func `an error that is no diagnostic goes on up`() {
        var collector = DiagnosticFailure.Collector()
        #expect(throws: OtherError.self) { try collector.attempt { throw OtherError() } }
        #expect(collector.diagnostics.isEmpty)
    }

    @Test func `a log keeps the order in which it was told`() {
        let log = DiagnosticLog()
        for name in ["b", "a", "b"] { log.add(fault(name)) }
        #expect(log.diagnostics.map(\.fault) == ["b", "a", "b"])
    }

    private func fault(_ name: String) -> Diagnostic {
        Diagnostic(.error, .fileMissing, at: nil, name, found: "", expected: "", mend: "")
    }
}
