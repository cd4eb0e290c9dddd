import Coincidence
import Foundation
import Testing

/// Figures of event coincidence analysis from outside, read where their folder is beside the repository.
@Suite struct PublishedFiguresTests {
    @Test(.enabled(if: OutsideFigures.folder != nil))
    func `counts are those of the published definition`() throws {
        let rows = try #require(try OutsideFigures.rows("coincidence.tsv"))
        #expect(rows.count > 40)
        for row in rows {
            let days = try #require(row["T"].flatMap { Int($0) })
            let events = try DrawnSeries.series(try OutsideFigures.days(row["events_A"]), days: days)
            let triggers = try DrawnSeries.series(try OutsideFigures.days(row["events_B"]), days: days)
            let window = try OutsideFigures.window(row)
            let precursor = ShiftCounts.counts(.precursor, window, events: events, triggers: triggers)[0]
            let trigger = ShiftCounts.counts(.trigger, window, events: events, triggers: triggers)[0]
            #expect(
                [events.count, triggers.count, precursor, trigger].map(String.init)
                    == ["n_A", "n_B", "k_precursor", "k_trigger"].map { row[$0] }, "case \(row["case"] ?? "")")
        }
    }

    @Test(.enabled(if: OutsideFigures.folder != nil))
    func `rates of lilac blossom are those published`() throws {
        // Years in which either series has no value are taken out of both, and the others close up.
        let years = try #require(try OutsideFigures.rows("lilac-events.tsv"))
            .filter { $0["A"] != "NA" && $0["B"] != "NA" }
        let series = try ["A", "B"].map { name in
            try DrawnSeries.series(years.indices.filter { years[$0][name] == "1" }, days: years.count)
        }
        let rows = try #require(try OutsideFigures.rows("lilac.tsv"))
        #expect(rows.count > 10)
        for row in rows {
            for (rate, column) in [(CoincidenceRate.precursor, "precursor_rate"), (.trigger, "trigger_rate")] {
                let window = try OutsideFigures.window(row)
                let k = ShiftCounts.counts(rate, window, events: series[0], triggers: series[1])[0]
                let n = rate == .precursor ? series[0].count : series[1].count
                let published = try #require(row[column].flatMap { Double($0) })
                #expect(abs(Double(k) / Double(n) - published) < 1e-9, "\(row)")
            }
        }
    }
}

private enum OutsideFigures {
    /// `shared/conformance/eca` in one of the folders above this file.
    static let folder: URL? = {
        var above = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent()
        while above.pathComponents.count > 1 {
            let folder = above.appending(path: "shared/conformance/eca")
            if FileManager.default.fileExists(atPath: folder.path) { return folder }
            above.deleteLastPathComponent()
        }
        return nil
    }()

    /// The rows of a file by their headings; nil without the folder.
    static func rows(_ name: String) throws -> [[String: String]]? {
        guard let folder else { return nil }
        let lines = try String(contentsOf: folder.appending(path: name), encoding: .utf8).split(separator: "\n")
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(lines[0], $0)) }
    }

    /// Days there count from 1.
    static func days(_ text: String?) throws -> [Int] {
        try #require(text).split(separator: ",").map { try #require(Int($0)) - 1 }
    }

    static func window(_ row: [String: String]) throws -> CoincidenceWindow {
        CoincidenceWindow(
            direction: row["sym"] == "1" ? .around : .after, length: try #require(row["delT"].flatMap { Int($0) }),
            lag: try #require(row["tau"].flatMap { Int($0) }))
    }
}
