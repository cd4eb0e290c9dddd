import Testing

@testable import Pages

@Suite struct ReportPageTests {
    private static let hostile = "</script><b onclick='x'>]]>\u{202E}\"\u{301}"

    private static func table(_ title: String, rows: Int, cell: String = "a deal") -> PageTable {
        PageTable(
            title: title, columns: [.init("Title"), .init("Lag", unit: "day", isNumber: true)],
            rows: (0..<rows).map { [.text(cell), .number("\($0)", Double($0))] }, whereWhole: "all rows stand in x.xlsx"
        )
    }

    private static func report(rows: Int = 30, text: String = "some text") -> Report {
        var report = Report(title: text, question: text, accent: "#123456")
        report.facts = [("As of", text)]
        report.findings = ["declared", "other"].map { topic in
            PageFinding(
                topic: topic + text, sentence: text, standing: "primary", imprecision: text, caveats: text,
                maySay: [text],
                mayNotSay: [text])
        }
        report.coincidences = table(text, rows: rows, cell: text)
        report.tables = [table(text, rows: rows, cell: text)]
        report.limits = [text]
        report.method = [(text, text)]
        report.files = [PageFile(name: text, link: PageLink(file: text, from: ""), about: text)]
        report.citation = text
        report.contact = text
        report.licences = [(text, nil)]
        return report
    }

    private static func brief(_ report: Report) -> Brief {
        Brief(
            report: report, coincidences: report.coincidences, limits: report.limits, wholeIn: "x.xlsx",
            pipelineHash: "0123456789abcdef")
    }

    /// Ranks of headings in their order: none is passed over.
    private func ranks(_ page: String) -> [Int] {
        page.matches(of: /<h([1-4])[ >]/).compactMap { Int($0.output.1) }
    }

    @Test func `what a reader must not miss stands first`() throws {
        let page = ReportPage(Self.report()).text
        let places = try [
            "<h1>", "id=\"finding\"", "May not be said", "id=\"coincidences\"", "id=\"findings\"", "id=\"tables\"",
            "id=\"method\"",
            "id=\"downloads\"", "id=\"use\"",
        ].map { part in try #require(page.firstRange(of: part), "\(part)").lowerBound }
        #expect(places == places.sorted())
    }

    @Test func `headings descend by one`() {
        for page in [ReportPage(Self.report()).text, BriefPage(Self.brief(Self.report())).text] {
            let ranks = ranks(page)
            #expect(ranks.first == 1 && ranks.filter { $0 == 1 }.count == 1)
            #expect(zip(ranks, ranks.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(ranks)")
        }
    }

    @Test func `hostile texts are inert wherever they stand`() {
        let report = Self.report(text: Self.hostile)
        for page in [ReportPage(report).text, BriefPage(Self.brief(report)).text] {
            #expect(!page.contains("<b onclick") && !page.contains("\u{202E}"))
            let scripts = page.matches(of: /<script/).count
            #expect(scripts == page.matches(of: /<\/script>/).count && scripts <= 1)
            #expect(!page.unicodeScalars.contains("\u{301}") || !page.contains("\"\u{301}"))
        }
    }

    @Test func `a text of 10,000 characters is folded up, not cut`() {
        let long = String(repeating: "x", count: 10_000)
        let page = ReportPage(Self.report(rows: 2, text: long)).text
        #expect(page.contains("<summary>" + long.prefix(160) + "…</summary><div>" + long + "</div>"))
    }

    @Test func `the policy names the page's own style and script and nothing else`() throws {
        let page = ReportPage(Self.report()).text
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).output.1
        #expect(policy.hasPrefix("default-src &#39;none&#39;; style-src &#39;sha256-"))
        #expect(policy.contains("script-src &#39;sha256-") && !policy.contains("unsafe"))
        #expect(BriefPage(Self.brief(Self.report())).text.contains("script-src &#39;none&#39;"))
        #expect(!page.contains(" style=\"") && !page.contains(" src=") && !page.contains("@import"))
    }

    @Test func `without scripts everything is there`() {
        let page = ReportPage(Self.report(rows: 30)).text
        #expect(page.matches(of: /<tr><td>/).count == 10 + 30 + 30)
        #expect(
            page.contains("The first 10 of 30 coincidences") && page.contains("<summary>All 30 coincidences</summary>"))
        #expect(!page.contains("<button") && !page.contains("<input"))
    }

    @Test func `what is cut says where the whole stands`() {
        let table = PageTable(
            title: "T", columns: [.init("A")], rows: Array(repeating: [.text("a")], count: 30), left: 70,
            whereWhole: "all rows stand in x.xlsx")
        let page = HTMLWriter.document(table.node(caption: "T"))
        #expect(page.contains("70 more rows: all rows stand in x.xlsx"))
        #expect(page.contains("5 more rows are not printed: all rows stand in x.xlsx"))
    }

    @Test func `of downloads those of which there are many are folded up`() throws {
        var report = Report(title: "T", question: "Q", accent: "#123456")
        report.files = ["x.xlsx", "charts/a.svg", "charts/a.png", "tables/a.csv", "tables/datapackage.json"].map {
            PageFile(name: $0, link: PageLink(file: $0, from: ""), about: "")
        }
        let page = ReportPage(report).text
        let places = try [
            "href=\"x.xlsx\"", "<summary>Charts: 2 files</summary>", "href=\"charts/a.svg\"", "href=\"charts/a.png\"",
            "<summary>1 table as open data</summary>", "href=\"tables/a.csv\"",
        ].map { part in try #require(page.firstRange(of: part), "\(part)").lowerBound }
        #expect(places == places.sorted())
    }

    @Test func `a report of nothing is a page`() {
        let page = ReportPage(Report(title: "T", question: "Q", accent: "#123456")).text
        #expect(page.contains("--mark: #123456;"))
        #expect(page.contains("<h1>T</h1>") && !page.contains("Coincidences"))
    }
}
