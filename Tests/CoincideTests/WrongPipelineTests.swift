import Coincide
import Foundation
import TestSupport
import Testing

/// Wrong pipelines, each with all that is told of it before a row is read: every fault at its place, in the file's order.
@Suite struct WrongPipelineTests {
    private static let folder = Repository.root.appendingPathComponent("Tests/CoincideTests/WrongPipelines")
    private static let names =
        ((try? FileManager.default.contentsOfDirectory(
            atPath: folder.appendingPathComponent("pipelines").path)) ?? []).filter { $0.hasSuffix(".yml") }.sorted()

    @Test(arguments: names) func `all faults are told at their places`(_ name: String) throws {
        let transcript = Transcript()
        let path = Self.folder.path + "/pipelines/" + name
        let outcome = PipelineSession(.plan(), console: transcript.console).perform([path])
        let told = transcript.complaints.replacingOccurrences(of: Self.folder.path + "/", with: "")
        #expect(outcome != .success || told.contains("warning"))
        let file = URL(fileURLWithPath: String(path.dropLast(3)) + "txt")
        if let difference = try GoldenFile(file).difference(from: told) { Issue.record("\(difference)") }
    }

    @Test func `there are many of them`() { #expect(Self.names.count >= 60) }
}
