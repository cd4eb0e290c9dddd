import Foundation
import TestSupport
import Testing

/// The command itself: options, exit statuses, and which stream gets what.
@Suite struct CommandTests {
    private func coincide(_ arguments: [String]) throws -> (status: Int32, output: String, errors: String) {
        let process = Process()
        process.executableURL = Repository.products.appendingPathComponent("coincide")
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let said = output.fileHandleForReading.readDataToEndOfFile()
        let complained = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (
            process.terminationStatus, String(decoding: said, as: UTF8.self),
            String(decoding: complained, as: UTF8.self)
        )
    }

    @Test func `run answers 0 and says where things are; quiet says nothing`() throws {
        let project = try TemporaryProject()
        let run = try coincide(["run", project.pipeline])
        #expect(run.status == 0 && run.errors == "")
        #expect(run.output.contains("wrote \(project.folder)/reports/test/test.xlsx\n"))
        let quiet = try coincide(["run", "--quiet", project.pipeline])
        #expect(quiet.status == 0 && quiet.output == "" && quiet.errors == "")
    }

    @Test func `rejects under strict and failed checks answer 1`() throws {
        let project = try TemporaryProject()
        try project.replace("d2,2020-06-15", with: "d2,2020-06-31", in: "datasets/deals.csv")
        #expect(try coincide(["run", project.pipeline]).status == 0)
        #expect(try coincide(["run", "--strict", project.pipeline]).status == 1)
        #expect(try coincide(["check", project.pipeline]).status == 1)
    }

    @Test(arguments: [
        ["run"], ["run", "--no-such-option", "x.yml"], ["walk"], ["run", "--as-of", "soon", "PIPELINE"],
    ])
    func `a wrong option answers 2`(_ arguments: [String]) throws {
        let project = try TemporaryProject()
        let run = try coincide(arguments.map { $0 == "PIPELINE" ? project.pipeline : $0 })
        #expect(run.status == 2)
        #expect(run.errors.contains("rror: "))
    }

    @Test func `a wrong pipeline answers 2, a missing file 3, and the worst of several counts`() throws {
        let project = try TemporaryProject()
        let missing = project.folder + "/pipelines/missing.yml"
        try project.write("pipeline: [", to: "pipelines/wrong.yml")
        let wrong = project.folder + "/pipelines/wrong.yml"
        #expect(try coincide(["run", wrong]).status == 2)
        #expect(try coincide(["run", missing]).status == 3)
        #expect(try coincide(["run", missing, wrong, project.pipeline]).status == 3)
        #expect(project.exists("reports/test/build.json"), "a good pipeline is run whatever stands before it")
    }

    @Test func `another folder, time zone and locale give the same bytes`() throws {
        let first = try TemporaryProject()
        let second = try TemporaryProject()
        #expect(try coincide(["run", first.pipeline]).status == 0)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "TZ=Asia/Kathmandu", "LC_ALL=de_DE.UTF-8", "LANG=az_AZ.UTF-8",
            Repository.products.appendingPathComponent("coincide").path, "run", "--quiet", "test.yml",
        ]
        // From within the folder of pipelines, whose name is then not in the path.
        process.currentDirectoryURL = URL(fileURLWithPath: second.folder + "/pipelines")
        try process.run()
        process.waitUntilExit()
        #expect(try first.files(below: "reports") == second.files(below: "reports"))
        #expect(try first.files(below: "reports").count == 6)
    }

    @Test func `convert writes for spreadsheets when it is told to, and counts on standard error`() throws {
        let project = try TemporaryProject()
        try project.write("id,note\nx,=1+1\n", to: "datasets/sheet.csv")
        let sheet = project.folder + "/datasets/sheet.csv"
        let run = try coincide(["convert", "--excel-csv", sheet, "-"])
        #expect(run.status == 0 && run.output == "\u{FEFF}id,note\r\nx,'=1+1\r\n")
        #expect(run.errors.contains("found:    1 cell\n"))
        #expect(try coincide(["convert", sheet, "-"]).output == "id,note\nx,=1+1\n")
        #expect(try coincide(["convert", "--excel-csv", "--to", "json", sheet, "-"]).status == 2)
    }

    @Test func `dates are explained, and what is none is told with its place and a mend`() throws {
        let good = try coincide(["date", "2023-11~", "2023/"])
        #expect(good.status == 0)
        #expect(
            good.output == """
                2023-11~
                  valid:       yes
                  level:       1
                  earliest:    2023-11-01
                  latest:      2023-11-30
                  precision:   month
                  qualifiers:  approximate
                  in words:    about November 2023
                2023/
                  valid:       yes
                  level:       1
                  earliest:    2023-01-01
                  latest:      unknown
                  precision:   year to an unknown end
                  qualifiers:  none
                  in words:    from 2023, nobody knows until when

                """)
        let bad = try coincide(["date", "2023-04-31"])
        #expect(bad.status == 1)
        #expect(
            bad.output == """
                2023-04-31
                  invalid at column 9: 31 is no day of April 2023
                  expected: a day that exists, or an EDTF date such as 2023-04
                  mend:     correct the day, or write 2023-04 if only the month is sure

                """)
        // What is a date in other words is told in EDTF; years before 0 are no options.
        #expect(
            try coincide(["date", "about 5 July 2023"]).output.hasSuffix(
                "mend:     write 2023-07-05~, which says the same in EDTF\n"))
        #expect(try coincide(["date", "-0044"]).status == 0)
        #expect(try coincide(["date"]).status == 2)
    }

    @Test func `dates as people write them are read by patterns and words`() throws {
        let read = try coincide(["date", "--like", "dd.MM.yyyy", "ca. 05.07.2023"])
        #expect(read.status == 0)
        #expect(
            read.output == """
                ca. 05.07.2023
                  EDTF:        2023-07-05~
                  valid:       yes
                  level:       1
                  earliest:    2023-07-05
                  latest:      2023-07-05
                  precision:   day
                  qualifiers:  approximate
                  in words:    about 5 July 2023

                """)
        let refused = try coincide(["date", "--like", "words", "03/04/2023"])
        #expect(refused.status == 1)
        #expect(
            refused.output == """
                03/04/2023
                  invalid at column 1: all numbers, so nobody can tell what is the day
                  expected: a stated pattern, or the month's name
                  mend:     state the pattern: `d/M/yyyy` reads 3 April 2023, `M/d/yyyy` reads 4 March 2023

                """)
        #expect(
            try coincide(["date", "--like", "dd.MM.yy", "--pivot", "1950", "05.07.49"]).output.contains("2049-07-05"))
        #expect(try coincide(["date", "--like", "dd.MM.yy", "05.07.49"]).status == 2)
        #expect(try coincide(["date", "--pivot", "1950", "2023"]).status == 2)
    }

    @Test func `an audit answers 1 for an essential rule that is not met, 2 for a wrong option, 3 for no workbook`()
        throws
    {
        let folder = try ScratchFolder()
        // A workbook with one blank sheet.
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let book = PlainArchive([
            "_rels/.rels": #"<R><Relationship Id="a" Type="\#(office)/officeDocument" Target="xl/workbook.xml"/></R>"#,
            "xl/workbook.xml": #"<w xmlns:r="\#(office)"><sheet name="Deals" r:id="b"/></w>"#,
            "xl/_rels/workbook.xml.rels": #"<R><Relationship Id="b" Type="\#(office)/worksheet" Target="s.xml"/></R>"#,
            "xl/s.xml": "<worksheet><sheetData/></worksheet>",
        ])
        let path = try folder.write(book.bytes, as: "book.xlsx")
        let audit = try coincide(["audit", path])
        #expect(audit.status == 1 && audit.errors == "")
        #expect(audit.output.contains("\(path):Deals!A1: error: a sheet is blank [sheet-blank]\n"))
        #expect(try coincide(["audit", path, "--format", "json"]).output.hasPrefix("{"))
        #expect(try coincide(["audit", path, "--format", "xml"]).status == 2)
        #expect(try coincide(["audit", folder.file("none.xlsx")]).status == 3)
    }
}
