import Testing

@testable import ImpreciseDates

@Suite struct EDTFWordsTests {
    @Test(arguments: [
        ("2023-07-05", "5 July 2023"), ("2023-07-05~", "about 5 July 2023"), ("2023-07-05?", "perhaps 5 July 2023"),
        ("2023-07-05%", "perhaps about 5 July 2023"), ("2023-11", "some day in November 2023"),
        ("2023-11~", "about November 2023"), ("2023-11?", "some day in perhaps November 2023"),
        ("2023", "some day in 2023"), ("-0044-03-15", "15 March year -44"), ("2001-21", "some day in spring 2001"),
        ("2001-32", "some day in southern winter 2001"), ("2001-40", "some day in the first half of 2001"),
        ("201X", "some day in the 2010s"), ("1950S2", "some day in the years 1900 to 1999"),
        ("1985-XX-XX", "some day in 1985"),
        ("1985-04-XX", "some day in April 1985"),
        ("156X-12-25", "some day in the days like 156X-12-25 from 25 December 1560 to 25 December 1569"),
        ("2004?-06-~11", "11 June 2004 (not all of it certain)"),
        ("2023-07-05/2023-07-09", "some day from 5 July 2023 to 9 July 2023"),
        ("2023-07/..", "July 2023 or any day after"),
        ("../2023", "2023 or any day before"), ("2023/", "from 2023, nobody knows until when"),
        ("/2023", "until 2023, nobody knows from when"), ("../..", "any day"),
        ("[1667,1668,1670..1672]", "1667, 1668 or 1670 to 1672"),
        ("{1960,1961-12}", "all of 1960 and December 1961"),
        ("[..1984]", "1984 or earlier"), ("1985-04-12T23:20:30Z", "12 April 1985 at 23:20:30 in universal time"),
        ("1985-04-12T23:20:30-04:00", "12 April 1985 at 23:20:30 at UTC-04:00"),
    ])
    func `an expression has a name in plain English`(text: String, words: String) throws {
        #expect(try EDTFParser.parse(text).words == words)
    }
}
