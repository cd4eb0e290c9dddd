import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct CheckTests {
    private static let table = StageBench.table(
        [Field("id", .text), Field("began", .date), Field("ended", .date)],
        [
            ["a", "2020-02-03", "2020-03"], ["b", "2020-05", "2020-01"], ["a", "2020", ""], ["", "2020", ""],
            ["", "", ""],
        ])

    @Test func `rows that break a rule are set aside with all their reasons`() throws {
        let ledger = RowLedger()
        let made = try StageBench().run(
            "check",
            "{ conditions: { an end comes after its beginning: latest(ended) >= earliest(began), b is out: id <> 'b' }, unique: [id] }",
            on: [("from", Self.table)], ledger: ledger)
        #expect(made.lines == ["a 2020-02-03 2020-03", " 2020 ", "  "])
        #expect(ledger.rejects.map(\.origin.line) == [3, 4])
        let words = DiagnosticTextRenderer().text(of: ledger.rejects.flatMap(\.diagnostics))
        #expect(words.contains("found:    `began` \"2020-05\", `ended` \"2020-01\""))
        #expect(words.contains("an end comes after its beginning: latest(ended) >= earliest(began)"))
        #expect(words.contains("b is out: id <> 'b'"))
        #expect(words.contains("`id` \"a\", as at t.csv:2"))
    }

    @Test func `or they stop the run, each told as an error`() throws {
        let failure = #expect(throws: DiagnosticFailure.self) {
            try StageBench().run(
                "check", "{ conditions: { no b: id <> 'b' }, unique: id, broken: stop }", on: [("from", Self.table)])
        }
        #expect(failure?.diagnostics.map(\.severity) == [.error, .error])
        #expect(failure?.diagnostics.map(\.code) == [.rowCondition, .valueDuplicate])
    }

    @Test(arguments: [
        ("{ rows: { at-least: 6 } }", DiagnosticCode.rowsTooFew), ("{ rows: { at-most: 4 } }", .rowsTooMany),
        ("{ conditions: { c: id <> 'b' }, rows: { at-least: 5 } }", .rowsTooFew),
        ("{}", .optionMissing), ("{ conditions: {} }", .optionValue), ("{ unique: [idd] }", .columnUnknown),
        ("{ conditions: { x: latest(end) > '2020' } }", .sqlInvalid),
        ("{ rows: { at-least: 9, at-most: 3 } }", .optionValue),
    ])
    func `sizes are held, and what is no rule is refused`(_ options: String, _ code: DiagnosticCode) {
        let fault = #expect(throws: (any Error).self) {
            try StageBench().run("check", options, on: [("from", Self.table)])
        }
        let found = (fault as? DiagnosticFailure)?.diagnostics.first ?? fault as? Diagnostic
        #expect(found?.code == code, "\(options)")
    }

    @Test func `a table of which nothing is left is an error`() {
        let fault = #expect(throws: Diagnostic.self) {
            try StageBench().run(
                "check", "{ conditions: { all wrong: \"coalesce(id, '') = 'z'\" } }", on: [("from", Self.table)])
        }
        #expect(fault?.code == .tableRejected)
    }
}
