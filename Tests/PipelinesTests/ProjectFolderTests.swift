import Diagnostics
import Testing

@testable import Pipelines

@Suite struct ProjectFolderTests {
    private let place = SourceLocation(file: "p.yml", line: 3, column: 7)

    @Test(arguments: [
        ("pipelines/a.yml", ".", "../datasets/x.json", "datasets/x.json"),
        ("work/pipelines/a.yml", "work", "../reports/a", "reports/a"),
        ("/srv/project/pipelines/a.yml", "/srv/project", "../reports/a", "reports/a"),
        ("a.yml", ".", "datasets/x.json", "datasets/x.json"),
        ("work/a.yml", "work", "./reports/../reports/a", "reports/a"),
    ])
    func `names start at the project folder, wherever it lies`(
        _ pipeline: String, _ folder: String, _ given: String, _ name: String
    ) throws {
        let project = ProjectFolder(ofPipeline: pipeline)
        #expect(project.path == folder)
        #expect(try project.name(of: given, at: place) == name)
    }

    @Test(arguments: [
        ("pipelines/a.yml", "../../x"), ("a.yml", "../x"), ("a.yml", "/etc/x"), ("pipelines/a.yml", "../x/../../y"),
        ("a.yml", "x/../.."),
    ])
    func `a path that leaves the project folder is refused`(_ pipeline: String, _ given: String) {
        let diagnostic = #expect(throws: Diagnostic.self) {
            try ProjectFolder(ofPipeline: pipeline).name(of: given, at: place)
        }
        #expect(diagnostic?.code == .pathOutside)
        #expect(diagnostic?.location == place)
    }
}
