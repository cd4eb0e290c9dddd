import Testing

@testable import Charting

@Suite struct SpecificationChartTests {
    private func chart(
        _ specifications: [SpecificationDot], choices: [String]? = nil, width: Double = 800
    ) -> SpecificationChart {
        SpecificationChart(
            words: ChartWords(
                title: "Title", finding: "Finding.", description: "Description.", source: "Source.", width: width),
            curves: [
                SpecificationCurve(
                    choices: choices ?? (specifications.first?.values ?? []).indices.map { "Choice \($0)" },
                    specifications: specifications, level: 0.05)
            ])
    }

    private func specifications(_ ps: [Double?], declared: Int? = nil) -> [SpecificationDot] {
        SampleCharts.specifications([(0..<ps.count).map { "\($0)" }], declared: declared) { ps[$0] }
    }

    private func many(_ count: Int, declared: Int? = 150) -> [SpecificationDot] {
        SampleCharts.specifications(
            [["a", "b", "c"], (0..<count / 3).map { "window of \($0 % 7) days" }], declared: declared
        ) { Double(($0 * 7_919) % 1_000) / 1_000 }
    }

    /// Marks of the panel, not of the legend.
    private func marks(_ picture: DrawnPicture) -> [DrawnPicture.Element] {
        let colours = [Palette.blue, Palette.vermillion]
        return (picture.all("circle") + picture.all("path")).filter {
            colours.contains($0.attributes["fill"] ?? "") && $0.text.contains("p = ")
        }
    }

    @Test func `small specifications are drawn as they were`() throws {
        try GoldenFiles.expect(SampleCharts.smallSpecifications().svg(), equals: "specifications.svg")
    }

    @Test func `the same chart gives the same bytes`() {
        #expect(chart(many(402)).svg() == chart(many(402)).svg())
    }

    @Test func `the smallest p comes first, ties in the order of the table`() {
        let chart = chart(specifications([0.4, 0.1, nil, 0.4, .nan, 1.5, 0.2], declared: 3)).facets.shown[0]
        #expect(chart.ranked.map { $0.values[0] } == ["1", "6", "0", "3"])
        #expect(chart.declaredRank == 3)
        #expect(chart.choices[0].values.map(\.label) == ["0", "1", "3", "6"])
        #expect(chart.choices[0].values.map(\.ranks) == [[2], [0], [3], [1]])
    }

    @Test func `what lies below the level has another shape, the level itself does not`() throws {
        let picture = try DrawnPicture(chart(specifications([0.04, 0.05, 0.3, 0.8], declared: 2)).svg())
        #expect(marks(picture).map(\.name) == ["circle", "circle", "path"])
        #expect(picture.texts().contains("p below 0.05: 1 of 4"))
        #expect(picture.texts().contains("p = 0.05"))
    }

    @Test func `the legend has only the shapes that are drawn`() throws {
        let picture = try DrawnPicture(chart(specifications([0.04, 0.6, 0.01], declared: 1)).svg())
        #expect(picture.texts().contains("p below 0.05: 2 of 3"))
        #expect(!picture.texts().contains("p of 0.05 or more"))
    }

    @Test func `the declared one is a larger diamond, named, in a shade through both panels`() throws {
        let picture = try DrawnPicture(chart(specifications([0.4, 0.1, 0.48], declared: 2)).svg())
        #expect(picture.texts().contains("declared, p = 0.48"))
        let diamond = try #require(
            picture.all("path").first { $0.attributes["fill"] == Palette.ink && $0.text.contains("p = 0.48") })
        let heights = DrawnPicture.heights(of: diamond)
        let (top, bottom) = (try #require(heights.min()), try #require(heights.max()))
        #expect(bottom - top == 13)
        let shade = try #require(picture.all("rect").last { $0.attributes["fill"] == Palette.shade })
        let last = try #require(picture.all("text").last { $0.text == "2" })
        #expect(shade.number("y") < top)
        #expect(shade.number("y") + shade.number("height") > last.number("y"))
    }

    @Test(arguments: [320.0, 800], [0, 399])
    func `the name of the declared one stays within the plot`(width: Double, declared: Int) throws {
        let rows = SampleCharts.specifications([(0..<400).map { "\($0)" }], declared: declared) { Double($0) / 400 }
        let chart = chart(rows, width: width)
        let picture = try DrawnPicture(chart.svg())
        let box = try #require(zip(picture.texts(), picture.textBoxes()).first { $0.0.hasPrefix("declared, ") }).1
        let start = SpecificationLayout(curve: chart.facets.shown[0], left: 16, right: width - 16).slots.start
        #expect(box.minX >= start - 0.01 && box.maxX <= width - 15.99)
    }

    @Test func `without a declared one nothing is shaded, and that is said`() throws {
        let picture = try DrawnPicture(chart(specifications([0.4, 0.1])).svg())
        #expect(!picture.all("rect").contains { $0.attributes["fill"] == Palette.shade })
        #expect(!picture.texts().contains { $0.hasPrefix("declared") })
        #expect(picture.texts().contains("p below 0.05: none of 2") && picture.texts().contains("p of 0.05 or more"))
        #expect(picture.all("desc")[0].text.hasSuffix("None is declared."))
    }

    @Test func `the description says how many are below, the range, and where the declared one lies`() {
        #expect(
            chart(specifications([0.4, 0.01, 0.48, 0.02], declared: 0)).summary
                == "4 specifications, 2 of them with p below 0.05; from p = 0.01 to p = 0.48. "
                + "The declared one has p = 0.4; 2 have a smaller one.")
        #expect(
            chart(specifications([0.4], declared: 0)).summary
                == "1 specification, none of them with p below 0.05; p = 0.4. "
                + "The declared one has p = 0.4; none has a smaller one.")
    }

    @Test(arguments: [
        (Int?.none, "2 specifications without a p, since there was nothing to test, are not drawn."),
        (
            1,
            "2 specifications without a p, since there was nothing to test, are not drawn. The declared one is among them."
        ),
    ])
    func `specifications without a p are counted in a note`(declared: Int?, note: String) {
        #expect(chart(specifications([0.4, nil, 0.1, nil], declared: declared)).facets.shown[0].notes == [note])
    }

    @Test func `what does not vary, or varies too much to read, is only named`() throws {
        let rows = (0..<41).map { index in
            SpecificationDot(
                p: 0.5, label: "p = 0.5", isDeclared: false, values: ["one", index % 2 == 0 ? nil : "b", "v\(index)"])
        }
        let picture = try DrawnPicture(chart(rows, choices: ["Same", "Two", "Many"]).svg())
        let texts = picture.texts()
        #expect(texts.contains("The same in all that are drawn: Same."))
        #expect(texts.contains("Not drawn, with more than 40 values: Many."))
        #expect(texts.contains("Two") && texts.contains("no value") && texts.contains("b"))
        #expect(!texts.contains("Same") && !texts.contains("one") && !texts.contains("v1"))
    }

    @Test func `nothing to draw is said in words`() throws {
        let empty = try DrawnPicture(chart([], choices: ["Deals"]).svg())
        #expect(empty.texts() == ["Title", "Finding.", "No specifications to draw.", "Source."])
        let untested = try DrawnPicture(chart(specifications([nil], declared: 0)).svg())
        #expect(
            untested.texts().contains(
                "1 specification without a p, since there was nothing to test, is not drawn. It is the declared one."))
    }

    @Test(arguments: [320.0, 480, 800, 1_600], [0, 150, 401, nil])
    func `no texts of many specifications touch, and all are drawn within the page`(
        width: Double, declared: Int?
    ) throws {
        let picture = try DrawnPicture(chart(many(402, declared: declared), width: width).svg())
        #expect(picture.overlaps(within: width) == [])
        #expect(marks(picture).count == (declared == nil ? 402 : 401))
        let ticks = picture.all("path").filter { $0.attributes["fill"] == Palette.ink && $0.text.isEmpty }
        // Each once for every choice; a tick has four points.
        #expect(ticks.reduce(0) { $0 + DrawnPicture.heights(of: $1).count } >= 402 * 2 * 4)
        #expect(picture.elements[0].number("height") < 800)
    }

    @Test func `ticks never touch their neighbours`() {
        for count in [2, 30, 402, 2_000] {
            let layout = SpecificationLayout(
                curve: chart(SampleCharts.specifications([(0..<count).map { "\($0)" }])).facets.shown[0], left: 16,
                right: 784)
            #expect(layout.tickWidth < layout.slotWidth)
        }
    }
}
