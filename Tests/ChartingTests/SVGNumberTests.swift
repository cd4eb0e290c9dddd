import Testing

@testable import Charting

@Suite struct SVGNumberTests {
    @Test(arguments: [
        (0.0, "0"), (-0.0, "0"), (-0.004, "0"), (3, "3"), (3.5, "3.5"), (-0.25, "-0.25"), (0.05, "0.05"),
        (1.005_1, "1.01"), (12.999, "13"), (-7.995_1, "-8"), (1_234_567.891, "1234567.89"),
    ])
    func `numbers have at most two decimals and no minus zero`(number: Double, text: String) {
        #expect(SVGNumber.text(number) == text)
    }

    @Test(arguments: [
        (Double.nan, "0"), (.infinity, "1000000000000"), (-.infinity, "-1000000000000"), (1e300, "1000000000000"),
    ])
    func `what is not finite or too large is still a number`(number: Double, text: String) {
        #expect(SVGNumber.text(number) == text)
    }
}
