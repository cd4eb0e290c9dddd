import Testing

@testable import Pages

@Suite struct PageChartTests {
    private static func svg(width: Int) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) 40" width="\(width)" height="40" role="img" aria-labelledby="a-title a-desc">
        <title id="a-title">Deals and events</title>
        <desc id="a-desc">3 of 5. As many deals as events.</desc>
        <rect width="\(width)" height="40"/>
        </svg>

        """
    }

    private static func chart(isNarrowToo: Bool) throws -> PageChart {
        PageChart(
            drawing: try #require(InlineDrawing(svg: svg(width: 800), prefix: "c1-")),
            narrow: isNarrowToo ? try #require(InlineDrawing(svg: svg(width: 320), prefix: "n1-")) : nil,
            data: [], files: [])
    }

    private static func pages(isNarrowToo: Bool) throws -> [String] {
        var report = Report(title: "T", question: "Q", accent: "#123456")
        report.charts = [try chart(isNarrowToo: isNarrowToo)]
        let brief = Brief(report: report, coincidences: nil, limits: [], wholeIn: "x.xlsx", pipelineHash: "0")
        return [ReportPage(report).text, BriefPage(brief).text]
    }

    @Test func `a chart that was drawn for small screens too stands there twice, with identifiers of its own`() throws {
        for page in try Self.pages(isNarrowToo: true) {
            let wide = try #require(page.firstRange(of: "<div class=\"wide\">"))
            let narrow = try #require(page.firstRange(of: "<div class=\"narrow\">"))
            #expect(wide.lowerBound < narrow.lowerBound)
            #expect(page[wide.upperBound..<narrow.lowerBound].contains("id=\"c1-a-title\""))
            #expect(page[narrow.upperBound...].contains("id=\"n1-a-title\""))
            #expect(page.matches(of: /<svg\b/).count == 2)
        }
    }

    @Test func `what is there once stands alone`() throws {
        for page in try Self.pages(isNarrowToo: false) {
            #expect(page.matches(of: /<svg\b/).count == 1 && !page.contains("class=\"narrow\""))
        }
    }

    /// Which of both is seen at which width, a browser says: `make browser`.
    @Test func `the style never shows both, and in print the wide one`() throws {
        for page in try Self.pages(isNarrowToo: true) {
            let rule = try #require(page.firstMatch(of: /@media screen and \(max-width: 35rem\) \{ ([^@]*) \} \}/))
                .output.1
            #expect(rule.contains(".wide { display: none; }") && rule.contains(".narrow { display: block;"))
            #expect(page.firstRange(of: ".narrow { display: none; }").map { $0.lowerBound < rule.startIndex } == true)
        }
    }

    @Test func `its title is read in the drawing, and its heading is there to be jumped to`() throws {
        let page = try Self.pages(isNarrowToo: false)[0]
        #expect(page.contains("<h3 id=\"chart-1\" class=\"unseen\">Deals and events</h3>"))
        #expect(page.contains("<section class=\"chart\" aria-labelledby=\"chart-1\">"))
    }

    @Test func `its words are folded up`() throws {
        let page = try Self.pages(isNarrowToo: true)[0]
        let folded = "<summary>What it shows, in words</summary><p>3 of 5. As many deals as events.</p>"
        #expect(page.contains("<figcaption><details>" + folded))
        #expect(page.matches(of: /<p>3 of 5/).count == 1)
    }
}
