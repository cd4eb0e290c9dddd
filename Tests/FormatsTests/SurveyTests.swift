import Diagnostics
import Foundation
import JSON
import Tables
import Testing

@testable import Formats

/// What is proposed for files of which nothing is declared.
@Suite struct SurveyTests {
    /// The properties of one field, as JSON on one line.
    private static func guess(_ cells: [String]) -> String {
        let column = Column.text(TextColumn(cells.map { $0.isEmpty ? nil : $0 }))
        return JSONWriter.text(of: .object(FieldGuess(column).members), indented: false)
    }

    @Test(arguments: [
        (["3", "-4", "12"], #"{"type":"integer","constraints":{"required":true,"minimum":-4,"maximum":12}}"#),
        (["1.5", "n/a", "2"], #"{"type":"number","constraints":{"minimum":1.5,"maximum":2}}"#),
        (["1,5", "12", ""], #"{"type":"number","decimalChar":",","constraints":{"minimum":1.5,"maximum":12}}"#),
        (
            ["1.234,5", "2.000.000"],
            #"{"type":"number","decimalChar":",","groupChar":".","constraints":{"required":true,"minimum":1234.5,"maximum":2000000}}"#
        ),
        (["007", "12"], #"{"type":"string","sensitive":true,"constraints":{"required":true}}"#),
        (["true", "false"], #"{"type":"boolean","constraints":{"required":true}}"#),
        (
            ["2023-11", "2023-07-05~", ""],
            #"{"type":"string","rdfType":"http://id.loc.gov/datatypes/edtf/EDTF"}"#
        ),
        (
            ["20/11/2023", "Nov-23"],
            #"{"type":"string","rdfType":"http://id.loc.gov/datatypes/edtf/EDTF","excel":"day-first","constraints":{"required":true}}"#
        ),
        (["03/04/2023", "05/06/2023"], #"{"type":"string","sensitive":true,"constraints":{"required":true}}"#),
        (
            ["https://example.org/1", "https://example.org/2"],
            #"{"type":"string","format":"uri","sensitive":true,"constraints":{"required":true}}"#
        ),
        (
            Array(repeating: ["north", "south"], count: 5).flatMap(\.self),
            #"{"type":"string","constraints":{"required":true,"enum":["north","south"]}}"#
        ),
        (
            ["gas", "gas;oil", "oil;gas", "gas"],
            #"{"type":"list","delimiter":";","itemEnum":["gas","oil"],"constraints":{"required":true}}"#
        ),
        (["", "", ""], #"{"type":"string"}"#),
    ])
    func `a column is proposed as what its values are`(cells: [String], field: String) {
        #expect(Self.guess(cells) == field)
    }

    @Test func `one stray value among many does not change the type, so that a check names it`() {
        let days = (1...28).map { "2023-02-\($0 < 10 ? "0" : "")\($0)" }
        #expect(Self.guess(days + ["yesterday"]).contains("EDTF"))
        #expect(!Self.guess(Array(days.prefix(5)) + ["yesterday"]).contains("EDTF"))
    }

    @Test(
        arguments: [
            (Array("id;day\na,1;2023\n".utf8), ";", "utf-8"), (Array("id\tday\na;1\t2023\n".utf8), "\t", "utf-8"),
            (Array("id|day|x\n\"a;\n1\"|2023|\n".utf8), "|", "utf-8"), (Array("id\na\n".utf8), ",", "utf-8"),
            (EncodingTests.utf16("\u{FEFF}id;day\na;2023\n", isBigEndian: false), ";", "utf-16le"),
            (EncodingTests.utf16("id;day\na;2023\n", isBigEndian: true), ";", "utf-16be"),
        ] as [([UInt8], String, String)])
    func `delimiter and encoding are those of the file`(bytes: [UInt8], delimiter: String, encoding: String) throws {
        try withTemporaryFolder { folder in
            try Data(bytes).write(to: URL(filePath: folder + "/Some file.csv"))
            let survey = try FileSurvey(folder + "/Some file.csv", as: "Some file.csv", log: DiagnosticLog())
            #expect(survey.resource.dialect.delimiter.text == delimiter)
            #expect(survey.encoding.rawValue == encoding)
            #expect(survey.resource.name == "some-file")
            #expect(survey.reading.table.rowCount == 1)
        }
    }

    @Test(
        arguments: [
            ("Stock of sites\n\nSource: \"Office\";;\nid;day;n\na;2023;1\nb;2024;2\n", 4, ["id", "day", "n"]),
            ("Sites,,\n,,\nid,day,n\na,2023,1\n", 3, ["id", "day", "n"]),
            (",day\na,2023\nb,\n", nil, ["column_1", "day"]),
            ("id,day\na,\nb,2023\n", nil, ["id", "day"]), ("id\na\nb\n", nil, ["id"]),
        ] as [(String, Int?, [String])])
    func `titles above the header are passed over and told of`(csv: String, line: Int?, names: [String]) throws {
        try withTemporaryFolder { folder in
            try FolderWriter.write(csv, to: folder + "/sites.csv")
            let log = DiagnosticLog()
            let survey = try FileSurvey(folder + "/sites.csv", as: "sites.csv", log: log)
            #expect(survey.resource.dialect.headerRows == line.map { [$0] })
            #expect(survey.reading.table.schema.names == names)
            #expect(log.diagnostics.map(\.code) == (line == nil ? [] : [.headerGuessed]))
            let draft = try DescriptorDraft.text(of: [(folder + "/sites.csv", "sites.csv")], log: log)
            let package = try DataPackageReader.read(draft, path: folder + "/d.json", as: "d.json")
            #expect(cells(try CSVReader.read(package.resources[0], log: log).table) == cells(survey.reading.table))
        }
    }

    @Test func `a proposed descriptor reads the file that it was proposed for, without a fault`() throws {
        try withTemporaryFolder { folder in
            let csv = """
                id;signed;volume;kind;tags;note
                d1;2023-11;1,5;gas;x;a "quoted" word
                d2;n/a;12,25;oil;x|y;
                d3;2024-05-01~;-;gas;y|x;"two
                lines"

                """
            try FolderWriter.write(csv, to: folder + "/deals.csv")
            let log = DiagnosticLog()
            let draft = try DescriptorDraft.text(of: [(folder + "/deals.csv", "deals.csv")], log: log)
            let package = try DataPackageReader.read(draft, path: folder + "/datapackage.json", as: "datapackage.json")
            let reading = try CSVReader.read(package.resources[0], log: log)
            #expect(log.diagnostics.isEmpty)
            #expect(reading.rejects.isEmpty)
            #expect(package.resources[0].primaryKey == ["id"])
            #expect(
                cells(reading.table).map { Array($0.prefix(3)) } == [
                    ["d1", "2023-11", "1.5"], ["d2", "", "12.25"], ["d3", "2024-05-01~", ""],
                ])
        }
    }
}
