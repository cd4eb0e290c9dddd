import Coincide
import Foundation
import TestSupport
import Testing

@Suite struct PipelineSessionTests {
    @Test func `a good pipeline is run, accounted for and published`() throws {
        let project = try TemporaryProject()
        let run = project.perform()
        #expect(run.outcome == .success)
        #expect(run.complaints == "")
        #expect(
            run.said == [
                "Deals and events",
                "read deals: 4 rows = 4 kept + 0 set aside",
                "read events: 5 rows = 5 kept + 0 set aside",
                "keep-where gas-deals: 4 of deals = 3 + 1 left out",
                "window-join around: 3 of gas-deals + 1 multiplied = 4 (5 of events looked at)",
                "coincidence chance: 5 of events, 3 of gas-deals -> 8",
                "finding: Only 2 triggers to count, so this can show little. Triggers followed by an event within 10 days: "
                    + "1 of 2, no more than chance would give (chance alone would give 0.2 on average, mostly 0 to 1; "
                    + "p = 0.17).",
                "imprecise dates: Not known to the day: 1 of 3 triggers and 1 of 5 events. Counting every date that lies in "
                    + "the span: triggers followed by an event within 10 days, at least 1 and at most 3 of 3 instead of 1 of 2. "
                    + "p is for exact dates alone.",
                "wrote reports/test/test.xlsx",
                "wrote reports/test/test-full.xlsx",
                "wrote reports/test/tables/chance.csv",
                "wrote reports/test/tables/around.csv",
                "wrote reports/test/tables/datapackage.json",
                "wrote reports/test/build.json",
            ])
        #expect(
            try project.files(below: "reports/test").keys.sorted() == [
                "build.json", "tables/around.csv", "tables/chance.csv", "tables/datapackage.json", "test-full.xlsx",
                "test.xlsx",
            ])
        #expect(try project.files(below: "reports").count == 6, "nothing of the build is left beside the report")
    }

    @Test func `the joined table has both dates, the certainty and the lag as a range`() throws {
        let project = try TemporaryProject()
        _ = project.perform()
        #expect(
            try project.read("reports/test/tables/around.csv") == """
                left_id,left_signed,left_kind,left_volume,right_id,right_date,right_place,certainty,lag_least,lag_most
                d1,2020-02-01,gas,1.5,e1,2020-02-05,Northport,certain,4,4
                d1,2020-02-01,gas,1.5,e2,2020-02-05,Southport,certain,4,4
                d2,2020-06-15,gas,,e3,2020-06-20~,Northport,possible,-2,12
                d3,2020-09,gas,2,e4,2020-10-01,"Old Town, West",possible,1,30

                """)
    }

    @Test func `the same inputs give the same bytes in another folder and another time zone`() throws {
        let first = try TemporaryProject()
        let second = try TemporaryProject()
        _ = first.perform()
        let zone = getenv("TZ").map { String(cString: $0) }
        setenv("TZ", "Pacific/Kiritimati", 1)
        tzset()
        _ = second.perform()
        _ = second.perform()
        if let zone { setenv("TZ", zone, 1) } else { unsetenv("TZ") }
        tzset()
        #expect(try first.files(below: "reports") == second.files(below: "reports"))
    }

    @Test func `a check publishes nothing and fails when rows would be set aside`() throws {
        let project = try TemporaryProject()
        let good = project.perform(.check)
        #expect(good.outcome == .success)
        #expect(good.said.last == "no faults found")
        try project.replace("d2,2020-06-15", with: "d2,2020-06-31", in: "datasets/deals.csv")
        let bad = project.perform(.check)
        #expect(bad.outcome == .rejects)
        #expect(bad.said.last == "1 row would be set aside")
        #expect(!project.exists("reports"))
    }

    @Test func `a check says field by field what stands in a table, and what each kind of fault has cost`() throws {
        let project = try TemporaryProject()
        try project.replace("d2,2020-06-15", with: "d2,2020-06-31", in: "datasets/deals.csv")
        try project.replace("e5,2020-12-01,", with: "e5,2020-12-01,a,", in: "datasets/events.csv")
        let said = project.perform(.check).said
        let start = try #require(said.firstIndex(of: "fields of deals, the 3 rows kept:"))
        #expect(
            Array(said[start...]) == [
                "fields of deals, the 3 rows kept:",
                "  id      text      0 missing  3 different",
                "  signed  date      0 missing  3 different  2020-02-01 to 2020-09-30",
                "    1 row set aside [date-impossible], first at datasets/deals.csv:3:12: correct the day, or write 2020-06 "
                    + "if only the month is sure",
                "  kind    category  0 missing  2 different",
                "  volume  number    0 missing  3 different  1 to 2",
                "fields of events, the 4 rows kept:",
                "  id     text  0 missing  4 different",
                "  date   date  0 missing  3 different  2020-02-05 to 2020-10-01",
                "  place  text  0 missing  3 different",
                "    1 row set aside [row-ragged], first at datasets/events.csv:6: look in this row for a delimiter too many, "
                    + "or a text without its quotes",
                "2 rows would be set aside",
            ])
    }

    @Test func `too few rows are an error, too many a warning, and neither is passed over`() throws {
        let project = try TemporaryProject()
        let path = "\"path\": \"deals.csv\","
        try project.replace(
            path, with: path + " \"rows\": {\"at-least\": 3, \"at-most\": 3},", in: "datasets/datapackage.json")
        let many = project.perform()
        #expect(many.outcome == .success)
        #expect(
            many.complaints == """
                datasets/deals.csv: warning: this table has more rows than expected [rows-too-many]
                  found:    4 rows kept
                  expected: at most 3, as datasets/datapackage.json:6:36 says
                  mend:     look whether rows stand in it twice, or correct the number there

                """)
        try project.replace("\"at-least\": 3, \"at-most\": 3", with: "\"at-least\": 5", in: "datasets/datapackage.json")
        let few = project.perform()
        #expect(few.outcome == .inputOutputTrouble)
        #expect(
            few.complaints == """
                datasets/deals.csv: error: this table has too few rows [rows-too-few]
                  found:    4 rows kept
                  expected: at least 5, as datasets/datapackage.json:6:36 says
                  mend:     fetch the file again, mend the rows that were set aside, or correct the number there

                """)
    }

    @Test func `a row set aside is counted, published without its content, and kept raw in private`() throws {
        let project = try TemporaryProject()
        try project.replace("d2,2020-06-15,gas,", with: "d2,2020-06-31,gas,SECRET", in: "datasets/deals.csv")
        let run = project.perform()
        #expect(run.outcome == .success)
        #expect(run.said.contains("read deals: 4 rows = 3 kept + 1 set aside"))
        let private_ = "\(project.folder)/.coincide/rejects/test/deals.csv"
        #expect(try project.read(".coincide/rejects/test/deals.csv").contains("\"d2,2020-06-31,gas,SECRET\""))
        let mode = try FileManager.default.attributesOfItem(atPath: private_)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        for (name, bytes) in try project.files(below: "reports") where !name.hasSuffix(".xlsx") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("SECRET"), "\(name)")
        }
        let record = try project.read("reports/test/build.json")
        #expect(record.contains("\"place\": \"datasets/deals.csv:3\""))
        #expect(record.contains("\"code\": \"date-impossible\""))

        try project.replace("d2,2020-06-31,gas,SECRET", with: "d2,2020-06-15,gas,", in: "datasets/deals.csv")
        _ = project.perform()
        #expect(!project.exists(".coincide/rejects/test/deals.csv"), "nothing is set aside any more")
    }

    @Test func `a row set aside comes back when the sheet of rejects is mended by hand`() throws {
        let project = try TemporaryProject()
        try project.replace("d2,2020-06-15,gas,", with: "d2,2020-06-31,gas,", in: "datasets/deals.csv")
        try project.replace(
            "\"path\": \"deals.csv\"", with: "\"path\": \"deals.csv\", \"corrections\": \"fixed.csv\"",
            in: "datasets/datapackage.json")
        try project.write("row,column,old,new,reason,who,when\n", to: "datasets/fixed.csv")
        #expect(project.perform().said.contains("read deals: 4 rows = 3 kept + 1 set aside"))

        let sheet = try project.read(".coincide/rejects/test/deals.csv")
        #expect(sheet.hasPrefix("row,column,old,new,reason,who,when,fault,mend,raw\nd2,signed,2020-06-31,,,,,"))
        // As it stands it corrects nothing.
        try project.write(sheet, to: "datasets/fixed.csv")
        #expect(project.perform().said.contains("read deals: 4 rows = 3 kept + 1 set aside"))
        try project.replace(
            "2020-06-31,,,,,", with: "2020-06-31,2020-06,seen in the register,kim,2024-01-05,", in: "datasets/fixed.csv"
        )
        let run = project.perform()
        #expect(run.said.contains("read deals: 4 rows = 4 kept + 0 set aside"))
        #expect(run.said.contains("correction at datasets/fixed.csv:2: 1 cell of deals.signed"))
        let record = try project.read("reports/test/build.json")
        #expect(record.contains("\"file\": \"datasets/fixed.csv\"") && !record.contains("kim"))
    }

    @Test func `a plan names stages, columns and files without reading a table`() throws {
        let project = try TemporaryProject()
        try project.remove("datasets/deals.csv")
        let run = project.perform(.plan())
        #expect(run.outcome == .success && run.complaints == "")
        #expect(
            Array(run.said.prefix(6)) == [
                "Deals and events", "deals: read", "  id      text, key", "  signed  date", "  kind    category",
                "  volume  number",
            ])
        #expect(run.said.contains("around: window-join of left: gas-deals, right: events"))
        #expect(run.said.suffix(2) == ["  writes tables/around.csv", "  writes tables/datapackage.json"])
        #expect(!project.exists("reports"))
    }

    @Test func `every stage and output is listed with what it does`() {
        let lines = StageList.lines
        #expect(lines.contains { $0.hasPrefix("  limit ") && $0.hasSuffix(" keeps the first rows; `from:` one table") })
        #expect(lines.contains { $0.hasPrefix("  window-join") && $0.hasSuffix("`from: { left: ..., right: ... }`") })
        #expect(lines.contains { $0.hasPrefix("  workbook") })
    }

    @Test func `under strict a row set aside leaves the last report as it was`() throws {
        let project = try TemporaryProject()
        _ = project.perform()
        let before = try project.files(below: "reports")
        try project.replace("d2,2020-06-15", with: "d2,2020-06-31", in: "datasets/deals.csv")
        let run = project.perform(isStrict: true)
        #expect(run.outcome == .rejects)
        #expect(
            run.complaints.hasSuffix(
                """
                pipelines/test.yml: error: rows were set aside, so nothing was published [rejects-under-strict]
                  found:    1 row
                  expected: every row kept, since --strict was given
                  mend:     mend the rows named above, or run without --strict

                """))
        #expect(try project.files(below: "reports") == before)
    }

    @Test func `a report is dated by the newest exact day in its data unless a day is given`() throws {
        let project = try TemporaryProject()
        _ = project.perform()
        #expect(try project.read("reports/test/build.json").contains("\"as_of\": \"2020-12-01\""))
        _ = project.perform(asOf: "2021-05-06")
        #expect(try project.read("reports/test/build.json").contains("\"as_of\": \"2021-05-06\""))
        let wrong = project.perform(asOf: "2021-05")
        #expect(wrong.outcome == .wrongPipeline)
        #expect(wrong.complaints.hasPrefix("error: --as-of takes a day [option-value]\n  found:    `2021-05`\n"))
    }

    @Test func `a folder that no build made is not replaced`() throws {
        let project = try TemporaryProject()
        try project.write("mine", to: "reports/test/notes.txt")
        let run = project.perform()
        #expect(run.outcome == .inputOutputTrouble)
        #expect(
            run.complaints.hasPrefix(
                "reports/test: error: this folder was not made by this pipeline [output-unwritable]"))
        #expect(try project.read("reports/test/notes.txt") == "mine")
    }

    @Test(arguments: [
        ("../reports/test/mine", "../reports/test", "found:    `mine/build.json`, which no build wrote"),
        ("../reports/other", "../reports/other", "found:    the report of pipeline `other`"),
    ])
    func `a report of another pipeline is not replaced, nor one within it`(
        other: String, publish: String, found: String
    ) throws {
        let project = try TemporaryProject()
        _ = project.perform()
        let pipeline = try project.read("pipelines/test.yml")
        try project.write(
            pipeline.replacing("pipeline: test", with: "pipeline: other").replacing("../reports/test", with: other),
            to: "pipelines/test.yml")
        #expect(project.perform().outcome == .success)
        try project.write(pipeline.replacing("../reports/test", with: publish), to: "pipelines/test.yml")
        let before = try project.files(below: "reports")
        let run = project.perform()
        #expect(run.outcome == .inputOutputTrouble)
        #expect(run.complaints.contains(found))
        #expect(try project.files(below: "reports") == before)
    }

    @Test(arguments: ["../datasets/x", "../pipelines", "..", "../.git", "../reports/.hidden"])
    func `a report is not published over what is kept elsewhere`(publish: String) throws {
        let project = try TemporaryProject()
        try project.replace("../reports/test", with: publish, in: "pipelines/test.yml")
        let run = project.perform()
        #expect(run.outcome == .wrongPipeline)
        #expect(
            run.complaints.hasPrefix(
                "pipelines/test.yml:4:10: error: a report cannot be published there [path-outside]"))
    }

    @Test func `links that lead out of the project are not followed`() throws {
        let project = try TemporaryProject()
        let outside = try TemporaryProject()
        try FileManager.default.createSymbolicLink(
            atPath: project.folder + "/reports", withDestinationPath: outside.folder)
        #expect(project.perform().outcome == .wrongPipeline)
        try FileManager.default.removeItem(atPath: project.folder + "/reports")
        try project.remove("datasets/deals.csv")
        try FileManager.default.createSymbolicLink(
            atPath: project.folder + "/datasets/deals.csv", withDestinationPath: outside.folder + "/datasets/deals.csv")
        #expect(project.perform().outcome == .wrongPipeline)
        #expect(try outside.files(below: "").count == 4)
    }

    @Test func `what a killed run left behind is cleared away by the next`() throws {
        let project = try TemporaryProject()
        try project.write("half", to: "reports/.test.building/half.csv")
        #expect(project.perform().outcome == .success)
        #expect(try project.files(below: "reports").keys.allSatisfy { $0.hasPrefix("test/") })
    }
}
