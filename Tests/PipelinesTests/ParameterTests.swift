import Diagnostics
import Stages
import TestSupport
import Testing

@testable import Pipelines

@Suite struct ParameterTests {
    private static let declared = """
        params:
          window: { type: integer, default: 10 }
          kind: { default: gas, description: of deals }
          since: { type: date, environment: SINCE, default: 2020-01-01 }

        """

    private func project(_ params: String = declared) throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.replace(
            "title: Deals and events\n", with: "title: Deals of $(kind), $$(kind)\n\(params)", in: Self.file)
        try project.replace("kind = 'gas'", with: "kind = '$(kind)'", in: Self.file)
        try project.replace("before: 10, after: 10", with: "before: $(window), after: $(window)", in: Self.file)
        try project.replace("span: 2020-01-01/", with: "span: $(since)/", in: Self.file)
        return project
    }

    private static let file = "pipelines/test.yml"

    private func plan(
        _ project: TemporaryProject, _ given: [(String, String)] = [], environment: [String: String] = [:]
    ) throws -> PipelinePlan {
        let source = ParameterSource(given: given.map { (name: $0.0, value: $0.1) }) { environment[$0] }
        return try PipelinePlan(
            PipelineFile(path: project.pipeline, registry: .standard, parameters: source), registry: .standard)
    }

    private func faults(
        _ project: TemporaryProject, _ given: [(String, String)] = [], environment: [String: String] = [:]
    ) -> [String] {
        do {
            _ = try plan(project, given, environment: environment)
            return []
        } catch let failure as DiagnosticFailure {
            return failure.diagnostics.map { diagnostic in
                let place = diagnostic.location.map { "\($0.line ?? 0):\($0.column ?? 0)" } ?? ""
                return "\(place) \(diagnostic.fault): \(diagnostic.found)"
            }
        } catch {
            return ["\(error)"]
        }
    }

    @Test func `values stand in their places, from the command, the environment or the default`() throws {
        let project = try project()
        let standard = try plan(project)
        #expect(standard.file.settings.title == "Deals of gas, $(kind)")
        #expect(standard.file.settings.span?.description == "2020-01-01/2020-12-31")
        #expect(standard.warnings.isEmpty)
        let other = try plan(
            project, [("kind", "it's oil"), ("window", "3"), ("kind", "oil")], environment: ["SINCE": "2020-03-01"])
        #expect(other.file.settings.title == "Deals of oil, $(kind)")
        #expect(other.file.settings.span?.description == "2020-03-01/2020-12-31")
        #expect(
            other.file.parameters.all.map { "\($0.name)=\($0.text) \($0.origin.rawValue)" } == [
                "window=3 given", "kind=oil given", "since=2020-03-01 environment",
            ])
        let result = try LocalEngine(log: DiagnosticLog()).run(other)
        #expect(result.tables["gas-deals"]?.rowCount == 1)
    }

    @Test func `a quote within quotes is doubled, so that it stays text`() throws {
        let project = try project()
        let found = faults(project, [("kind", "o' or kind <> 'x")])
        // The column has a closed list of values, and the whole text is none of them.
        #expect(found == ["13:24 column `kind` never has this value: `o' or kind <> 'x`"])
    }

    @Test(arguments: [
        ("{ type: integer, default: ten }", "6:31 this value does not fit here: `ten`"),
        ("{ type: whole, default: 10 }", "4:19 this value does not fit here: `whole`"),
        ("{ type: integer }", "4:3 this parameter has no value: no `default`, and nothing given"),
        ("10", "4:11 this value does not fit here: `10`"),
        ("{ type: integer, defualt: 10 }", "4:28 stage `params` has no such option: `defualt`"),
    ])
    func `what is no parameter is refused in place`(_ value: String, _ expected: String) throws {
        let project = try project(
            "params:\n  window: \(value)\n  kind: { default: gas }\n  since: { default: 2020-01-01 }\n")
        let found = faults(project).first ?? ""
        #expect(found.drop { $0 != " " } == expected.drop { $0 != " " }, "\(found)")
    }

    @Test func `values that fit no parameter are refused`() throws {
        let project = try project()
        #expect(faults(project, [("windwo", "3")]) == ["0:0 the pipeline has no such parameter: --set windwo=3"])
        #expect(faults(project, [("window", "3.5")]) == ["4:3 this value does not fit the parameter: --set window=3.5"])
        #expect(
            faults(project, environment: ["SINCE": "yesterday"]) == [
                "6:3 this value does not fit the parameter: SINCE=yesterday"
            ])
    }

    @Test func `an unknown place is shown where it stands, and an unused parameter is told`() throws {
        let project = try project()
        try project.replace("kind = '$(kind)'", with: "kind = '$(knd)'", in: Self.file)
        #expect(faults(project) == ["13:25 there is no such parameter: `$(knd)`"])
        try project.replace("kind = '$(knd)'", with: "kind = 'gas'", in: Self.file)
        try project.replace("Deals of $(kind), ", with: "", in: Self.file)
        let warnings = try plan(project).warnings
        #expect(warnings.map(\.code) == [.parameterUnused] && warnings.first?.location?.line == 5)
    }

    @Test func `faults behind a value are shown at their place in the file`() throws {
        let project = try project()
        try project.replace(
            "keep-where: kind = '$(kind)'", with: "keep-where: kind = '$(kind)' and yaer(signed) = 2020", in: Self.file)
        let first = faults(project, [("kind", "a very much longer text")])
        #expect(first.map { String($0.prefix { $0 != " " }) } == ["13:38"])
        try project.replace(
            "    keep-where: kind = '$(kind)' and yaer(signed) = 2020",
            with:
                "    sql: |\n      SELECT id, signed FROM deals\n      WHERE kind = '$(kind)' AND yaer(signed) = 2020\n        AND mnth(signed) = 1",
            in: Self.file)
        let block = faults(project, [("kind", "x")])
        #expect(block.map { String($0.prefix { $0 != " " }) } == ["15:34"])
    }
}
