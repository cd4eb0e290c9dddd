import Coincide
import Foundation
import TestSupport
import Testing

/// What the page and the brief of a pipeline say, read from their files.
@Suite struct PageOutputTests {
    private static let file = "pipelines/test.yml"

    private static let chart = """
          charts/deals.svg:
            from: { findings: chance, Deals: gas-deals, Events: events }
            chart:
              kind: timeline
              title: Deals and events
              finding: findings
              lanes: { Deals: { date: signed, role: trigger }, Events: { date: date, role: event } }

        """

    private static func page(_ options: String = "", named name: String = "index.html") -> String {
        """
          \(name):
            from: { Findings: chance, Around: around, Gas: gas-deals }
            page: { findings: Findings, coincidences: Around, charts: [charts/deals.svg]\(options) }

        """
    }

    /// A project with these outputs after the others.
    private func project(_ outputs: String) throws -> TemporaryProject {
        let project = try TemporaryProject()
        try project.write(try project.read(Self.file).trimmingCharacters(in: .newlines) + "\n" + outputs, to: Self.file)
        return project
    }

    private func published(_ project: TemporaryProject, _ name: String = "index.html") throws -> String {
        let run = project.perform()
        try #require(run.outcome == .success, "\(run.complaints)")
        return try project.read("reports/test/\(name)")
    }

    @Test func `it shows the finding, the list, the chart with its data, and all files`() throws {
        let project = try project(Self.chart + Self.page(", brief: true"))
        let page = try published(project)
        for part in [
            "<h1>Deals and events</h1>", "<dt>As of</dt>", "2020-01-01 to 2020-12-31", "<p class=\"headline\">",
            "<h2 id=\"coincidences\">", "<svg xmlns=", "<summary>The data drawn</summary>",
            "href=\"test-full.xlsx\"", "href=\"tables/around.csv\"", "href=\"charts/deals.svg\"", "href=\"build.json\"",
            "Pipeline file SHA-256",
        ] { #expect(page.contains(part), "\(part)") }
        #expect(try project.read("reports/test/brief.html").contains("How to check"))
        let record = try project.read("reports/test/build.json")
        #expect(record.contains("\"index.html\"") && record.contains("\"brief.html\""))
    }

    @Test func `every identifier is there once, and every reference has its identifier`() throws {
        let twice = "\n" + Self.chart.replacing("deals.svg", with: "again.svg")
        let page = try published(
            try project(
                Self.chart + twice
                    + Self.page().replacing("[charts/deals.svg]", with: "[charts/deals.svg, charts/again.svg]")))
        let identifiers = page.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
        #expect(Set(identifiers).count == identifiers.count && identifiers.contains { $0.hasPrefix("c2-") })
        let references = page.matches(of: /(?:url\(#|href="#|aria-labelledby=")([^")]*)/)
        for reference in references.flatMap({ $0.output.1.split(separator: " ") }) {
            #expect(identifiers.contains(String(reference)), "\(reference)")
        }
    }

    @Test func `nothing on it comes from elsewhere`() throws {
        let page = try published(try project(Self.chart + Self.page()))
        #expect(!page.contains(" src=") && !page.contains("@import") && !page.contains("url(http"))
        #expect(page.contains("default-src &#39;none&#39;"))
    }

    @Test func `the same tables give the same bytes`() throws {
        let project = try project(Self.chart + Self.page(", brief: true"))
        let first = try published(project)
        let brief = try project.read("reports/test/brief.html")
        #expect(try published(project) == first)
        #expect(try project.read("reports/test/brief.html") == brief)
    }

    @Test func `a chart that does not stand above it is an error`() throws {
        let run = try project(Self.page() + Self.chart).perform()
        #expect(run.outcome == .wrongPipeline)
        #expect(run.complaints.contains("no output before this one writes such a file [output-unknown]"))
        let misspelt = try project(Self.chart + Self.page().replacing("deals.svg", with: "deal.svg")).perform()
        #expect(misspelt.complaints.contains("did you mean `charts/deals.svg`?"))
    }

    @Test func `what is no chart cannot stand in it`() throws {
        let run = try project(Self.chart + Self.page().replacing("charts/deals.svg", with: "tables/around.csv"))
            .perform()
        #expect(run.complaints.contains("this file cannot stand in a page [option-value]"))
    }

    @Test func `a sensitive column that it would show is refused, one that it leaves out is not`() throws {
        let project = try project(Self.page().replacing(", charts: [charts/deals.svg]", with: ""))
        try project.replace(
            #""name": "place", "type": "string""#, with: #""name": "place", "type": "string", "sensitive": true"#,
            in: "datasets/datapackage.json")
        // The other outputs would publish it, too.
        let text = try project.read(Self.file)
        let start = try #require(text.firstRange(of: "  test.xlsx:")).lowerBound
        let end = try #require(text.firstRange(of: "  index.html:")).lowerBound
        try project.write(text.replacingCharacters(in: start..<end, with: ""), to: Self.file)
        let refused = project.perform()
        #expect(refused.complaints.contains("[sensitive-column]") && refused.complaints.contains("`right_place`"))
        try project.replace(
            "coincidences: Around",
            with: "coincidences: Around, tables: { Around: { columns: [left_signed, right_date] } }",
            in: Self.file)
        #expect(project.perform().outcome == .success)
    }

    @Test func `hostile cells are inert, and links go to pages of the web alone`() throws {
        let project = try project(Self.chart + Self.page(", brief: true"))
        let cells = [
            "</script><script>alert(1)</script>", "]]>", "' onclick='x", "\u{202E}txt", "سلام",
            String(repeating: "x", count: 10_000), "\"\u{301} onclick=x", "javascript:alert(1)",
        ]
        let rows = cells.enumerated().map { index, cell in
            "e\(index),2020-02-0\(index + 1),\"\(cell.replacingOccurrences(of: "\"", with: "\"\"", options: .literal))\"\n"
        }
        try project.write("id,date,place\n" + rows.joined(), to: "datasets/events.csv")
        for name in ["index.html", "brief.html"] {
            let page = try published(project, name)
            #expect(
                !page.contains("<script>alert") && !page.contains("\u{202E}") && !page.contains("href=\"javascript"))
            #expect(page.matches(of: /<script>/).count == (name == "index.html" ? 1 : 0))
            #expect(page.contains("سلام"))
            #expect(!page.unicodeScalars.split(separator: "\"").contains { $0.first == "\u{301}" })
        }
    }

    @Test func `its files have names of their own`() throws {
        let page = try published(
            try project(Self.chart + Self.page(", brief: true", named: "pages/deals.html")), "pages/deals.html")
        #expect(page.contains("href=\"../tables/around.csv\""))
    }

    @Test func `a language tag is one`() throws {
        #expect(try published(try project(Self.chart + Self.page(", language: az"))).contains("<html lang=\"az\">"))
        let run = try project(Self.chart + Self.page(", language: \"en onload=x\"")).perform()
        #expect(run.complaints.contains("a language tag such as en, az or pt-BR"))
    }

    @Test func `PNG files stand beside their charts, or it is said why not`() throws {
        let project = try project(Self.chart + Self.page(", png: optional"))
        let run = project.perform()
        try #require(run.outcome == .success, "\(run.complaints)")
        let page = try project.read("reports/test/index.html")
        let isMade = project.exists("reports/test/charts/deals.png")
        #expect(isMade != run.complaints.contains("charts are not made into PNG files [program-missing]"))
        #expect(page.contains("href=\"charts/deals.png\"") == isMade)
        #expect(try project.read("reports/test/build.json").contains("charts/deals.png") == isMade)
        #expect(try project.read("reports/test/charts/deals.txt").hasPrefix("Deals and events\n\n"))
        guard isMade else { return }
        let bytes = try project.files(below: "reports/test/charts")
        _ = project.perform()
        #expect(try project.files(below: "reports/test/charts") == bytes)
    }

    @Test func `a record of a build holds nothing of a PNG that differs from machine to machine`() throws {
        let project = try project(Self.chart + Self.page(", png: required"))
        try #require(project.perform().outcome == .success, "rsvg-convert is installed by `make setup`")
        let record = try #require(
            try JSONSerialization.jsonObject(with: Data(project.read("reports/test/build.json").utf8)) as? [String: Any]
        )
        let outputs = try #require(record["outputs"] as? [[String: Any]])
        func entry(_ file: String) -> [String: Any]? { outputs.first { $0["file"] as? String == file } }
        let picture = try #require(entry("charts/deals.png") as? [String: String])
        #expect(
            picture == ["file": "charts/deals.png", "made_of": "charts/deals.svg", "made_by": "rsvg-convert"])
        #expect(entry("charts/deals.svg")?["sha256"] != nil && entry("charts/deals.txt")?["sha256"] != nil)
        #expect(try !project.read("reports/test/index.html").contains("deals.txt"))
        // A build that no other follows still takes the place of this one.
        #expect(project.perform().outcome == .success)
    }

    @Test func `more charts than are drawn at once have a PNG each`() throws {
        let names = (1...5).map { "charts/deals-\($0).svg" }
        let charts = names.map { Self.chart.replacing("charts/deals.svg", with: $0) }.joined(separator: "\n")
        let page = Self.page(", png: required").replacing("charts/deals.svg", with: names.joined(separator: ", "))
        let project = try project(charts + page)
        let run = project.perform()
        #expect(run.outcome == .success, "\(run.complaints)")
        for name in names {
            let picture = name.replacing(".svg", with: ".png")
            #expect(project.exists("reports/test/" + picture), "\(picture)")
            #expect(try project.read("reports/test/index.html").contains("href=\"\(picture)\""))
        }
    }
}
