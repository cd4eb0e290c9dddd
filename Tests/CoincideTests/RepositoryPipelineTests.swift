import Coincide
import Foundation
import TestSupport
import Testing

/// The pipelines of this repository, run on its own tables in a copy.
@Suite struct RepositoryPipelineTests {
    private let copy: URL

    init() throws {
        copy = FileManager.default.temporaryDirectory.appendingPathComponent("coincide-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
        for folder in ["pipelines", "datasets"] {
            try FileManager.default.copyItem(
                at: Repository.root.appendingPathComponent(folder), to: copy.appendingPathComponent(folder))
        }
    }

    private func run(_ pipeline: String) -> (outcome: PipelineSession.Outcome, transcript: Transcript) {
        let transcript = Transcript()
        let outcome = PipelineSession(.run, isStrict: true, console: transcript.console)
            .perform([copy.path + "/pipelines/" + pipeline])
        return (outcome, transcript)
    }

    @Test(arguments: Repository.pipelines)
    func `every pipeline runs under strict, and its record accounts for every row`(_ pipeline: String) throws {
        defer { try? FileManager.default.removeItem(at: copy) }
        let (outcome, transcript) = run(pipeline)
        #expect(outcome == .success)
        #expect(transcript.complaints == "")
        let path = copy.appendingPathComponent("reports/\(pipeline.dropLast(4))/build.json")
        let record = try #require(
            try JSONSerialization.jsonObject(with: Data(contentsOf: path)) as? [String: Any])
        let inputs = try #require(record["inputs"] as? [[String: Any]])
        #expect(!inputs.isEmpty)
        for input in inputs {
            let counts = ["rows_read", "rows_kept", "rows_rejected"].map { input[$0] as? Int ?? -1 }
            #expect(counts[0] > 0 && counts[0] == counts[1] + counts[2])
        }
        let stages = try #require(record["stages"] as? [[String: Any]])
        var balanced = 0
        for stage in stages {
            let rowsIn = (stage["rows_in"] as? [String: Int] ?? [:]).values.reduce(0, +)
            guard rowsIn > 0 else { continue }
            func rows(_ what: String) -> Int { stage["rows_\(what)"] as? Int ?? -1 }
            #expect(
                rowsIn + rows("multiplied") == rows("out") + rows("filtered") + rows("merged") + rows("rejected"),
                "\(stage["name"] ?? "")")
            balanced += 1
        }
        #expect(balanced >= stages.count / 2)
        #expect((record["outputs"] as? [Any])?.isEmpty == false)
    }

    /// Worked out apart from this code, by a plain reading of the definitions over the same tables.
    @Test(arguments: [
        ("trigger", "after", 7, 6, 26, 0.246, 0.6053, 0.286, 0.7616),
        ("trigger", "after", 14, 8, 26, 0.380, 0.7552, 0.445, 0.9151),
        ("trigger", "after", 30, 17, 26, 0.562, 0.2878, 0.634, 0.4767),
        ("trigger", "after", 60, 21, 26, 0.733, 0.3065, 0.781, 0.5726),
        ("trigger", "after", 90, 25, 26, 0.841, 0.1527, 0.869, 0.1945),
        ("trigger", "before", 30, 17, 26, 0.563, 0.2933, 0.632, 0.4849),
        ("precursor", "after", 30, 39, 111, 0.315, 0.3782, 0.346, 0.4767),
        ("precursor", "before", 30, 23, 111, 0.317, 0.8445, 0.346, 0.9973),
    ])
    func `the rates on the Azerbaijan tables are those of an independent count`(
        _ rate: String, _ direction: String, _ window: Int, _ k: Int, _ n: Int, _ circular: Double, _ pCircular: Double,
        _ local: Double, _ pLocal: Double
    ) throws {
        defer { try? FileManager.default.removeItem(at: copy) }
        #expect(run("azerbaijan.yml").outcome == .success)
        let rows = try table("questions")
        let row = try #require(
            rows.first { $0["rate"] == rate && $0["direction"] == direction && $0["window"] == "\(window)" })
        #expect(row["k"] == "\(k)" && row["n"] == "\(n)")
        func close(_ column: String, _ expected: Double, to digits: Double) -> Bool {
            guard let text = row[column], let number = Double(text) else { return false }
            return abs(number - expected) < digits
        }
        #expect(close("p_circular", pCircular, to: 0.00006) && close("p_local", pLocal, to: 0.00006))
        #expect(close("expected_circular", circular * Double(n), to: 0.0006 * Double(n)))
        #expect(close("expected_local", local * Double(n), to: 0.0006 * Double(n)))
    }

    @Test func `console, workbook, charts and tables open with the same finding`() throws {
        defer { try? FileManager.default.removeItem(at: copy) }
        let (_, transcript) = run("azerbaijan.yml")
        let first = try #require(try table("findings").first?["finding"])
        #expect(first.contains("no more than chance would give"))
        #expect(transcript.said.contains("finding: \(first)"))
        for chart in ["timeline", "lags"] {
            let svg = try String(
                contentsOf: copy.appendingPathComponent("reports/azerbaijan/charts/\(chart).svg"), encoding: .utf8)
            let description = try #require(svg.firstMatch(of: /<desc[^>]*>([^<]*)<\/desc>/))
            #expect(description.1.hasPrefix(first), "\(chart)")
        }
        let workbook = copy.appendingPathComponent("reports/azerbaijan/azerbaijan.xlsx").path
        #expect(try unzipped("xl/sharedStrings.xml", of: workbook).contains(first))
    }

    private func unzipped(_ part: String, of path: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip", "-p", path, part]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A published CSV, good enough for files in which no cell holds a line break.
    private func table(_ name: String) throws -> [[String: String]] {
        let text = try String(
            contentsOf: copy.appendingPathComponent("reports/azerbaijan/tables/\(name).csv"), encoding: .utf8)
        let rows = text.split(separator: "\n").map(cells)
        return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(rows[0], $0)) }
    }

    private func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            if character == "\"" {
                isQuoted.toggle()
            } else if character == ",", !isQuoted {
                cells.append("")
            } else {
                cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
