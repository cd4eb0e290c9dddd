import Coincidence
import Foundation
import Testing

/// Figures of event coincidence analysis from outside, read where their folder is beside the repository.
@Suite struct PublishedFiguresTests {
    @Test(.enabled(if: OutsideFigures.folder != nil))
    func `counts, rates and p are those of the published definition`() throws {
        let rows = try #require(try OutsideFigures.rows("coincidence.tsv"))
        #expect(rows.count > 40)
        for row in rows {
            let days = try #require(row["T"].flatMap { Int($0) })
            let events = try DrawnSeries.series(try OutsideFigures.days(row["events_A"]), days: days)
            let triggers = try DrawnSeries.series(try OutsideFigures.days(row["events_B"]), days: days)
            let window = try OutsideFigures.window(row)
            let precursor = ShiftCounts.counts(
                CoincidenceQuestion(.precursor, window), events: events, triggers: triggers)[0]
            let trigger = ShiftCounts.counts(CoincidenceQuestion(.trigger, window), events: events, triggers: triggers)[
                0]
            #expect(
                [events.count, triggers.count, precursor, trigger].map(String.init)
                    == ["n_A", "n_B", "k_precursor", "k_trigger"].map { row[$0] }, "case \(row["case"] ?? "")")
            for rate in CoincidenceRate.allCases {
                try Self.expectFigures(
                    row, CoincidenceQuestion(rate, window), k: rate == .trigger ? trigger : precursor, events: events,
                    triggers: triggers)
            }
        }
    }

    @Test(.enabled(if: OutsideFigures.folder != nil))
    func `rates and p of lilac blossom are those published`() throws {
        // Years in which either series has no value are taken out of both, and the others close up.
        let years = try #require(try OutsideFigures.rows("lilac-events.tsv"))
            .filter { $0["A"] != "NA" && $0["B"] != "NA" }
        let series = try ["A", "B"].map { name in
            try DrawnSeries.series(years.indices.filter { years[$0][name] == "1" }, days: years.count)
        }
        let rows = try #require(try OutsideFigures.rows("lilac.tsv"))
        #expect(rows.count > 10)
        for row in rows {
            for rate in CoincidenceRate.allCases {
                let question = CoincidenceQuestion(rate, try OutsideFigures.window(row))
                let k = ShiftCounts.counts(question, events: series[0], triggers: series[1])[0]
                try Self.expectFigures(row, question, k: k, events: series[0], triggers: series[1])
            }
        }
    }

    /// The rate and the Poisson p of a row, both to 1e-9.
    private static func expectFigures(
        _ row: [String: String], _ question: CoincidenceQuestion, k: Int, events: EventSeries, triggers: EventSeries
    ) throws {
        let isTrigger = question.rate == .trigger
        let (n, partners) = isTrigger ? (triggers.count, events.count) : (events.count, triggers.count)
        let null = PoissonNull.distribution(
            question, observed: k, n: n, partnerCount: partners, dayCount: events.span.dayCount)
        let name = question.rate.rawValue
        let rate = try #require(row["\(name)_rate"].flatMap { Double($0) })
        let p = try #require(row["p_\(name)"].flatMap { Double($0) })
        #expect(abs(Double(k) / Double(n) - rate) < 1e-9, "\(row)")
        #expect(abs(null.p - p) < 1e-9, "\(row): \(null.p)")
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
