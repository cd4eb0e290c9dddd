import Charting
import Documents
import Testing

@testable import Stages

@Suite struct ThemeOptionsTests {
    private func theme(_ yaml: String) throws -> Theme {
        try ThemeOptions.theme(try DocumentReader.read(yaml, file: "p.yml"))
    }

    @Test func `without it the standard colours are taken`() throws {
        #expect(try ThemeOptions.theme(nil) == .standard)
        #expect(try theme("{}") == .standard)
    }

    @Test func `each role takes a colour`() throws {
        let own = try theme(##"{ trigger: "#004A99", accent: '#7a1fa2' }"##)
        #expect(own.colour(.trigger) == "#004a99" && own.colour(.accent) == "#7a1fa2")
        #expect(own.colour(.event) == Theme.standard.colour(.event))
    }

    @Test func `all that is wrong is told, and how to mend it`() {
        let told = StageBench.told {
            try theme(
                ##"""
                trigger: "#ffee00"
                event: red
                context: #00805d
                accent: "#808080"
                colour: "#000000"
                """##)
        }
        #expect(told.map { $0.location?.line } == [1, 2, 3, 4, 5])
        #expect(told[0].found == "`#ffee00`, with a contrast of 1:1 on #e4e4e4" && told[0].expected == "3:1 or more")
        #expect(told[1].found == "`red`" && told[2].expected.contains("in quotes"))
        #expect(told[3].found == "`#808080`, with a contrast of 3.9:1 on #ffffff")
        #expect(told[4].code == .optionUnknown)
    }

    @Test func `the colour that is proposed is taken`() throws {
        let told = StageBench.told { try theme(##"{ event: "#ffb0b0" }"##) }
        let mend = told[0].mend
        let colour = mend.split(separator: "\"").first { $0.hasPrefix("#") }
        #expect(try theme("{ event: \"\(colour ?? "")\" }") != .standard)
    }
}
