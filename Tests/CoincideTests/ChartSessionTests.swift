import Coincide
import Foundation
import TestSupport
import Testing

@Suite struct ChartSessionTests {
    private let project: TemporaryProject
    private let transcript = Transcript()
    private var session: ChartSession { ChartSession(console: transcript.console) }
    private var folder: String { project.folder + "/datasets" }

    init() throws { project = try TemporaryProject() }

    private static let lanes = "lanes={ deals: { date: signed, role: trigger } }"

    @Test func `a table that is described beside it is drawn by its types, and its package is the source`() throws {
        let output = folder + "/out.svg"
        #expect(session.draw(folder + "/deals.csv", kind: "timeline", to: output, settings: [Self.lanes]) == .success)
        let svg = try project.read("datasets/out.svg")
        #expect(svg.hasPrefix("<svg ") && svg.contains("(data package "))
        #expect(!svg.contains("days watched"))
        #expect(!project.exists("datasets/out.svg.writing"))
    }

    @Test func `the types of a table that nobody has described are told from its cells`() throws {
        try project.write("on,what\n2023-01-05,x\n2023-02,x\n2023-03-01/..,y\n", to: "apart/visits.csv")
        let path = project.folder + "/apart/visits.csv"
        let lanes = "lanes={ visits: { date: on } }"
        #expect(session.draw(path, kind: "timeline", settings: [lanes], span: "2023") == .success)
        #expect(transcript.text.contains("visits: 3 events, 2 of them imprecise."))
        #expect(transcript.text.contains("Source: visits.csv; days watched: 2023-01-01 to 2023-12-31."))
        let other = Transcript()
        #expect(ChartSession(console: other.console).draw(path, kind: "timeline", settings: [lanes]) == .success)
        #expect(other.text.contains("From 2023-01-05 to 2023-03-01. visits: 3 events"))
    }

    @Test func `options are those of the stage, and further inputs may stand beside the table`() throws {
        try project.write(
            "group,one,other,neither,possible\nOffice,3,2,1,8\nMinistry,0,9,0,9\n", to: "apart/balance.csv")
        try project.write("finding\nThree of five.\nThree of five.\n", to: "apart/found.csv")
        let path = project.folder + "/apart/balance.csv"
        let settings = ["one=critical", "other=supportive", "width=320", "finding=found"]
        #expect(
            session.draw(
                path, kind: "tone", title: "Tones", settings: settings,
                others: ["found=" + project.folder + "/apart/found.csv"]) == .success)
        #expect(transcript.text.contains(">Tones<") && transcript.text.contains(">Three of five.<"))
        #expect(transcript.text.contains("Ministry: 0 of 9 critical; Office: 3 of 5 critical"))
    }

    @Test(
        arguments: [
            ("timline", [String](), "--kind: error: this value does not fit here", "did you mean `timeline`?"),
            ("timeline", ["lanes"], "--set: error: this value does not fit here", "expected: NAME=VALUE"),
            ("timeline", [lanes, "narrow=true"], "--set narrow:1:1: error: this command draws one file", "width=320"),
            ("timeline", [lanes, "foo=1"], "--set foo:1:1: error: stage `chart` has no such option", "`foo`"),
            (
                "timeline", ["lanes={ deals: { date: signd } }"],
                "--set lanes:1:18: error: the input has no such column",
                "did you mean `signed`?"
            ),
        ])
    func `what is wrong is told at its option`(kind: String, settings: [String], place: String, more: String) {
        #expect(session.draw(folder + "/deals.csv", kind: kind, settings: settings) == .wrongPipeline)
        #expect(transcript.complaints.contains(place) && transcript.complaints.contains(more))
    }

    @Test func `a file that is not there is said, and nothing is written`() {
        #expect(
            session.draw(folder + "/gone.csv", kind: "tone", to: folder + "/gone.svg") == .inputOutputTrouble)
        #expect(!project.exists("datasets/gone.svg"))
    }

    @Test func `a column that a descriptor calls sensitive is not drawn`() throws {
        try project.write("group,one,other,neither,possible\nOffice,3,2,1,8\n", to: "apart/balance.csv")
        let fields = ["one", "other", "neither", "possible"].map { #"{"name":"\#($0)","type":"integer"}"# }
        try project.write(
            """
            {"name":"p","resources":[{"name":"balance","path":"balance.csv","schema":{"fields":[
            {"name":"group","type":"string","sensitive":true},\(fields.joined(separator: ","))]}}]}
            """, to: "apart/datapackage.json")
        let settings = ["one=critical", "other=supportive"]
        #expect(
            session.draw(project.folder + "/apart/balance.csv", kind: "tone", settings: settings) == .wrongPipeline)
        #expect(transcript.complaints.contains("this chart would show a sensitive column"))
        #expect(!transcript.text.contains("Office"))
    }
}
