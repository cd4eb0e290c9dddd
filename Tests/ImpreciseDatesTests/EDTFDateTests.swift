import Testing

@testable import ImpreciseDates

@Suite struct EDTFDateTests {
    @Test(
        arguments: [
            (2023, nil, nil, DatePrecision.year), (2023, 11, nil, .month), (2023, 11, 20, .day), (2024, 2, 29, .day),
            (2023, nil, 20, nil), (2023, 13, nil, nil), (2023, 0, nil, nil), (2023, 2, 29, nil), (2023, 2, 0, nil),
        ] as [(Int64, Int?, Int?, DatePrecision?)])
    func `a date is as precise as its parts, and there are none but those of the calendar`(
        year: Int64, month: Int?, day: Int?, precision: DatePrecision?
    ) {
        #expect(EDTFDate(year: year, month: month, day: day)?.precision == precision)
    }

    @Test(arguments: [(Qualifier.uncertain, false), (.approximate, true), (.uncertainAndApproximate, true)])
    func `a question mark does not widen`(qualifier: Qualifier, widens: Bool) {
        #expect(qualifier.widens == widens)
    }
}
