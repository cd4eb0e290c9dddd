import Foundation
import Testing

@testable import ImpreciseDates

/// Outside facts about EDTF, read where they lie beside the repository; without them there is nothing to test.
@Suite struct EDTFConformanceTests {
    private static func rows(_ name: String) -> [[String]] {
        var folder = URL(filePath: #filePath).resolvingSymlinksInPath()
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let file = folder.appending(path: "shared/conformance/edtf/\(name).tsv")
            guard let text = try? String(contentsOf: file, encoding: .utf8) else { continue }
            return text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().dropLast().map {
                $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            }
        }
        return []
    }

    /// What differs between a fact and what is read; empty cells assert nothing.
    private static func difference(_ edtf: EDTF, level: String, earliest: String, latest: String) -> String? {
        if !level.isEmpty, level != "\(edtf.level)" { return "level \(edtf.level), not \(level)" }
        for (day, fact) in [(edtf.bounds.earliest, earliest), (edtf.bounds.latest, latest)] where !fact.isEmpty {
            // Facts about date-times are instants; ours are their days.
            let wanted = fact.split(separator: "T")[0]
            if "\(day)" != wanted { return "\(day), not \(wanted)" }
        }
        return nil
    }

    @Test func `what is no EDTF is refused, what is one is read with its level and days and printed the same`() {
        var wrong: [String] = []
        for row in Self.rows("verdicts") {
            let edtf = try? EDTFParser.parse(row[0])
            switch (edtf, row[1]) {
            case (let edtf?, "valid"):
                if let difference = Self.difference(edtf, level: row[2], earliest: row[3], latest: row[4]) {
                    wrong.append("\(row[0]): \(difference)")
                }
                if edtf.description != row[0] { wrong.append("\(row[0]): printed as \(edtf)") }
            case (nil, "invalid"): break
            case (nil, _): wrong.append("\(row[0]): refused")
            case (_?, _): wrong.append("\(row[0]): accepted")
            }
        }
        #expect(wrong == [])
    }

    @Test func `bounds are those of an independent evaluator`() {
        let wrong = Self.rows("bounds").compactMap { row -> String? in
            guard let edtf = try? EDTFParser.parse(row[0]) else { return "\(row[0]): refused" }
            return Self.difference(edtf, level: "", earliest: row[1], latest: row[2]).map { "\(row[0]): \($0)" }
        }
        #expect(wrong == [])
    }

    @Test func `the draft of 2012 is refused, and the form of today is named where there is one`() {
        let wrong = Self.rows("legacy-2012").compactMap { row -> String? in
            do throws(EDTFFault) {
                _ = try EDTFParser.parse(row[0])
                return "\(row[0]): accepted"
            } catch {
                return error.reason == .legacy(row[1].isEmpty ? nil : row[1]) ? nil : "\(row[0]): \(error)"
            }
        }
        #expect(wrong == [])
    }
}
