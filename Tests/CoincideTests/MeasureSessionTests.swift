import Coincide
import Foundation
import TestSupport
import Testing

@Suite struct MeasureSessionTests {
    private let project: TemporaryProject
    private let transcript = Transcript()

    init() throws { project = try TemporaryProject() }

    private func request(_ span: String = "1..20", windows: [Int] = [5]) -> MeasureRequest {
        MeasureRequest(
            events: project.folder + "/a.csv:day", triggers: project.folder + "/b.csv:day", span: span,
            windows: windows)
    }

    private func measure(_ request: MeasureRequest) -> PipelineSession.Outcome {
        MeasureSession(console: transcript.console).measure(request)
    }

    private func write(_ events: String, _ triggers: String) throws {
        try project.write("day,where\n" + events, to: "a.csv")
        try project.write("day,where\n" + triggers, to: "b.csv")
    }

    /// The results of a report in JSON.
    private func results() throws -> [[String: Any]] {
        let data = Data(transcript.said.joined().utf8)
        let report = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        return try #require(report["results"] as? [[String: Any]])
    }

    @Test func `days may be whole numbers`() throws {
        try write("2,N\n7,N\n14,S\n17,S\n", "2,N\n3,S\n20,S\n")
        var request = request(windows: [5, 3])
        request.json = true
        #expect(measure(request) == .success)
        let results = try results()
        // Within 5 days 2 meets itself and 7, and 3 meets 7; within 3 days 2 alone is met, by itself. Nothing lies behind 20.
        #expect(results.map { $0["k"] as? Int } == [2, 1, 2, 1])
        #expect(results.map { $0["n"] as? Int } == [3, 3, 4, 4])
        #expect(results.map { $0["rate"] as? String } == ["trigger", "trigger", "precursor", "precursor"])
        #expect(results[0]["standing"] as? String == "primary")
    }

    @Test func `the finding stands first, and names the files`() throws {
        try write("2020-01-05,N\n2020-03,N\n", "2020-01-03,N\n5 April 2020,S\n")
        #expect(measure(request("2020")) == .success)
        let lines = try #require(transcript.said.first).split(separator: "\n")
        #expect(
            lines[0].hasPrefix(
                "Only 2 rows of b.csv to count, so this can show little. Rows of b.csv followed by a row of a.csv within 5 days: 1 of 2, "
            ))
        #expect(lines[1].hasPrefix("Not known to the day: 0 of 2 rows of b.csv and 1 of 2 rows of a.csv."))
        #expect(lines.contains { $0.contains("placebo-dates") })
    }

    @Test func `values of a column are held against themselves alone`() throws {
        try write("2,N\n7,N\n14,S\n17,S\n", "2,N\n3,S\n20,S\n")
        var request = request()
        (request.by, request.json) = ("where", true)
        #expect(measure(request) == .success)
        let results = try results()
        #expect(results.map { $0["group"] as? String } == [nil, nil, "N", "N", "S", "S"])
        #expect(transcript.said.joined().contains(#""checks": []"#))
        #expect(results.map { $0["k"] as? Int } == [1, 2, 1, 2, 0, 0])
    }

    @Test func `a lag that no span has is refused, and groups that no row is of hold nothing`() throws {
        try write("2,\n7,\n", "2,\n3,\n")
        var request = request()
        request.lag = .max
        #expect(measure(request) == .wrongPipeline)
        request.lag = 0
        (request.by, request.json) = ("where", true)
        #expect(measure(request) == .success)
        #expect(try results().map { $0["n"] as? Int } == [0, 0, 0, 0])
    }

    @Test func `checks can be chosen`() throws {
        try write("2,N\n7,N\n", "2,N\n3,S\n")
        var request = request()
        request.nulls = ["poisson"]
        #expect(measure(request) == .success)
        let text = try #require(transcript.said.first)
        #expect(text.contains("poisson:") && text.contains("local-shift:") && !text.contains("redraw:"))
    }

    @Test func `what is no date is set aside with its place`() throws {
        try write("2,N\nx,N\n,N\n", "2,N\n")
        #expect(measure(request()) == .rejects)
        #expect(transcript.complaints.contains("a.csv:3: warning: no whole number, row set aside [cell-type]"))
        #expect(
            try #require(transcript.said.first).contains(
                "a.csv:day: 1 dates, 1 of them exact and in the span; 1 rows without one; 1 rows set aside"))
    }

    @Test(arguments: [
        ("2021/..", "after", "poisson", "the option --span does not fit"),
        ("20..1", "after", "poisson", "the option --span does not fit"),
        ("1..20", "behind", "poisson", "expected: one of after, before, around"),
        ("1..20", "after", "poison", "did you mean `poisson`?"),
    ])
    func `wrong options are told with what is expected`(span: String, direction: String, null: String, told: String)
        throws
    {
        try write("2,N\n", "2,N\n")
        var request = request(span)
        (request.direction, request.nulls) = (direction, [null])
        #expect(measure(request) == .wrongPipeline)
        #expect(transcript.complaints.contains(told))
        #expect(transcript.said.isEmpty)
    }

    @Test func `a column that is not there, or has no date, is told`() throws {
        try write("N,N\n", "2,N\n")
        #expect(measure(request()) == .inputOutputTrouble)
        #expect(transcript.complaints.contains("no row of this column has a date"))
        var other = request()
        other.events = project.folder + "/a.csv:dya"
        #expect(measure(other) == .wrongPipeline)
        #expect(transcript.complaints.contains("did you mean `day`?"))
        other.events = project.folder + "/a.csv"
        #expect(measure(other) == .wrongPipeline)
        #expect(transcript.complaints.contains("which column holds the dates?"))
    }
}
