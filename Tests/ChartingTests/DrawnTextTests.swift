import Testing

@testable import Charting

@Suite struct DrawnTextTests {
    @Test(arguments: [("  a \n\t b  ", "a b"), ("", ""), (" \u{A0} ", ""), ("x", "x")])
    func `white space runs together`(text: String, cleaned: String) {
        #expect(DrawnText.clean(text) == cleaned)
    }

    @Test(arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "\u{2212}1,000")])
    func `thousands are set apart`(number: Int, text: String) {
        #expect(DrawnText.grouped(number) == text)
        #expect(DrawnText.value(Double(number)) == text)
    }

    @Test func `the ends of Int are written too`() {
        #expect(DrawnText.grouped(.min) == "\u{2212}9,223,372,036,854,775,808")
    }

    @Test(arguments: [(0.5, "0.5"), (-0.001, "0"), (1_234.567, "1,234.57"), (Double.nan, ""), (1e300, "1e+300")])
    func `values keep two decimals`(number: Double, text: String) {
        #expect(DrawnText.value(number) == text)
    }

    @Test func `one is singular`() {
        #expect(DrawnText.count(1, "event", "events") == "1 event")
        #expect(DrawnText.count(2_000, "event", "events") == "2,000 events")
    }
}
