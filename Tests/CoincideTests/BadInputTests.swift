import Coincide
import Foundation
import TestSupport
import Testing

/// Every kind of bad input that an analyst meets, with the exact text that they are shown. None may crash, and none may
/// touch the last good report.
@Suite struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let file: String
        /// Text to replace, or nil for the whole file.
        let old: String?
        let new: String
        let outcome: PipelineSession.Outcome
        let complaint: String

        var testDescription: String { name }
    }

    @Test(arguments: tables + pipelines)
    func `bad input is shown in place and leaves the last report alone`(_ bad: Case) throws {
        let project = try TemporaryProject()
        #expect(project.perform().outcome == .success)
        let before = try project.files(below: "reports")
        if let old = bad.old {
            try project.replace(old, with: bad.new, in: bad.file)
        } else {
            try project.write(bad.new, to: bad.file)
        }
        let run = project.perform()
        #expect(run.complaints == bad.complaint)
        #expect(run.outcome == bad.outcome)
        if bad.outcome != .success { #expect(try project.files(below: "reports") == before) }
    }

    static let tables = [
        Case(
            name: "missing column", file: "datasets/deals.csv", old: "id,signed,kind", new: "id,singed,kind",
            outcome: .inputOutputTrouble,
            complaint: """
                datasets/deals.csv:1:4: warning: this column is not declared, so it was not read [column-undeclared]
                  found:    `singed` in the header
                  expected: one of id, signed, kind, volume
                  mend:     declare it in the descriptor's fields, or, if it is out of scope, say `"ignore": {"columns": [...]}`

                datasets/deals.csv:1: error: column `signed` is missing [column-missing]
                  found:    the columns id, singed, kind, volume
                  expected: `signed`, as the descriptor declares
                  mend:     is it `singed`? then rename one of the two

                """),
        Case(
            name: "duplicate key", file: "datasets/deals.csv", old: "d4,2020-03-01", new: "d1,2020-03-01",
            outcome: .success,
            complaint: """
                datasets/deals.csv:5:1: warning: a key that another row has, row set aside [key-duplicate]
                  5 | d1,2020-03-01,oil,1
                    | ^^
                  found:    "d1", which line 2 has already
                  expected: a key of its own for every row
                  mend:     give the row its own, or delete the row if it is the same case twice

                """),
        Case(
            name: "wrong type", file: "datasets/deals.csv", old: "gas,1.5", new: "gas,\"1,5 bcm\"",
            outcome: .success,
            complaint: """
                datasets/deals.csv:2:20: warning: not a number, row set aside [cell-type]
                  2 | d1,2020-02-01,gas,"1,5 bcm"
                    |                    ^^^^^^^
                  found:    "1,5 bcm" in column `volume`
                  expected: a number, written with "." for the decimal mark
                  mend:     if it means 1.5, give the field `"bareNumber": false` and `"unit": "bcm"` and `"decimalChar": ","`

                """),
        Case(
            name: "impossible day", file: "datasets/events.csv", old: "e5,2020-12-01", new: "e5,2023-02-30",
            outcome: .success,
            complaint: """
                datasets/events.csv:6:12: warning: 30 is no day of February 2023, row set aside [date-impossible]
                  6 | e5,2023-02-30,Northport
                    |            ^^
                  found:    "2023-02-30" in column `date`
                  expected: a day that exists, or an EDTF date such as 2023-02
                  mend:     correct the day, or write 2023-02 if only the month is sure

                """),
        Case(
            name: "too few cells", file: "datasets/events.csv", old: "e5,2020-12-01,Northport", new: "e5,2020-12-01",
            outcome: .success,
            complaint: """
                datasets/events.csv:6: warning: too few cells, row set aside [row-ragged]
                  found:    2 cells
                  expected: 3, as in the header
                  mend:     look in this row for a delimiter too few, or a text without its quotes

                """),
        Case(
            name: "too many cells", file: "datasets/events.csv", old: "\"Old Town, West\"", new: "Old Town, West",
            outcome: .success,
            complaint: """
                datasets/events.csv:5: warning: too many cells, row set aside [row-ragged]
                  found:    4 cells
                  expected: 3, as in the header
                  mend:     look in this row for a delimiter too many, or a text without its quotes

                """),
        Case(
            name: "broken quote", file: "datasets/events.csv", old: "West\"", new: "West",
            outcome: .inputOutputTrouble,
            complaint: """
                datasets/events.csv:5:15: error: a quote is broken, so the rows after it cannot be told apart [quote-broken]
                  5 | e4,2020-10-01,"Old Town, West
                    |               ^
                  found:    a quote that is never closed
                  expected: `"` at both ends of the cell, and `""` for a quote inside it
                  mend:     close the quote, or double the quotes that belong to the text

                """),
        Case(
            name: "empty file", file: "datasets/events.csv", old: nil, new: "", outcome: .inputOutputTrouble,
            complaint: """
                datasets/events.csv: error: this file is empty [file-empty]
                  found:    0 bytes
                  expected: at least a header and one row
                  mend:     fetch or export the file again

                """),
        Case(
            name: "every row set aside", file: "datasets/events.csv", old: nil, new: "id,date,place\ne1,2020-13,X\n",
            outcome: .inputOutputTrouble,
            complaint: """
                datasets/events.csv:2:9: warning: 13 is no month, row set aside [date-impossible]
                  2 | e1,2020-13,X
                    |         ^^
                  found:    "2020-13" in column `date`
                  expected: a month from 01 to 12, or a part of the year from 21 to 41
                  mend:     correct the month, or write the year alone if only that is sure

                datasets/events.csv: error: every row of this table was set aside [table-rejected]
                  found:    1 row read, none kept
                  expected: at least one row that satisfies its fields
                  mend:     look at the first of the faults above: one mend often serves them all

                """),
        Case(
            name: "header only", file: "datasets/events.csv", old: nil, new: "id,date,place\n",
            outcome: .inputOutputTrouble,
            complaint: """
                datasets/events.csv:1: error: this table has no rows [table-empty]
                  found:    a header and nothing below it
                  expected: at least one row
                  mend:     fetch or export the file again; to go on without this table, take it out of the pipeline

                """),
    ]

    static let pipelines = [
        Case(
            name: "unknown key", file: "pipelines/test.yml", old: "span:", new: "spann:", outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:5:1: error: a pipeline has no such key [pipeline-key]
                  found:    `spann`
                  expected: one of pipeline, title, question, data, publish, span, dates, lists, caveats, theme, params, include, stages, outputs
                  mend:     did you mean `span`?

                """),
        Case(
            name: "empty pipeline", file: "pipelines/test.yml", old: nil, new: "", outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:1:1: error: this is no pipeline [pipeline-value]
                  found:    nothing
                  expected: keys such as `pipeline`, `data`, `stages` and `outputs`
                  mend:     begin with `pipeline: NAME`

                """),
        Case(
            name: "unknown option", file: "pipelines/test.yml", old: "before: 10", new: "befor: 10",
            outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:12:57: error: stage `window-join` has no such option [option-unknown]
                  found:    `befor`
                  expected: one of after, before, by, give, left-date, nearest, prefix, right-date
                  mend:     did you mean `before`?

                """),
        Case(
            name: "unknown stage", file: "pipelines/test.yml", old: "keep-where:", new: "keep-were:",
            outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:9:5: error: there is no such stage here [stage-unknown]
                  found:    `keep-were`
                  expected: `from` and one of read, select, rename, derive, parse-dates, normalise, tag, redact, keep-where, keep-during, split, deduplicate, sort, limit, check, union, join, aggregate, sql, window-join, as-of-join, overlap-join, episodes, calendar, stock, gaps, coincidence, robustness, influence, null-distribution, event-study, lead-lag, rate-change, balance, time-to-event, specifications, findings
                  mend:     did you mean `keep-where`?

                """),
        Case(
            name: "cycle", file: "pipelines/test.yml", old: "from: deals", new: "from: around", outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:7:3: error: these stages wait for each other [pipeline-cycle]
                  found:    gas-deals (7:3) -> around (10:3) -> gas-deals
                  expected: each stage reads only stages that can finish before it
                  mend:     take one of these inputs out

                """),
        Case(
            name: "missing input", file: "pipelines/test.yml", old: "from: deals", new: "from: deal",
            outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:8:11: error: there is no such input [input-unknown]
                  found:    `deal`
                  expected: one of gas-deals, around, chance, deals, events
                  mend:     did you mean `deals`?

                """),
        Case(
            name: "invalid YAML", file: "pipelines/test.yml", old: "from: { left: gas-deals, right: events }",
            new: "from: { left: gas-deals, right: events", outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:12:16: error: this is not valid YAML [document-syntax]
                  found:    did not find expected ',' or '}', for the bracket of 11:11
                  expected: YAML (or JSON), indented with spaces
                  mend:     close it, or put a text with brackets, quotes, commas or colons into quotes

                """),
        Case(
            name: "unknown column", file: "pipelines/test.yml", old: "left-date: signed", new: "left-date: sign",
            outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:12:31: error: the input has no such column [column-unknown]
                  found:    `sign`
                  expected: one of id, signed, kind, volume
                  mend:     name one of these columns

                """),
        Case(
            name: "a value that the column never has", file: "pipelines/test.yml", old: "kind = 'gas'",
            new: "kind = 'gaz'", outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:9:24: error: column `kind` never has this value [option-value]
                  found:    `gaz`
                  expected: one of gas, oil
                  mend:     did you mean `gas`?

                """),
        Case(
            name: "sensitive column", file: "datasets/datapackage.json",
            old: #""name": "place", "type": "string""#, new: #""name": "place", "type": "string", "sensitive": true"#,
            outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:22:11: error: this output would publish a sensitive column [sensitive-column]
                  found:    `right_place` of `around`
                  expected: a `redact` stage that says how it may be published, or an output without it
                  mend:     add a stage `redact: { right_place: { publish-as-reported: REASON } }`, or `right_place: drop`, and read that

                pipelines/test.yml:25:11: error: this output would publish a sensitive column [sensitive-column]
                  found:    `right_place` of `around`
                  expected: a `redact` stage that says how it may be published, or an output without it
                  mend:     add a stage `redact: { right_place: { publish-as-reported: REASON } }`, or `right_place: drop`, and read that

                """),
        Case(
            name: "path outside the project", file: "pipelines/test.yml", old: "publish: ../reports/test",
            new: "publish: ../../elsewhere", outcome: .wrongPipeline,
            complaint: """
                pipelines/test.yml:4:10: error: this path leaves the project folder [path-outside]
                  found:    `../../elsewhere`
                  expected: a relative path that stays inside
                  mend:     keep data and reports in the project folder: that above `pipelines/`, or else the pipeline file's own

                """),
    ]

    @Test func `several faults of one file are shown together, in order`() throws {
        let project = try TemporaryProject()
        try project.replace("left-date: signed", with: "left-date: sign", in: "pipelines/test.yml")
        try project.replace("windows: [10, 20]", with: "windows: [10, -20]", in: "pipelines/test.yml")
        let run = project.perform()
        #expect(run.outcome == .wrongPipeline)
        #expect(run.complaints.contains("pipelines/test.yml:12:31: error"))
        #expect(run.complaints.contains("pipelines/test.yml:19:21: error"))
        #expect(!project.exists("reports"))
    }

    @Test func `a missing table is named`() throws {
        let project = try TemporaryProject()
        try project.remove("datasets/events.csv")
        let run = project.perform()
        #expect(run.outcome == .inputOutputTrouble)
        #expect(
            run.complaints == """
                datasets/events.csv: error: there is no such file [file-missing]
                  found:    nothing at this path
                  expected: a file that can be read
                  mend:     check the path's spelling, or put the file there

                """)
    }

    @Test func `a missing pipeline is named`() throws {
        let transcript = Transcript()
        let session = PipelineSession(.run, console: transcript.console)
        #expect(session.perform(["no-such.yml"]) == .inputOutputTrouble)
        #expect(transcript.complaints.hasPrefix("no-such.yml: error: there is no such file [file-missing]"))
    }

    @Test func `a folder that cannot be written is named, and the last report stays`() throws {
        let project = try TemporaryProject()
        try project.write("a file where a folder should be", to: "reports")
        let run = project.perform()
        #expect(run.outcome == .inputOutputTrouble)
        #expect(
            run.complaints == """
                reports: error: this cannot be written [output-unwritable]
                  found:    Not a directory
                  expected: a folder that may be written
                  mend:     name another place, or mend its rights; what stood there has been left as it was

                """)
        #expect(try project.read("reports") == "a file where a folder should be")
    }
}
