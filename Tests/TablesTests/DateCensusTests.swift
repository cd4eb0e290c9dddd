import ImpreciseDates
import Tables
import Testing

@Suite struct DateCensusTests {
    @Test func `dates are counted by how much they say`() throws {
        var builder = DateBuilder()
        for text in [
            "2023-11-20", "2023-11-21", "2023-11-20~", "2023-1X-05", "2023-11?", "2023-21", "2023-36", "2023", "19XX",
            "2023-07-05/2023-07-09", "[2013,2014]", "2023-07/..", "/2023", "[2023-07..]", "2023-07-05T10:00:00Z",
        ] { builder.append(try EDTFParser.parse(text)) }
        builder.append(nil)
        let census = DateCensus(builder.finish())
        #expect(
            census.words
                == "3 exact, 2 days in doubt, 1 known to the month, 2 known to a part of the year, "
                + "2 known to the year, 1 between two dates, 1 one of several dates, 3 without a first or last day, 1 missing"
        )
        #expect(census.impreciseCount == 12)
        #expect(DateCensus(DateBuilder().finish()).words == "none")
    }
}
