import ImpreciseDates
import TestSupport
import Testing
import Timelines

@Suite struct CalendarCountsTests {
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
        let events = KeyedEvents(parsed.map { Approximation.standard.widenedBounds(of: $0) })
        let whole = try span.map { try EDTFParser.parse($0).bounds } ?? KeyedEvents.hull(of: [events])
        #expect(Self.texts(events, unit, whole) == expected)
    }

    private static func texts(_ events: KeyedEvents, _ unit: CalendarUnit, _ span: DateBounds?) -> String {
        guard let span else { return "" }
        let counts = CalendarCounts(events, by: unit, within: span)
        let (certain, possible) = counts.sums([0])
        return counts.units.enumerated().map { index, unitIndex in
            unit.label(ofIndex: unitIndex)
                + (certain[index] == possible[index] ? " \(certain[index])" : " \(certain[index])...\(possible[index])")
        }.joined(separator: ", ")
    }

    @Test func `units follow each other without a gap or an overlap, across 1970 and leap days`() {
        let events = KeyedEvents(days: [-1_500, 1_500], keys: nil, keyCount: 1)
        for unit in CalendarUnit.allCases {
            guard let span = KeyedEvents.hull(of: [events]) else { continue }
            let counts = CalendarCounts(events, by: unit, within: span)
            #expect(counts.units.count > 8)
            #expect(
                zip(counts.units, counts.units.dropFirst()).allSatisfy {
                    unit.bounds(ofIndex: $0).latest.advanced(by: 1) == unit.bounds(ofIndex: $1).earliest
                })
            #expect(counts.sums([0]).certain.reduce(0, +) == 2)
        }
    }

    /// The second span is too long for its days to be looked up.
    @Test(arguments: ["1970-01-05/1970-03-20", "-9999-01-01/1970-03-20"])
    func `agrees with the plain count of random cases by key`(span: String) throws {
        let span = try EDTFParser.parse(span).bounds
        var numbers = SplitMix64(seed: 12)
        for _ in 0..<(span.dayCount > 1_000 ? 3 : 2_000) {
            let unit: CalendarUnit =
                span.dayCount > 1_000 ? .year : [.week, .month, .day].randomElement(using: &numbers)!
            let rows = PlainRow.random(20, keys: 3, using: &numbers)
            let counts = CalendarCounts(PlainRow.events(rows, keys: 3), by: unit, within: span)
            for key in 0..<3 {
                let (certain, possible) = counts.sums([key])
                let own = rows.filter { $0.key == key }.compactMap(\.bounds)
                // Only the last units have rows.
                for index in max(0, certain.count - 90)..<certain.count {
                    let bounds = unit.bounds(ofIndex: counts.units.lowerBound + Int64(index)).intersection(span)
                    #expect(certain[index] == own.count { bounds?.contains($0) ?? false })
                    #expect(possible[index] == own.count { bounds?.overlaps($0) ?? false })
                }
            }
        }
    }

    @Test func `large tables, of which each core has a part, are counted whole`() {
        let days = (0..<100_000).map { Int32($0 % 400 - 200) }
        let keys = (0..<100_000).map { UInt32($0 % 3) }
        let events = KeyedEvents(days: days, keys: keys, keyCount: 3)
        let span = DateBounds(earliest: Day(number: -100), latest: Day(number: 99))
        let counts = span.map { CalendarCounts(events, by: .month, within: $0) }
        for key in 0..<3 {
            let expected = days.indices.count { keys[$0] == key && (-100...99).contains(days[$0]) }
            #expect(counts?.sums([key]).certain.reduce(0, +) == expected)
            #expect(counts?.sums([key]).possible.reduce(0, +) == expected)
        }
        #expect(counts?.sums([0, 1, 2]).certain.reduce(0, +) == 50_000)
    }
}
