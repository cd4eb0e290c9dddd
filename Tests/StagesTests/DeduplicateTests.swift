import Diagnostics
import Tables
import TestSupport
import Testing

@testable import Stages

@Suite struct DeduplicateTests {
    private static let fields = [
        Field("id", .text), Field("name", .text, privacy: .sensitive), Field("date", .date), Field("land", .category),
    ]
    private static let table = StageBench.table(
        fields, key: ["id"],
        [
            ["1", "Ada Example", "2020-02-03", "XA"], ["2", "EXAMPLE, Áda", "2020-02", "XA"],
            ["3", "Ada Exampel", "2021-05", "XA"], ["4", "Ada Example", "2020-02-03", "XB"],
            ["5", "Bo Sample", "2020-02-03", "XA"], ["6", "", "2020-02-03", "XA"], ["7", "Ada Exempla", "", "XA"],
        ])
    private static let similar = "similar: { name: name, dates: date, same: [land], at-least: 0.92 }"

    private func decisions(_ rows: [[String]]) -> Table {
        StageBench.table([Field("first", .text), Field("second", .text), Field("decision", .category)], rows)
    }

    private func run(_ options: String, decisions: Table? = nil, ledger: RowLedger = RowLedger()) throws -> Table {
        try StageBench().run(
            "deduplicate", options,
            on: [("rows", Self.table)] + (decisions.map { [("decisions", $0)] } ?? []), ledger: ledger)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `rows with the same values are one, the first stays`(seed: UInt64) throws {
        let rows = RandomRows.rows(seed, count: 80)
        let ledger = RowLedger()
        let made = try StageBench().run(
            "deduplicate", "{ by: [place, date, ok] }", on: [("rows", RandomRows.table(rows))], ledger: ledger)
        var seen: Set<[String]> = []
        let expected = rows.filter { row in
            let key = [row[1], row[2], row[6]]
            return key.contains("") || seen.insert(key).inserted
        }.map { $0[0] }
        #expect((0..<made.rowCount).map { made["id"]?[$0] } == expected.map { .text($0) })
        #expect(ledger.rows(.merged) == 80 - expected.count)
        // Twice is as once.
        let again = try StageBench().run("deduplicate", "{ by: [place, date, ok] }", on: [("rows", made)])
        #expect(again.lines == made.lines)
    }

    @Test func `look-alikes are proposed with their scores, and merged only as decided`() throws {
        let proposals = try run("{ \(Self.similar), give: proposals }")
        #expect(
            proposals.lines == [
                "1 2  1 Ada Example EXAMPLE, Áda 2020-02-03 2020-02", "1 7  0.982 Ada Example Ada Exempla 2020-02-03 ",
                "2 7  0.982 EXAMPLE, Áda Ada Exempla 2020-02 ", "3 7  0.982 Ada Exampel Ada Exempla 2021-05 ",
            ])
        #expect(proposals.schema["first_name"]?.privacy == .sensitive)
        #expect(proposals.origins.of(0).map(\.line) == [2, 3])
        #expect(try run("{ \(Self.similar) }").rowCount == 7)
        let decided = decisions([
            ["1", "2", "same"], ["3", "7", "same"], ["1", "7", "different"], ["2", "9", "same"],
        ])
        let merged = try run("{ \(Self.similar) }", decisions: decided)
        #expect((0..<merged.rowCount).map { merged["id"]?[$0] } == ["1", "3", "4", "5", "6"].map { .text($0) })
        let judged = try run("{ \(Self.similar), give: proposals }", decisions: decided)
        #expect(judged["decision"]?[0] == .text("same") && judged["decision"]?[2] == .missing)
    }

    @Test func `proposals half filled in are decisions, and what follows from others is decided`() throws {
        let log = DiagnosticLog()
        let half = decisions([["1", "2", "same"], ["1", "7", "same"], ["3", "7", ""]])
        let made = try StageBench().run(
            "deduplicate", "{ \(Self.similar) }", on: [("rows", Self.table), ("decisions", half)], log: log)
        #expect(made.rowCount == 5)
        // 2 and 7 are the same by way of 1; nobody decided about 3.
        let open = log.diagnostics.filter { $0.code == .decisionMissing }
        #expect(open.map(\.found) == ["1 pair"])
    }

    @Test(arguments: [
        [["1", "2", "maybe"]], [["1", "1", "same"]], [["1", "", "same"]],
        [["1", "2", "same"], ["2", "1", "different"]],
        [["1", "2", "same"], ["2", "3", "same"], ["1", "3", "different"]],
    ])
    func `decisions that cannot be followed stop the run`(_ rows: [[String]]) {
        let failure = #expect(throws: DiagnosticFailure.self) {
            try run("{ \(Self.similar) }", decisions: decisions(rows))
        }
        #expect(failure?.diagnostics.map(\.code) == [.decisionInvalid])
    }

    @Test func `decisions that nobody asks are refused`() {
        let fault = #expect(throws: Diagnostic.self) { try run("{ by: [name] }", decisions: decisions([])) }
        #expect(fault?.code == .inputShape && fault?.found == "`decisions`")
    }

    @Test(arguments: [
        ("{ by: [nam] }", DiagnosticCode.columnUnknown), ("{ by: [name], \(similar) }", .optionValue),
        ("{ give: proposals }", .optionMissing), ("{ similar: { name: date } }", .columnType),
        ("{ similar: { name: name, at-least: 2 } }", .optionValue), ("{ similar: {} }", .optionMissing),
    ])
    func `what cannot be compared is refused`(_ options: String, _ code: DiagnosticCode) {
        let fault = #expect(throws: (any Error).self) { try run(options) }
        #expect(((fault as? DiagnosticFailure)?.diagnostics.first ?? fault as? Diagnostic)?.code == code)
    }
}
