import Foundation
import ImpreciseDates
import Tables
import Testing

@testable import Formats

/// The shape of JSON and JSON Lines, as the page of the stage `table` states it.
@Suite struct TableExportTests {
    private static func table() throws -> Table {
        var builder = TableBuilder(
            schema: Schema([
                Field("id", .text), Field("day", .date), Field("n", .integer), Field("x", .number),
                Field("open", .boolean),
                Field("side", .category), Field("tags", .list),
            ]))
        builder.append([
            .text("a \"b\"\n\u{1}"), .date(try EDTFParser.parse("2023-11~")), .integer(.max), .number(0.1),
            .boolean(true),
            .text("north"), .list(["x;y", "z"]),
        ])
        builder.append([.text("c"), .missing, .missing, .number(.nan), .missing, .missing, .missing])
        builder.append([
            .text("d"), .missing, .integer(-3), .number(-.infinity), .boolean(false), .missing, .list(["1"]),
        ])
        return builder.finish()
    }

    private static let objects = [
        #"{"id":"a \"b\"\n\u0001","day":"2023-11~","n":9223372036854775807,"x":0.1,"open":true,"side":"north","tags":["x;y","z"]}"#,
        #"{"id":"c","day":null,"n":null,"x":null,"open":null,"side":null,"tags":null}"#,
        #"{"id":"d","day":null,"n":-3,"x":null,"open":false,"side":null,"tags":["1"]}"#,
    ]

    private static func text(_ table: Table, _ export: TableExport) throws -> String {
        var text = ""
        try export.write(table) { text += $0 }
        return text
    }

    @Test func `JSON is an array of objects, an object a line, each with all columns in order`() throws {
        let text = try Self.text(Self.table(), .json)
        #expect(text == "[\n" + Self.objects.joined(separator: ",\n") + "\n]\n")
        #expect(try JSONSerialization.jsonObject(with: Data(text.utf8)) is [[String: Any]])
    }

    @Test func `JSON Lines is an object a line, and nothing else`() throws {
        #expect(try Self.text(Self.table(), .jsonLines) == Self.objects.map { $0 + "\n" }.joined())
    }

    @Test func `a table without rows is an empty array, and no lines`() throws {
        let empty = try Self.table().selecting([])
        #expect(try Self.text(empty, .json) == "[]\n")
        #expect(try Self.text(empty, .jsonLines) == "")
        #expect(try Self.text(empty, .csv) == "id,day,n,x,open,side,tags\n")
    }

    /// Table Schema has words for it, in which upper and lower case are one; JSON has none.
    @Test func `what is no number is written so in CSV, and missing in JSON`() throws {
        let lines = try Self.text(Self.table(), .csv).split(separator: "\n").suffix(2)
        #expect(lines.map { $0.split(separator: ",", omittingEmptySubsequences: false)[3] } == ["nan", "-inf"])
    }
}
