import Testing

@testable import Charting

/// What every kind of chart must hold.
@Suite struct EveryChartTests {
    static let plain = "Northport and the harbours of the eastern coast"
    private static let names: Set<String> = [
        "svg", "title", "desc", "defs", "pattern", "g", "rect", "circle", "path", "line", "text", "tspan",
    ]

    @Test(arguments: DrawnKind.all, DrawnKind.Shape.allCases)
    func `data of any shape give a small file that is well-formed and the same each time`(
        kind: DrawnKind, shape: DrawnKind.Shape
    ) throws {
        let svg = try kind.svg(label: Self.plain, shape: shape)
        #expect(try kind.svg(label: Self.plain, shape: shape) == svg)
        #expect(svg.utf8.count < 200_000)
        #expect(!svg.contains("nan") && !svg.contains("inf\""))
        let picture = try DrawnPicture(svg)
        #expect(picture.elements[0].attributes["role"] == "img")
        #expect(picture.elements[1].text == Self.plain)
        // The finding, then more than it.
        #expect(picture.elements[2].text.hasPrefix(Self.plain))
        #expect(picture.elements[2].text.count > Self.plain.count * 2)
        #expect(picture.elements[0].number("height") < 8_000)
    }

    @Test(arguments: DrawnKind.all, DrawnKind.Shape.allCases)
    func `no texts touch or leave the page, at 320 pixels as at 800`(kind: DrawnKind, shape: DrawnKind.Shape) throws {
        for width in [320.0, 800] {
            let picture = try DrawnPicture(kind.svg(label: Self.plain, shape: shape, width: width))
            #expect(picture.overlaps(within: width) == [], "\(width)")
        }
    }

    @Test(arguments: DrawnKind.all, HostileLabelsTests.labels)
    func `labels of any kind stay text and stay in place`(kind: DrawnKind, label: String) throws {
        for width in [320.0, 800] {
            let svg = try kind.svg(label: label, shape: .one, width: width)
            let picture = try DrawnPicture(svg)
            #expect(Set(picture.elements.map(\.name)).isSubset(of: Self.names))
            #expect(!picture.elements.contains { element in element.attributes.keys.contains { $0.hasPrefix("on") } })
            #expect(picture.elements[0].number("height") < 2_000)
            #expect(picture.overlaps(within: width) == [], "\(width)")
        }
    }

    @Test(arguments: DrawnKind.all)
    func `no data are said in words`(kind: DrawnKind) throws {
        let texts = try DrawnPicture(kind.svg(shape: .empty)).texts()
        #expect(texts.contains { $0.hasPrefix("No ") || $0.contains("n = 0") || $0.hasPrefix("There are no ") })
    }
}
