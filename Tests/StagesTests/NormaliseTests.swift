import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct NormaliseTests {
    private static let table = StageBench.table(
        [
            Field("land", .text, title: "Land"), Field("lands", .list, allowed: ["DE", "France"]),
            Field("buyer", .category),
        ],
        [
            ["Magyarország", "DE;France", "North Gas PLC"], ["Congo", "Атлантида;UK", "NORTH  GAS"],
            ["", "", ""], ["Congo", "EU", "Nroth Gas"], ["azerbaijan", "Türkiye", "South Oil"],
        ])
    private static let companies = StageBench.table(
        [Field("written", .text), Field("name", .text)],
        [["North Gas PLC", "North Gas"], ["Süd-Öl", "South Oil"]])

    private func run(
        _ options: String, lookup: Table = companies, ledger: RowLedger = RowLedger(),
        log: DiagnosticLog = DiagnosticLog()
    ) throws -> Table {
        let usesLookup = options.contains("lookup:")
        return try StageBench().run(
            "normalise", options,
            on: [("rows", Self.table)] + (usesLookup ? [("companies", lookup)] : []), ledger: ledger, log: log)
    }

    private func cells(_ table: Table, _ column: String) -> [String] {
        (0..<table.rowCount).map { row in
            switch table[column]?[row] {
            case .text(let text): text
            case .list(let items): items.joined(separator: ";")
            default: ""
            }
        }
    }

    @Test func `countries get their code or name, in texts and lists`() throws {
        let log = DiagnosticLog()
        let made = try run("{ land: { countries: code }, lands: { countries: alpha-3 } }", log: log)
        #expect(cells(made, "land") == ["HU", "Congo", "", "Congo", "AZ"])
        #expect(cells(made, "lands") == ["DEU;FRA", "Атлантида;GBR", "", "EU", "TUR"])
        #expect(made.schema["land"]?.type == .category && made.schema["lands"]?.allowed == [])
        #expect(
            cells(try run("{ land: { countries: name } }"), "land") == ["Hungary", "Congo", "", "Congo", "Azerbaijan"])
        // Each name that is not known once, with how often.
        #expect(
            log.diagnostics.map { "\($0.location?.line ?? 0) \($0.found) \($0.mend)" } == [
                "3 \"Congo\" in column `land`, 2 times write which one is meant: CD (Congo - Kinshasa), CG (Congo - Brazzaville)",
                "3 \"Атлантида\" in column `lands` write the country's English name, or its code of two letters",
            ])
    }

    @Test func `other names go by a table, without regard to case, marks and spaces`() throws {
        let made = try run("{ buyer: { lookup: companies, keep-text: buyer_as_written } }")
        #expect(cells(made, "buyer") == ["North Gas", "North Gas", "", "Nroth Gas", "South Oil"])
        #expect(cells(made, "buyer_as_written") == cells(Self.table, "buyer"))
        #expect(made.schema.names == ["land", "lands", "buyer", "buyer_as_written"])
        let other = StageBench.table(
            [Field("v", .text), Field("n", .text)], [["SUD-OL", "Süd-Öl"], ["South Oil", "Süd-Öl"]])
        let renamed = try run("{ buyer: { lookup: companies, written: v, name: n } }", lookup: other)
        #expect(cells(renamed, "buyer")[4] == "Süd-Öl")
    }

    @Test func `a column is as private as the names that it gets`() throws {
        let secret = StageBench.table(
            [Field("written", .text), Field("name", .text, privacy: .sensitive)], [["North Gas PLC", "A Person"]])
        #expect(try run("{ buyer: { lookup: companies } }", lookup: secret).schema["buyer"]?.privacy == .sensitive)
        #expect(try run("{ buyer: { lookup: companies } }").schema["buyer"]?.privacy == .open)
    }

    @Test func `what is not known becomes empty, is set aside or stops`() throws {
        #expect(cells(try run("{ land: { countries: code, unmatched: empty } }"), "land") == ["HU", "", "", "", "AZ"])
        #expect(
            cells(try run("{ lands: { countries: code, unmatched: empty } }"), "lands") == [
                "DE;FR", "GB", "", "EU", "TR",
            ])
        let ledger = RowLedger()
        let kept = try run("{ land: { countries: code, unmatched: set-aside } }", ledger: ledger)
        #expect(cells(kept, "land") == ["HU", "", "AZ"])
        #expect(ledger.rejects.map(\.origin.line) == [3, 5])
        let failure = #expect(throws: DiagnosticFailure.self) {
            try run("{ land: { countries: code, unmatched: stop }, lands: { countries: code, unmatched: stop } }")
        }
        #expect(failure?.diagnostics.map(\.severity) == [.error, .error])
    }

    @Test(arguments: [
        ("{ land: { countries: codes } }", "one of code, alpha-3, name"), ("{ land: {} }", "neither or both"),
        ("{ land: { countries: code, lookup: companies } }", "neither or both"),
        ("{ buyer: { lookup: firms } }", "one of companies"), ("{ lnd: { countries: code } }", "did you mean `land`?"),
        ("{ buyer: { lookup: companies, written: x } }", "one of written, name"),
        ("{ land: { countries: code, keep-text: buyer } }", "[column-name-taken]"), ("{}", "the columns, each with"),
    ])
    func `what is no spelling is refused`(_ options: String, _ words: String) {
        let fault = #expect(throws: (any Error).self) { try run(options) }
        let diagnostics = (fault as? DiagnosticFailure)?.diagnostics ?? (fault as? Diagnostic).map { [$0] } ?? []
        #expect(DiagnosticTextRenderer().text(of: diagnostics).contains(words), "\(options)")
    }

    @Test(arguments: [[["a", "X"], ["Á", "Y"]], [["a", ""]], [["", "X"]]])
    func `a lookup that says two things is refused`(_ rows: [[String]]) {
        let table = StageBench.table([Field("written", .text), Field("name", .text)], rows)
        let failure = #expect(throws: DiagnosticFailure.self) {
            try run("{ buyer: { lookup: companies } }", lookup: table)
        }
        #expect(failure?.diagnostics.map(\.code) == [.lookupInvalid])
    }
}
