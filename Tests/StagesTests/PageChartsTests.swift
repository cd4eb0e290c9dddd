import Diagnostics
import Pages
import TestSupport
import Testing

@testable import Stages

@Suite struct PageChartsTests {
    private let scratch: ScratchFolder

    init() throws { scratch = try ScratchFolder() }

    private static func svg(_ title: String) -> String {
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="320" height="40">
        <title>\(title)</title>
        </svg>

        """
    }

    /// What a page shows of `charts/a.svg` after an output with these files.
    private func drawn(_ files: [String]) throws -> DrawnChart {
        for file in ["a.svg", "a-narrow.svg"] { _ = try scratch.write(Array(Self.svg(file).utf8), as: file) }
        let bench = StageBench()
        let output = MadeOutput(stage: "chart", files: files, inputs: StageInputs([], at: bench.place), fields: [])
        let context = PublishContext(
            settings: bench.settings, asOf: StageBench.day("2020-12-31"), readings: [], stages: [], pipelineHash: "",
            outputs: [output], files: files)
        let pages = PageFiles(
            context: context, path: OutputPath(name: "index.html", folder: scratch.path), mayLack: { _ in false })
        let charts = PageCharts(
            context: context, files: pages, shown: ShownTable(context: context, whereWhole: "in x.xlsx"))
        return try charts.drawn(OptionText("a.svg", at: bench.place), number: 1, in: scratch.path)
    }

    @Test func `a narrow drawing is one that the chart's own output wrote`() throws {
        #expect(try drawn(["a.svg", "a-narrow.svg"]).narrow?.title == "a-narrow.svg")
        #expect(try drawn(["a.svg"]).narrow == nil)
        #expect(try drawn(["a.svg", "a-narrow.svg"]).wide.title == "a.svg")
    }

    @Test(arguments: [("charts/a.svg", "charts/a-narrow.svg"), ("a-narrow.svg", "a-narrow-narrow.svg")])
    func `its name is the chart's`(chart: String, narrow: String) {
        #expect(ChartFile.narrow(of: chart) == narrow && ChartFile.isNarrow(narrow))
    }

    @Test func `of a narrow drawing no PNG is made`() {
        #expect(ChartPictures.files(of: "charts/a.svg") == ["charts/a.png", "charts/a.txt"])
    }
}
