import Testing

import struct Diagnostics.SourceLocation

@testable import Diagnostics

@Suite struct SourceLocationTests {
    @Test(
        arguments: [
            (SourceLocation(file: "sites.csv"), "sites.csv", nil, nil),
            (SourceLocation(file: "sites.csv", line: 214), "sites.csv:214", 214, nil),
            (SourceLocation(file: "sites.csv", line: 214, column: 28), "sites.csv:214:28", 214, 28),
            (
                SourceLocation(file: "deals.xlsx", position: .cell(sheet: "Deals", reference: "H57")),
                "deals.xlsx:Deals!H57",
                nil, nil
            ),
        ] as [(SourceLocation, String, Int?, Int?)])
    func `a place is named by file, line and column, or by its cell`(
        location: SourceLocation, text: String, line: Int?, column: Int?
    ) {
        #expect(location.description == text)
        #expect(location.line == line)
        #expect(location.column == column)
    }

    @Test(arguments: [
        (SourceLocation(file: "f", line: 3, column: 5), SourceLocation(file: "f", line: 3, column: 9)),
        (SourceLocation(file: "f", line: 3), SourceLocation(file: "f", line: 3)),
        (SourceLocation(file: "f"), SourceLocation(file: "f")),
    ])
    func `only a place with a column moves on in its line`(location: SourceLocation, moved: SourceLocation) {
        #expect(location.advanced(by: 4) == moved)
    }
}
