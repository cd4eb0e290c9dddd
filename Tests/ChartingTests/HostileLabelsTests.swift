import Testing

@testable import Charting

@Suite struct HostileLabelsTests {
    static let labels = [
        "</svg><script>alert(1)</script>", "]]>", "<!-- -- -->", "\" onload=\"alert(1)", "' & &amp; &#0; <", "",
        "\u{0}\u{1}\u{8}\u{B}\u{1B}[31m\u{7F}\u{85}", "\u{FFFE}\u{FFFF}\u{202E}txet",
        String(repeating: "a", count: 10_000), String(repeating: "long words ", count: 900),
        "مرحبا بالعالم (١٢٣) abc", "שלום עולם", "Z" + String(repeating: "\u{301}\u{489}", count: 2_000) + "algo",
        "👩‍👩‍👧‍👦🏳️‍🌈🌍", "\u{301}\u{301}", " \n\t\u{2028} ", "日本語のとても長い見出し",
    ]

    @Test(arguments: labels)
    func `labels of any kind stay text`(label: String) throws {
        let sample = try SampleCharts.smallTimeline()
        let small = sample.facets.shown[0]
        let timeline = TimelineChart(
            words: ChartWords(title: label, finding: label, description: label, source: label), span: sample.span,
            facets: [
                TimelineFacet(
                    title: label,
                    lanes: small.lanes.map { lane in
                        TimelineLane(
                            title: label, role: lane.role,
                            events: lane.events.map {
                                TimelineEvent(bounds: $0.bounds, isExact: $0.isExact, tooltip: label)
                            })
                    }, shading: small.shading,
                    step: StepSeries(title: label, unit: label, points: small.step?.points ?? []))
            ], shadeLabel: label)
        let histogram = LagHistogram(
            words: ChartWords(title: label, finding: label, description: label, note: label, source: label),
            facets: [LagFacet(title: label, bins: SampleCharts.smallHistogram(simultaneousHigh: 11).bins)],
            eventName: label,
            triggerName: label, binDays: 7)
        let survival = SurvivalChart(
            words: ChartWords(title: label, finding: label, description: label, note: label, source: label),
            groups: ["", "2"].map { SampleCharts.curve(label + $0, [(5, 1, 1), (9, 1, 0)]) }, event: label, start: label
        )
        let specifications = SpecificationChart(
            words: ChartWords(title: label, finding: label, description: label, note: label, source: label),
            curves: [
                SpecificationCurve(
                    title: label, choices: [label, label, label],
                    specifications: SampleCharts.specifications([[label, label + "2"], [label], [label, nil]]).map {
                        SpecificationDot(p: $0.p, label: label, isDeclared: $0.isDeclared, values: $0.values)
                    }, level: 0.05)
            ])
        for svg in [timeline.svg(), histogram.svg(), survival.svg(), specifications.svg()] {
            let picture = try DrawnPicture(svg)
            let names = Set(picture.elements.map(\.name))
            #expect(
                names.isSubset(of: [
                    "svg", "title", "desc", "defs", "pattern", "g", "rect", "circle", "path", "line", "text", "tspan",
                ]))
            #expect(!picture.elements.contains { element in element.attributes.keys.contains { $0.hasPrefix("on") } })
            #expect(picture.elements[0].number("height") < 2_000)
            #expect(picture.textBoxes().allSatisfy { $0.maxX <= 800 })
        }
    }
}
