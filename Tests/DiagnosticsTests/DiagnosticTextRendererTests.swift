import Testing

import struct Diagnostics.SourceLocation

@testable import Diagnostics

@Suite struct DiagnosticTextRendererTests {
    /// The examples of the style page, and the forms that they do not show.
    static let examples: [(Diagnostic, String)] = [
        (
            Diagnostic(
                .warning, .dateImpossible, at: SourceLocation(file: "arrests.csv", line: 214, column: 28),
                "no such day, row set aside",
                found: "\"31.02.2014\" in column `detained_on`, read as dd.MM.yyyy",
                expected: "a day that exists, or an EDTF date such as 2014-02",
                mend: "if only the month is sure, add a lookup for `detained_on`",
                excerpt: SourceExcerpt(
                    text: "A-0412,\"Doe, J.\",Northport,31.02.2014,detained", column: 28, width: 10)),
            """
            arrests.csv:214:28: warning: no such day, row set aside [date-impossible]
              214 | A-0412,"Doe, J.",Northport,31.02.2014,detained
                  |                            ^^^^^^^^^^
              found:    "31.02.2014" in column `detained_on`, read as dd.MM.yyyy
              expected: a day that exists, or an EDTF date such as 2014-02
              mend:     if only the month is sure, add a lookup for `detained_on`

            """
        ),
        (
            Diagnostic(
                .error, .optionUnknown, at: SourceLocation(file: "pipeline.yml", line: 31, column: 7),
                "stage `as-of-join` has no such option", found: "`tolerence`",
                expected: "one of direction, keep, left, on, right, tolerance", mend: "did you mean `tolerance`?"),
            """
            pipeline.yml:31:7: error: stage `as-of-join` has no such option [option-unknown]
              found:    `tolerence`
              expected: one of direction, keep, left, on, right, tolerance
              mend:     did you mean `tolerance`?

            """
        ),
        (
            Diagnostic(
                .error, .cellType,
                at: SourceLocation(file: "contracts.xlsx", position: .cell(sheet: "Deals", reference: "H57")),
                "text where a number belongs", found: "\"12,5 bcm\" in column `volume_bcm_per_year`",
                expected: "a number, written with \".\" for the decimal mark", mend: "write the number alone",
                excerpt: SourceExcerpt(text: "a sheet has no lines to show", column: 1, width: 1)),
            """
            contracts.xlsx:Deals!H57: error: text where a number belongs [cell-type]
              found:    "12,5 bcm" in column `volume_bcm_per_year`
              expected: a number, written with "." for the decimal mark
              mend:     write the number alone

            """
        ),
        (
            Diagnostic(
                .error, .rejectsUnderStrict, at: nil, "rows were set aside", found: "2 rows", expected: "none",
                mend: "correct them"),
            """
            error: rows were set aside [rejects-under-strict]
              found:    2 rows
              expected: none
              mend:     correct them

            """
        ),
    ]

    @Test(arguments: examples)
    func `a diagnostic reads as on the style page`(diagnostic: Diagnostic, text: String) {
        #expect(DiagnosticTextRenderer().text(of: diagnostic) == text)
    }

    @Test func `several diagnostics have an empty line between them`() {
        let both = DiagnosticTextRenderer().text(of: [Self.examples[1].0, Self.examples[3].0])
        #expect(both == Self.examples[1].1 + "\n" + Self.examples[3].1)
    }

    @Test func `no source line is shown when excerpts are switched off`() {
        let lines = Self.examples[0].1.split(separator: "\n", omittingEmptySubsequences: false)
        let without = (lines[..<1] + lines[3...]).joined(separator: "\n")
        #expect(DiagnosticTextRenderer(showsExcerpts: false).text(of: Self.examples[0].0) == without)
    }

    static let digits = String(repeating: "0123456789", count: 20)

    @Test(arguments: [
        ("a\tb,c", 3, 1, "a b,c", "  ^"),  // a tab takes one place, as its column counts one
        ("žluť,x", 6, 1, "žluť,x", "     ^"),
        ("a,b", 4, 0, "a,b", "   ^"),  // nothing stands there, yet its place is marked
        ("a,b", 3, 9, "a,b", "  ^"),  // never more marks than text
        (String(digits.prefix(101)), 1, 2, "\(digits.prefix(100))…", "^^"),
        (digits, 150, 3, "…\(digits.dropFirst(99).prefix(100))…", String(repeating: " ", count: 51) + "^^^"),
        (digits, 198, 3, "…\(digits.dropFirst(147))", String(repeating: " ", count: 51) + "^^^"),
        (digits, 1, 200, "\(digits.prefix(100))…", String(repeating: "^", count: 100)),
    ])
    func `the part at fault is marked below its line, and a long line is cut around it`(
        text: String, column: Int, width: Int, line: String, marks: String
    ) {
        #expect(Self.excerptLines(text, column, width) == ["  7 | \(line)", "    | \(marks)"])
    }

    @Test func `a line of a hundred characters is not cut, wherever its fault stands`() {
        let line = String(Self.digits.prefix(100))
        #expect(Self.excerptLines(line, 91, 10).first == "  7 | \(line)")
    }

    @Test func `a value with a line break or an escape character stays on its line`() {
        let diagnostic = Diagnostic(
            .warning, .cellEnum, at: nil, "not allowed", found: "\"a\nb\u{1B}[2J\"", expected: "c", mend: "d")
        let text = DiagnosticTextRenderer().text(of: diagnostic)
        #expect(text.split(separator: "\n").count == 4)
        #expect(!text.unicodeScalars.contains("\u{1B}"))
    }

    static func excerptLines(_ text: String, _ column: Int, _ width: Int) -> [Substring] {
        let diagnostic = Diagnostic(
            .warning, .cellEnum, at: SourceLocation(file: "f", line: 7, column: column), "", found: "", expected: "",
            mend: "", excerpt: SourceExcerpt(text: text, column: column, width: width))
        return Array(DiagnosticTextRenderer().text(of: diagnostic).split(separator: "\n")[1...2])
    }
}
