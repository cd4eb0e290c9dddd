import Testing

@testable import Stages

@Suite struct RoundedNumberTests {
    @Test(arguments: [
        (0.4767, "0.477"), (17, "17"), (-3.5, "-3.5"), (0, "0"), (1.0004, "1"), (0.05, "0.05"), (-0.0625, "-0.063"),
        (0.000041, "4.1e-05"), (-0.00001, "-1e-05"), (1e17, "1e+17"), (123456.789, "123456.789"), (.infinity, "inf"),
    ])
    func `three decimals are shown, without zeros at the end`(number: Double, text: String) {
        #expect(RoundedNumber.text(number, decimals: 3) == text)
    }

    @Test func `without decimals it is whole`() {
        #expect(RoundedNumber.text(2.5, decimals: 0) == "3")
        #expect(RoundedNumber.text(-120.2, decimals: 0) == "-120")
    }
}
