import Testing

@testable import Pages

@Suite struct BriefListTests {
    private func table(_ deals: [Int], words: String = "a deal") -> PageTable {
        let rows = deals.enumerated().flatMap { deal, arrests in
            (0..<arrests).map { [PageCell.text("\(words) \(deal)"), .text("arrest \($0)")] }
        }
        return PageTable(title: "T", columns: [.init("Deal"), .init("Arrest")], rows: rows)
    }

    private func page(_ table: PageTable, others: Double = 60) -> String {
        HTMLWriter.document(BriefList(table: table, others: others).node(caption: "T", wholeIn: "x.xlsx"))
    }

    @Test func `what rows share stands once for all of them`() {
        let page = page(table([3, 2]))
        #expect(page.contains("<td rowspan=\"3\">a deal 0</td>") && page.contains("<td rowspan=\"2\">a deal 1</td>"))
        #expect(page.matches(of: /a deal/).count == 2 && page.matches(of: /arrest/).count == 5)
        #expect(page.contains("All 5 are listed."))
    }

    @Test func `rows that share little are written out`() {
        #expect(!page(table([1, 1, 1, 1])).contains("rowspan"))
    }

    @Test func `it says how many are left out, and where they stand`() throws {
        let page = page(table(Array(repeating: 4, count: 100)))
        let note = try #require(page.firstMatch(of: /(\d+) of 400 are listed here; the other (\d+) stand in x.xlsx/))
            .output
        let listed = try #require(Int(note.1))
        #expect(listed + (Int(note.2) ?? 0) == 400 && listed > 20 && listed < 60)
        #expect(page.matches(of: /<tr><td/).count == listed)
    }

    @Test func `a group too large for the sheet is cut`() {
        #expect(page(table([500])).contains(" of 500 are listed here"))
    }

    @Test func `no room leaves no rows, and says so`() {
        #expect(page(table([2, 2]), others: 400).contains("0 of 4 are listed here"))
    }

    @Test func `longer texts leave room for fewer rows`() {
        let short = BriefList(table: table(Array(repeating: 1, count: 200)), others: 0)
        let long = BriefList(
            table: table(Array(repeating: 1, count: 200), words: String(repeating: "word ", count: 60)), others: 0)
        #expect(long.count < short.count && long.count > 0)
    }

    @Test func `an empty table is no fault`() {
        #expect(page(PageTable(title: "T", columns: [.init("A")], rows: [])).contains("All 0 are listed."))
    }
}
