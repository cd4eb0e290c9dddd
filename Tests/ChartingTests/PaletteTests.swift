import Testing

@testable import Charting

@Suite struct PaletteTests {
    /// Relative luminance by WCAG 2.2.
    private func luminance(_ colour: String) throws -> Double {
        let value = try #require(Int(colour.dropFirst(), radix: 16))
        let channels = [16, 8, 0].map { shift -> Double in
            let share = Double((value >> shift) & 0xFF) / 255
            return share <= 0.04045 ? share / 12.92 : power((share + 0.055) / 1.055)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    /// To the power of 2.4, by Newton's method for the fifth root of its twelfth power.
    private func power(_ base: Double) -> Double {
        let twelfth = (0..<12).reduce(1.0) { product, _ in product * base }
        var root = 1.0
        for _ in 0..<200 { root -= (root * root * root * root * root - twelfth) / (5 * root * root * root * root) }
        return root
    }

    private func contrast(_ first: String, _ second: String) throws -> Double {
        let (one, other) = (try luminance(first), try luminance(second))
        return (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }

    @Test func `black on white has contrast 21`() throws {
        #expect((try contrast("#000000", "#ffffff") - 21).magnitude < 0.001)
    }

    @Test(arguments: [Palette.ink, Palette.mutedInk])
    func `texts have contrast 4,5 on white and on shade`(colour: String) throws {
        #expect(try contrast(colour, Palette.ground) >= 4.5)
        #expect(try contrast(colour, Palette.shade) >= 4.5)
    }

    @Test(arguments: LaneRole.allCases.map(\.colour) + [Palette.edge])
    func `marks have contrast 3 on white and on shade`(colour: String) throws {
        #expect(try contrast(colour, Palette.ground) >= 3)
        #expect(try contrast(colour, Palette.shade) >= 3)
    }

    @Test(arguments: [Palette.blue, Palette.vermillion, Palette.mutedInk])
    func `lines have contrast 3 on the band`(colour: String) throws {
        #expect(try contrast(colour, Palette.band) >= 3)
    }

    @Test func `numbers on every step of a heat map have contrast 4,5, and steps darken`() throws {
        for (index, step) in Palette.steps.enumerated() {
            let isLast = index == Palette.steps.count - 1
            #expect(try contrast(step, isLast ? Palette.ground : Palette.ink) >= 4.5)
            if index > 0 { #expect(try luminance(step) < luminance(Palette.steps[index - 1]) / 1.1) }
        }
    }

    @Test func `words of a colour have contrast 4,5`() throws {
        #expect(try contrast(Palette.darkVermillion, Palette.ground) >= 4.5)
        #expect(try contrast(Palette.blue, Palette.ground) >= 4.5)
    }

    @Test(arguments: [(Palette.vermillion, Palette.paleVermillion), (Palette.purple, Palette.ground)])
    func `edges have contrast 3 on their fill`(edge: String, fill: String) throws {
        #expect(try contrast(edge, fill) >= 3)
    }

    @Test func `each role has a shape of its own`() {
        #expect(Set(LaneRole.allCases.map(\.shape)).count == LaneRole.allCases.count)
    }
}
