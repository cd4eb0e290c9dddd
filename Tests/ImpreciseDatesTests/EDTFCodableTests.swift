import Foundation
import Testing

@testable import ImpreciseDates

@Suite struct EDTFCodableTests {
    @Test func `dates are coded as their text and come back the same`() throws {
        let texts = ["2023-11-20", "2004?-06-~11", "[1667,1668-12..]", "1985-04-12T23:20:30+04:00", "../2023-07%"]
        let dates = try texts.map { try EDTFParser.parse($0) }
        let coded = try JSONEncoder().encode(dates)
        #expect(try JSONDecoder().decode([String].self, from: coded) == texts)
        #expect(try JSONDecoder().decode([EDTF].self, from: coded) == dates)
    }

    @Test func `a text that is no date is refused with its fault`() throws {
        let refused = #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([EDTF].self, from: Data(#"["2023-04-31"]"#.utf8))
        }
        guard case .dataCorrupted(let context)? = refused else {
            Issue.record("\(String(describing: refused))")
            return
        }
        #expect(
            context.underlyingError as? EDTFFault
                == EDTFFault(reason: .noSuchDay(31, month: 4, year: 2023), offset: 8))
    }
}
