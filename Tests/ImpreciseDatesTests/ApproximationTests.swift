import Testing

@testable import ImpreciseDates

@Suite struct ApproximationTests {
    @Test(arguments: [
        ("2023-12~", "2023-11-01", "2024-01-31"), ("2023-01~", "2022-12-01", "2023-02-28"),
        ("2024-01%", "2023-12-01", "2024-02-29"), ("2023-03~", "2023-02-01", "2023-04-30"),
        ("2024~", "2023-01-01", "2025-12-31"), ("2024%", "2023-01-01", "2025-12-31"),
        ("2024-02-29~", "2024-02-22", "2024-03-07"), ("2023-12-28~", "2023-12-21", "2024-01-04"),
        ("2023-01-03~", "2022-12-27", "2023-01-10"), ("2024-03-05%", "2024-02-27", "2024-03-12"),
        ("0000-01~", "-0001-12-01", "0000-02-29"), ("0000-12~", "0000-11-01", "0001-01-31"),
        // Unmarked and uncertain dates stay as they are.
        ("2023-12?", "2023-12-01", "2023-12-31"), ("2024?", "2024-01-01", "2024-12-31"),
        ("2023-11-20", "2023-11-20", "2023-11-20"), ("2023-11", "2023-11-01", "2023-11-30"),
        // Of an interval only the approximate end moves, and only outwards.
        ("2023-01~/2023-03", "2022-12-01", "2023-03-31"), ("2023-01/2023-03-31~", "2023-01-01", "2023-04-07"),
        ("2023~/2024?", "2022-01-01", "2024-12-31"), ("2023-05-01~/2023-05-02~", "2023-04-24", "2023-05-09"),
    ])
    func `approximate ends move outwards by their own precision`(text: String, earliest: String, latest: String) throws
    {
        let bounds = Approximation.standard.widenedBounds(of: try EDTFParser.parse(text))
        #expect(bounds.earliest.description == earliest)
        #expect(bounds.latest.description == latest)
    }

    @Test(arguments: [
        ("2023-06~", "2022-05-01", "2024-07-31"), ("2023-06-15~", "2023-06-15", "2023-06-15"),
        ("2023~", "2021-01-01", "2025-12-31"), ("0000-06~", "-0001-05-01", "0001-07-31"),
    ])
    func `the amounts are the stated ones`(text: String, earliest: String, latest: String) throws {
        let approximation = Approximation(days: 0, months: 13, years: 2)
        let bounds = approximation.widenedBounds(of: try EDTFParser.parse(text))
        #expect(bounds.earliest.description == earliest)
        #expect(bounds.latest.description == latest)
    }
}
