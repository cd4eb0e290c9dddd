import Diagnostics
import Tables
import Testing

@testable import Stages

@Suite struct ParseDatesTests {
    private func table(_ texts: [String]) -> Table {
        StageBench.table(
            [Field("id", .text), Field("when", .text, privacy: .sensitive)], texts.enumerated().map { ["\($0)", $1] })
    }

    @Test(arguments: [
        ("{ when: words }", ["5 July 2023", "", "2023-07~"], ["0 2023-07-05", "1 ", "2 2023-07~"]),
        ("{ when: dd.MM.yyyy }", ["05.07.2023", "ca. 05.07.2023"], ["0 2023-07-05", "1 2023-07-05~"]),
        ("{ when: [dd.MM.yyyy, MM/yyyy] }", ["05.07.2023", "07/2023"], ["0 2023-07-05", "1 2023-07"]),
        ("{ when: { patterns: d.M.yy, pivot: 1950 } }", ["5.7.49", "5.7.50"], ["0 2049-07-05", "1 1950-07-05"]),
        ("{ when: { keep-text: said } }", ["July 2023"], ["0 2023-07 July 2023"]),
    ])
    func `texts become dates`(options: String, texts: [String], lines: [String]) throws {
        let dated = try StageBench().run("parse-dates", options, on: [("from", table(texts))])
        #expect(dated.lines == lines)
        #expect(dated.schema["when"]?.type == .date)
        // Neither the date nor the text that it was read from becomes public by being read.
        #expect(dated.schema.fields.dropFirst().allSatisfy { $0.privacy == .sensitive })
    }

    @Test func `a row that cannot be read is set aside with its place and its reason`() throws {
        let ledger = RowLedger()
        let dated = try StageBench().run(
            "parse-dates", "{ when: { patterns: [dd.MM.yyyy], words: false } }",
            on: [("from", table(["05.07.2023", "31.02.2014", "July 2023"]))], ledger: ledger)
        #expect(dated.lines == ["0 2023-07-05"])
        #expect(ledger.rejects.map(\.origin.description) == ["t.csv:3", "t.csv:4"])
        #expect(ledger.rejects.map(\.raw) == ["1,31.02.2014", "2,July 2023"])
        #expect(
            DiagnosticTextRenderer().text(of: ledger.rejects.flatMap(\.diagnostics)) == """
                t.csv:3: warning: 31 is no day of February 2014, read as dd.MM.yyyy, row set aside [date-impossible]
                  found:    "31.02.2014" in column `when`, at its character 1
                  expected: a day that exists, or an EDTF date such as 2014-02
                  mend:     correct the day, or write 2014-02 if only the month is sure

                t.csv:4: warning: not of the stated patterns, row set aside [date-form]
                  found:    "July 2023" in column `when`, at its character 1
                  expected: a date of one of them, or EDTF
                  mend:     correct the date, or state a pattern that reads it

                """)
    }

    @Test func `all rows set aside is an error`() {
        let failure = #expect(throws: Diagnostic.self) {
            try StageBench().run("parse-dates", "{ when: words }", on: [("from", table(["03/04/2023", "Y99999999"]))])
        }
        #expect(failure?.code == .tableRejected)
    }

    @Test(arguments: [
        ("{ when: dd.MM.yy }", DiagnosticCode.optionValue), ("{ when: yyyy-mm-dd }", .optionValue),
        ("{ whem: words }", .columnUnknown), ("{ when: { keep-text: id } }", .columnNameTaken),
        ("{ when: { words: perhaps } }", .optionValue), ("{}", .optionValue), ("words", .optionValue),
    ])
    func `options that cannot be followed are refused before anything runs`(options: String, code: DiagnosticCode) {
        let told = StageBench.told { try StageBench().run("parse-dates", options, on: [("from", table(["2023"]))]) }
        #expect(told.map(\.code) == [code])
    }

    @Test func `a misspelt option of a column is named`() {
        let failure = #expect(throws: DiagnosticFailure.self) {
            try StageBench().run("parse-dates", "{ when: { pattern: [dd.MM.yyyy] } }", on: [("from", table(["2023"]))])
        }
        #expect(failure?.diagnostics.map(\.mend) == ["did you mean `patterns`?"])
    }
}
