import Diagnostics
import Stages
import TestSupport
import Testing

@testable import Pipelines

@Suite struct WordingCheckTests {
    private static let file = "pipelines/test.yml"

    private func warnings(
        _ project: TemporaryProject, _ given: [(name: String, value: String)] = []
    ) throws -> [Diagnostic] {
        let source = ParameterSource(given: given) { _ in nil }
        let file = try PipelineFile(path: project.pipeline, registry: .standard, parameters: source)
        return try PipelinePlan(file, registry: .standard).warnings
    }

    /// Place and words of each warning.
    private func told(_ warnings: [Diagnostic]) -> [String] {
        warnings.map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.rawValue)" }
    }

    @Test func `a pipeline that claims nothing has no warning`() throws {
        let project = try TemporaryProject()
        #expect(try warnings(project) == [])
    }

    @Test func `words are told at their place in the text`() throws {
        let project = try TemporaryProject()
        try project.replace(
            "title: Deals and events\n",
            with: """
                title: "Deals led to events"
                question: Within 45 days?
                caveats:
                  - >
                    What is counted here
                    proves it, in 65 % of deals.

                """, in: Self.file)
        let warnings = try warnings(project)
        #expect(
            told(warnings) == [
                "2:15 wording-overclaims", "3:11 wording-window", "7:5 wording-overclaims", "7:19 wording-percentage",
            ])
        #expect(warnings.allSatisfy { $0.severity == .warning })
        #expect(warnings.first?.found == #""led to" in "Deals led to events""#)
    }

    @Test func `all words for readers are read, and no SQL, column, path or condition`() throws {
        let project = try TemporaryProject()
        try project.replace(
            "stages:\n",
            with: """
                stages:
                  caused: { from: deals, derive: { triggered: "'it proves a cause'", note: { sql: "'because of 65 %'", title: It caused } } }
                  proved: { from: caused, keep-where: triggered = 'it led to 65 %' }
                  kept: { from: proved, rename: { triggered: proves } }

                """, in: Self.file)
        try project.replace(
            "      primary: {",
            with:
                "      names: { event: an arrest that it caused, events: arrests, trigger: a deal, triggers: deals }\n      primary: {",
            in: Self.file)
        try project.replace(
            "    workbook: { findings: Findings }",
            with: """
                    workbook:
                      findings: Findings
                      sheets:
                        Around: { title: It caused, notes: [It caused, fine, 65 %], columns: [left_id, right_id] }
                  chart.svg:
                    from: { kept: kept, findings: chance }
                    chart:
                      kind: timeline
                      title: It caused
                      description: It caused
                      finding: findings
                      lanes: { kept: { date: signed } }
                      shade: { input: kept, date: signed, after: 45, label: It caused }
                """, in: Self.file)
        let codes = try warnings(project).map(\.code)
        #expect(codes.count { $0 == .wordingOverclaims } == 7)
        #expect(codes.count { $0 == .wordingPercentage } == 1)
        #expect(codes.count == 8)
    }

    @Test(arguments: [
        ("title: Within 10 days", 0), ("title: Within 20 days", 0), ("title: Within 15 days", 1),
        ("title: Within 5 days", 0), ("title: Within 6 days", 1), ("title: Within 2021 days", 1),
        ("dates: { approximate: { days: 15 } }\ntitle: Within 15 days", 0),
    ])
    func `numbers of options, conditions and SQL are declared`(_ title: String, _ count: Int) throws {
        let project = try TemporaryProject()
        try project.replace(
            "keep-where: kind = 'gas'", with: "keep-where: \"kind = 'gas' and volume < 5 and id <> '6 2021'\"",
            in: Self.file)
        try project.replace("title: Deals and events", with: title, in: Self.file)
        let warnings = try warnings(project)
        #expect(warnings.map(\.code) == Array(repeating: .wordingWindow, count: count))
        for warning in warnings { #expect(warning.expected.hasSuffix("stages' options: 5, 10 or 20")) }
    }

    @Test func `texts are read with the values of parameters in them`() throws {
        let project = try TemporaryProject()
        try project.replace(
            "title: Deals and events\n",
            with: """
                title: Events within $(window) days, by $(word)
                params:
                  window: { type: integer, default: 12 }
                  word: { default: time }

                """, in: Self.file)
        try project.replace("windows: [10, 20]", with: "windows: [10, $(window)]", in: Self.file)
        #expect(try warnings(project) == [])
        #expect(try told(warnings(project, [("word", "what it caused")])) == ["2:41 wording-overclaims"])
    }

    @Test func `stages of included files are read in their files, and shared texts once`() throws {
        let project = try TemporaryProject()
        try project.replace("stages:\n", with: "include: shared.yml\nstages:\n", in: Self.file)
        try project.write(
            """
            stages:
              named:
                from: deals
                derive:
                  a: { sql: kind, description: &text "what it caused" }
                  b: { sql: kind, description: *text }

            """, to: "pipelines/shared.yml")
        let warnings = try warnings(project)
        #expect(told(warnings) == ["5:51 wording-overclaims"])
        #expect(warnings.first?.location?.file == "pipelines/shared.yml")
    }

    @Test func `a hundred places are told, and that there are more`() throws {
        let project = try TemporaryProject()
        let note = String(repeating: "It caused this. ", count: 100_000 / 16)
        try project.replace("title: Deals and events", with: "title: \"\(note)\"", in: Self.file)
        let warnings = try warnings(project)
        #expect(warnings.count == 101)
        #expect(warnings.contains { $0.fault == "not all of this file's words are told" })
        #expect(warnings.dropFirst().map { $0.location?.column ?? 0 }.first == 12)
    }
}
