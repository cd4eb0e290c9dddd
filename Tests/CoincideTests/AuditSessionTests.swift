import Foundation
import TestSupport
import Testing

@testable import Coincide

@Suite struct AuditSessionTests {
    private func audit(
        _ path: String, as format: AuditSession.Format = .text
    ) -> (outcome: PipelineSession.Outcome, Transcript) {
        let transcript = Transcript()
        return (AuditSession(console: transcript.console).audit(path, as: format), transcript)
    }

    @Test func `a report of a pipeline is audited, and left as it is`() throws {
        let project = try TemporaryProject()
        #expect(project.perform().outcome == .success)
        let path = project.folder + "/reports/test/test.xlsx"
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let (outcome, transcript) = audit(path)
        let summary = transcript.said.joined().split(separator: "\n").filter { $0.contains("essential: ") }
        #expect(summary.count == 1)
        #expect((outcome == .success) == summary.allSatisfy { !$0.contains("not met") })
        #expect(transcript.complaints == "")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test func `JSON is one document that agrees with the outcome`() throws {
        let project = try TemporaryProject()
        #expect(project.perform().outcome == .success)
        let (outcome, transcript) = audit(project.folder + "/reports/test/test.xlsx", as: .json)
        let object = try JSONSerialization.jsonObject(with: Data(transcript.said.joined().utf8)) as? [String: Any]
        #expect(object?["essential_met"] as? Bool == (outcome == .success))
        #expect(object?["rules_tested"] as? Int == 52)
    }

    @Test func `a file that cannot be audited is told by its name`() throws {
        let folder = try ScratchFolder()
        let table = try folder.write(Array("Place,Volume\n".utf8), as: "deals.csv")
        for (path, code) in [(table, "workbook-other"), (folder.file("none.xlsx"), "file-missing")] {
            let (outcome, transcript) = audit(path)
            #expect(outcome == .inputOutputTrouble && transcript.said.isEmpty)
            #expect(transcript.complaints.hasPrefix("\(path): error: ") && transcript.complaints.contains("[\(code)]"))
        }
    }
}
