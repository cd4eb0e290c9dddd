import ImpreciseDates
import Testing
import Timelines

@Suite struct CalendarBinsTests {
    @Test(
        arguments: [
            // Empty bins stand between the others.
            (["2023-11-20", "2024-02-01"], .month, nil, "2023-11 1, 2023-12 0, 2024-01 0, 2024-02 1"),
            (["2023-12-31", "2024-01-01", "2024-01-01"], .month, nil, "2023-12 1, 2024-01 2"),
            (["2023-11-20", "2024-02-01"], .quarter, nil, "2023-Q4 1, 2024-Q1 1"),
            (["2021-11-20", "2024-02-01"], .year, nil, "2021 1, 2022 0, 2023 0, 2024 1"),
            // Certain where every day lies in the bin, possible where some does.
            (["2023-11", "2023-11-01/2023-12-01"], .month, nil, "2023-11 1...2, 2023-12 0...1"),
            (["2023"], .quarter, nil, "2023-Q1 0...1, 2023-Q2 0...1, 2023-Q3 0...1, 2023-Q4 0...1"),
            (["2023", "2023-06-05"], .year, nil, "2023 2"),
            // Approximate dates reach further, uncertain ones do not.
            (["2024-01-04~"], .month, nil, "2023-12 0...1, 2024-01 0...1"),
            (["2024-01-08~"], .month, nil, "2024-01 1"),
            (["2024-01-01?"], .month, nil, "2024-01 1"),
            (["2024-03%"], .month, nil, "2024-02 0...1, 2024-03 0...1, 2024-04 0...1"),
            (["2024~"], .year, nil, "2023 0...1, 2024 0...1, 2025 0...1"),
            // The span makes the bins, and leaves out what cannot fall into it.
            (["2024-02-10"], .month, "2024-01-15/2024-03-15", "2024-01 0, 2024-02 1, 2024-03 0"),
            ([], .month, "2024-01-15/2024-02-15", "2024-01 0, 2024-02 0"),
            (
                ["2024-01-14", "2024-01-15", "2024-03-15", "2024-03-16", "2022-05-01", "2026"], .month,
                "2024-01-15/2024-03-15", "2024-01 1, 2024-02 0, 2024-03 1"
            ),
            // What may lie outside the span is in no bin for certain.
            (["2024-01", "2024-03"], .month, "2024-01-15/2024-03-31", "2024-01 0...1, 2024-02 0, 2024-03 1"),
            (["2024-02/2024-05"], .month, "2024-01-15/2024-03-15", "2024-01 0, 2024-02 0...1, 2024-03 0...1"),
            (["2020/2030"], .year, "2024-06-01/2025-05-31", "2024 0...1, 2025 0...1"),
            (["2024-03-14/2024-03-16"], .month, "2024-03-01/2024-03-15", "2024-03 0...1"),
            // Before 1970.
            (["1969-12-31", "1970-01-01"], .month, nil, "1969-12 1, 1970-01 1"),
            (["1969-10-01", "1969-12-31", "1969-09-30"], .quarter, nil, "1969-Q3 1, 1969-Q4 2"),
            (["1968-02-29", "1969-12-31"], .year, nil, "1968 1, 1969 1"),
            (["0000-02-29"], .quarter, nil, "0000-Q1 1"),
            ([], .month, nil, ""),
            (["2023-12-31", "2024-01-01"], .day, nil, "2023-12-31 1, 2024-01-01 1"),
            (["2020-12-31", "2021-01-04"], .week, nil, "2020-W53 1, 2021-W01 1"),
            (["2023-06", "2023-06/2023-07"], .halfYear, nil, "2023-H1 1...2, 2023-H2 0...1"),
        ] as [([String], CalendarUnit, String?, String)])
    func `counts by calendar unit`(dates: [String], unit: CalendarUnit, span: String?, expected: String) throws {
        let parsed = try dates.map { try EDTFParser.parse($0) }
        let events = EventDates(Array(parsed.indices)) { Approximation.standard.widenedBounds(of: parsed[$0]) }
        let bins = CalendarBins.count(events, by: unit, within: try span.map { try EDTFParser.parse($0).bounds })
        let found = bins.map { bin in
            "\(bin.label) " + (bin.certain == bin.possible ? "\(bin.certain)" : "\(bin.certain)...\(bin.possible)")
        }
        #expect(found.joined(separator: ", ") == expected)
    }

    @Test func `bins follow each other without a gap or an overlap, across 1970 and leap days`() {
        let events = EventDates([0, 1]) { DateBounds(Day(number: [-1_500, 1_500][$0])) }
        for unit in CalendarUnit.allCases {
            let bins = CalendarBins.count(events, by: unit)
            #expect(bins.count > 8)
            #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.bounds.latest.advanced(by: 1) == $1.bounds.earliest })
            #expect(bins.map(\.certain).reduce(0, +) == 2)
        }
    }
}
