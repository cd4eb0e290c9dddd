import Testing

@testable import ImpreciseDates

@Suite struct DateBoundsTests {
    @Test(
        arguments: [
            (3, 3, 1, true, true, 3, 3), (0, 9, 10, false, true, 2, 5), (5, 9, 5, false, true, 5, 5),
            (6, 9, 4, false, false, nil, nil), (0, 1, 2, false, false, nil, nil), (0, 2, 3, false, true, 2, 2),
        ] as [(Int64, Int64, Int64, Bool, Bool, Int64?, Int64?)])
    func `both ends belong to the bounds`(
        first: Int64, last: Int64, count: Int64, isInside: Bool, overlaps: Bool, sharedFirst: Int64?, sharedLast: Int64?
    ) throws {
        let bounds = try #require(DateBounds(earliest: Day(number: 2), latest: Day(number: 5)))
        let other = try #require(DateBounds(earliest: Day(number: first), latest: Day(number: last)))
        #expect(other.dayCount == count)
        #expect(bounds.contains(other) == isInside)
        #expect(bounds.overlaps(other) == overlaps)
        #expect(other.overlaps(bounds) == overlaps)
        #expect(bounds.intersection(other)?.earliest.number == sharedFirst)
        #expect(bounds.intersection(other)?.latest.number == sharedLast)
    }

    @Test(arguments: [(1, false), (2, true), (5, true), (6, false)] as [(Int64, Bool)])
    func `a day lies inside or not`(number: Int64, isInside: Bool) throws {
        let bounds = try #require(DateBounds(earliest: Day(number: 2), latest: Day(number: 5)))
        #expect(bounds.contains(Day(number: number)) == isInside)
    }

    @Test func `the latest day cannot come before the earliest`() {
        #expect(DateBounds(earliest: Day(number: 2), latest: Day(number: 1)) == nil)
        #expect(DateBounds(earliest: Day(number: 2), latest: Day(number: 2)) == DateBounds(Day(number: 2)))
    }
}
