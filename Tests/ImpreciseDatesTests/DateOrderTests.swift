import Testing

@testable import ImpreciseDates

@Suite struct DateOrderTests {
    @Test(arguments: [
        (DateOrder.byEarliest, ["../2020", "2023-01-01", "2023-01", "2023", "2023-06", "2023-06/.."]),
        (.byLatest, ["../2020", "2023-01-01", "2023-01", "2023-06", "2023", "2023-06/.."]),
    ])
    func `dates stand by the days that are named, then by the others`(order: DateOrder, sorted: [String]) throws {
        let dates = try sorted.reversed().map { ($0, try EDTFParser.parse($0).bounds) }
        #expect(order.sorted(dates) { $0.1 }.map(\.0) == sorted)
    }

    @Test(arguments: DateOrder.allCases)
    func `dates of the same days stand in no order`(order: DateOrder) throws {
        let (one, other) = (try EDTFParser.parse("2023-06").bounds, try EDTFParser.parse("2023-06?").bounds)
        #expect(!order.areInIncreasingOrder(one, other) && !order.areInIncreasingOrder(other, one))
        // So they stay as they stood.
        #expect(order.sorted(Array(0..<500)) { _ in one } == Array(0..<500))
    }
}
