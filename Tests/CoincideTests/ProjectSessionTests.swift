import Coincide
import Foundation
import TestSupport
import Testing

@Suite struct ProjectSessionTests {
    private func folder() -> String { NSTemporaryDirectory() + "coincide-new-\(UUID().uuidString)" }

    @Test func `a new project runs as it is, without a complaint`() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let made = Transcript()
        #expect(ProjectSession(console: made.console).initialise(folder) == .success)
        #expect(made.said.last?.hasSuffix("coincide run pipelines/example.yml") ?? false)
        for task in [PipelineSession.Task.plan(), .check, .run] {
            let run = Transcript()
            let outcome = PipelineSession(task, console: run.console).perform([folder + "/pipelines/example.yml"])
            #expect(outcome == .success)
            #expect(run.complaints == "")
        }
        for name in [
            "index.html", "brief.html", "example.xlsx", "charts/timeline.svg", "tables/around.csv", "build.json",
        ] {
            #expect(FileManager.default.fileExists(atPath: "\(folder)/reports/example/\(name)"), "\(name)")
        }
        // Nobody's name goes out of it.
        for name in ["tables/around.csv", "index.html", "brief.html"] {
            let published = try String(contentsOfFile: "\(folder)/reports/example/\(name)", encoding: .utf8)
            #expect(!published.contains("Person"), "\(name)")
        }
        let page = try String(contentsOfFile: folder + "/reports/example/index.html", encoding: .utf8)
        for part in ["<p class=\"headline\">", "<h2 id=\"coincidences\">", "<svg ", "href=\"example.xlsx\""] {
            #expect(page.contains(part), "\(part)")
        }
    }

    @Test func `nothing that is there is touched`() throws {
        let folder = folder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "mine".write(toFile: folder + "/README.md", atomically: true, encoding: .utf8)
        let again = Transcript()
        #expect(ProjectSession(console: again.console).initialise(folder) == .inputOutputTrouble)
        #expect(again.complaints.contains("a folder that is not empty") && again.said.isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["README.md"])
    }
}
