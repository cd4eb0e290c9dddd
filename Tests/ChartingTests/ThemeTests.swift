import TestSupport
import Testing

@testable import Charting

@Suite struct ThemeTests {
    private func contrast(_ one: Paint, _ other: Paint, in theme: Theme) throws -> Double {
        let colours = try [one, other].map { try #require(Colour(theme.text(of: $0))) }
        return colours[0].contrast(with: colours[1])
    }

    /// Whatever is seen or read on something, in every chart.
    private func expectLegible(_ theme: Theme, _ about: Comment) throws {
        for mark in [Paint.trigger, .event, .context, .comparison] {
            for ground in [Paint.ground, .shade, .band] {
                #expect(try contrast(mark, ground, in: theme) >= 3, about)
            }
        }
        #expect(try contrast(.event, .eventTint, in: theme) >= 3, about)
        for words in [Paint.triggerText, .eventText] { #expect(try contrast(words, .ground, in: theme) >= 4.5, about) }
        for step in 0..<Paint.lastStep {
            #expect(try contrast(.step(step), .ink, in: theme) >= 4.5, about)
            let (this, next) = (theme.text(of: .step(step)), theme.text(of: .step(step + 1)))
            #expect(try #require(Colour(this)).luminance > (try #require(Colour(next))).luminance * 1.1, about)
        }
        #expect(try contrast(.step(Paint.lastStep), .ground, in: theme) >= 4.5, about)
    }

    @Test func `the standard theme is legible`() throws { try expectLegible(.standard, "standard") }

    @Test func `so is every theme of one's own, whatever its colours`() throws {
        var random = SplitMix64(seed: 9)
        for _ in 0..<300 {
            let text = "#" + String(0x100_0000 + Int(random.next() % 0x100_0000), radix: 16).dropFirst()
            let colour = try #require(Colour(text))
            let roles = Theme.Role.allCases.filter { _ in random.next() % 2 == 0 }
            let theme = Theme(Dictionary(uniqueKeysWithValues: roles.map { ($0, colour) }))
            try expectLegible(theme, "\(text) as \(roles)")
            let accent = try #require(Colour(theme.colour(.accent)))
            #expect(accent.contrast(with: .white) >= 4.5)
        }
    }

    @Test func `a legible colour is taken as it is, and colours only its role`() throws {
        let theme = Theme([.event: try #require(Colour("#7a1fa2"))])
        #expect(theme.text(of: .event) == "#7a1fa2")
        #expect(theme.text(of: .trigger) == Palette.blue && theme.text(of: .step(3)) == Palette.steps[3])
    }

    @Test(arguments: DrawnKind.all)
    func `every kind of chart is drawn in the colours of its theme`(kind: DrawnKind) throws {
        let own = ["#123456", "#651234", "#0f4d0f", "#4d0f4d"]
        let roles: [Theme.Role] = [.trigger, .event, .context, .comparison]
        let theme = Theme(
            Dictionary(uniqueKeysWithValues: try zip(roles, own).map { ($0, try #require(Colour($1))) }))
        let svg = try kind.svg(shape: .thousand, theme: theme)
        #expect(own.contains { svg.contains($0) })
        let standard = [
            Palette.blue, Palette.paleBlue, Palette.vermillion, Palette.paleVermillion, Palette.darkVermillion,
            Palette.green, Palette.purple,
        ]
        for colour in standard + Palette.steps.dropFirst() { #expect(!svg.contains(colour), "\(colour)") }
    }
}
