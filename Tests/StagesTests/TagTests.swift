import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct TagTests {
    private func tag(_ options: String, _ rows: [[String]]) throws -> Table {
        try StageBench().run(
            "tag", options,
            on: [
                ("from", StageBench.table([Field("lang", .category), Field("text", .text, privacy: .sensitive)], rows))
            ])
    }

    private func values(_ table: Table, _ row: Int = 0) -> String {
        table.columns.dropFirst(2).map { column in
            switch column[row] {
            case .integer(let number): "\(number)"
            case .list(let items): items.joined(separator: "|")
            default: "-"
            }
        }.joined(separator: " ")
    }

    @Test(arguments: [
        ("Gas and gasoline; GAS!", "2 Gas|GAS"),
        ("The gas pipeline, not a gas-pipeline", "2 gas pipeline|gas-pipeline"),
        ("Prisoners' prisons, prisoner", "2 Prisoners|prisoner"), ("İmzalandı qaz", "0 -"), ("", "- -"),
        ("human. rights", "0 -"), ("Human  Rights", "1 Human  Rights"), ("pri soner", "0 -"),
    ])
    func `words stand whole, phrases within a sentence, the longest counts`(_ text: String, _ expected: String) throws {
        let made = try tag(
            "{ text: text, tags: { t: [gas, gas pipeline, prisoner*, human rights] } }", [["en", text]])
        #expect(values(made) == expected)
        #expect(made.schema.names == ["lang", "text", "t", "t_words"])
        #expect(made.schema["t"]?.privacy == .sensitive && made.schema["t_words"]?.privacy == .sensitive)
    }

    @Test(arguments: [
        ("no new gas", "0 1 -"), ("not a single word of gas", "1 0 gas"), ("gas, not oil", "1 0 gas"),
        ("Not so. Gas flows", "1 0 Gas"), ("is no longer buying gas", "0 1 -"), ("no gas and gas", "0 2 -"),
        ("no gas, but there will be gas", "1 1 gas"),
    ])
    func `what a negation stands before is counted apart`(_ text: String, _ expected: String) throws {
        let made = try tag(
            "{ text: text, tags: { t: [gas] }, negations: [no, not, no longer], reach: 3 }", [["en", text]])
        #expect(values(made) == expected)
    }

    @Test func `terms of a language hold for its texts, all of them where it is not known`() throws {
        let rows = [["de", "Gift und Gas"], ["en", "a gift of gas"], ["", "gift"], ["fr", "gift et gaz"]]
        let made = try tag(
            "{ text: text, language: lang, tags: { t: { EN: [gift], de: [gift, gas] } } }", rows)
        #expect((0..<4).map { values(made, $0) } == ["2 Gift|Gas", "1 gift", "1 gift", "0 -"])
        #expect(values(try tag("{ text: text, tags: { t: { en: [gift], de: [gas] } } }", rows)) == "2 Gift|Gas")
    }

    @Test func `letters count without their marks, in every script`() throws {
        let rows = [["az", "ŞİRVAN Qaz kəməri"], ["ru", "Газ и ГАЗА"], ["pl", "ŻÓŁW"]]
        let made = try tag("{ text: text, tags: { t: [sirvan, kemeri, газ, zolw] } }", rows)
        #expect((0..<3).map { values(made, $0) } == ["2 ŞİRVAN|kəməri", "1 Газ", "1 ŻÓŁW"])
    }

    @Test(arguments: ["[]", "['*']", "['a*b']", "['!']", "{}", "[gas, [x]]"])
    func `what is no term is refused`(_ terms: String) {
        #expect(StageBench.told { try tag("{ text: text, tags: { t: \(terms) } }", [["en", "gas"]]) }.count == 1)
    }

    @Test func `a tag named as a column is refused`() {
        let fault = #expect(throws: Diagnostic.self) { try tag("{ text: text, tags: { lang: [gas] } }", []) }
        #expect(fault?.code == .columnNameTaken)
    }
}
