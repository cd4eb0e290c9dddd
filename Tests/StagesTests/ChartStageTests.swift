import Documents
import Foundation
import Tables
import Testing

@testable import Stages

@Suite struct ChartStageTests {
    private static let balance = StageBench.table(
        [
            Field("group", .text), Field("one", .integer), Field("other", .integer), Field("neither", .integer),
            Field("possible", .integer),
        ], [["Office", "3", "2", "1", "8"]])

    private func chart(_ more: String) throws -> String {
        try StageBench().chart(
            "{ kind: tone, title: T, one: critical, other: supportive\(more) }", of: [("balance", Self.balance)])
    }

    @Test func `a narrow file is written beside the wide one, of the same words`() throws {
        let bench = StageBench()
        let options = "{ kind: tone, title: T, one: critical, other: supportive, narrow: true }"
        let files = try bench.chartFiles(options, of: [("balance", Self.balance)], named: "tone.svg")
        #expect(files.keys.sorted() == ["tone-narrow.svg", "tone.svg"])
        let (wide, narrow) = (try #require(files["tone.svg"]), try #require(files["tone-narrow.svg"]))
        #expect(wide.contains(#"width="800""#) && narrow.contains(#"width="320""#))
        func words(_ svg: String) -> Substring? { svg.split(separator: "<desc").last?.prefix { $0 != "<" } }
        #expect(words(wide) == words(narrow) && words(wide)?.contains("Office: 3 of 5 critical") == true)
        #expect(wide == (try chart("")))
    }

    private static let findings = StageBench.table(
        [Field("topic", .text), Field("finding", .text)],
        [["deals", "No more than chance would give."], ["tones", "Three of five."], ["tones", "Not this."]])

    private func found(_ more: String) throws -> String {
        try StageBench().chart(
            "{ kind: tone, title: T, one: critical, other: supportive\(more) }",
            of: [("balance", Self.balance), ("found", Self.findings)])
    }

    @Test func `the first finding stands under the title, or the first of a topic`() throws {
        #expect(try found(", finding: found").contains(">No more than chance would give.</text>"))
        let svg = try found(", finding: found, topic: tones")
        #expect(svg.contains(">Three of five.</text>") && !svg.contains("chance") && !svg.contains("Not this"))
    }

    @Test func `a topic that is none, or stands alone, is told`() {
        let told = StageBench.told { try found(", finding: found, topic: tone") }
        #expect(told.map(\.found) == ["`tone`"] && told.map(\.expected) == ["one of `deals`, `tones`"])
        #expect(StageBench.told { try found(", topic: tones") }.map(\.found) == ["`topic` without `finding`"])
    }

    @Test func `a chart is as wide as asked`() throws {
        #expect(try chart(", width: 640").contains(#"width="640""#))
    }

    @Test(arguments: ["319", "4001", "wide", "640.5"])
    func `other widths are refused`(width: String) {
        let told = StageBench.told { try chart(", width: \(width)") }
        #expect(told.map(\.found) == ["`\(width)`"] && told.map(\.expected) == ["pixels, from 320 to 4000"])
    }
}
