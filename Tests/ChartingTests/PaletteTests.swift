import Testing

@testable import Charting

@Suite struct PaletteTests {
    private func contrast(_ first: String, _ second: String) throws -> Double {
        try #require(Colour(first)).contrast(with: try #require(Colour(second)))
    }

    @Test func `black on white has contrast 21`() throws {
        #expect((try contrast("#000000", "#ffffff") - 21).magnitude < 0.001)
    }

    @Test(arguments: [Palette.ink, Palette.mutedInk])
    func `texts have contrast 4,5 on white and on shade`(colour: String) throws {
        #expect(try contrast(colour, Palette.ground) >= 4.5)
        #expect(try contrast(colour, Palette.shade) >= 4.5)
    }

    @Test(arguments: LaneRole.allCases.map { Theme.standard.text(of: $0.colour) } + [Palette.edge])
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
            if index > 0 {
                #expect(
                    try #require(Colour(step)).luminance < (try #require(Colour(Palette.steps[index - 1]))).luminance
                        / 1.1)
            }
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
