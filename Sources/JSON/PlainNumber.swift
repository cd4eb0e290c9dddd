/// Numbers as text without regard to a locale.
package enum PlainNumber {
    /// The shortest decimal text that reads back as the same number; whole numbers up to 2^53 without a fraction.
    package static func text(of number: Double) -> String {
        if number == number.rounded(), abs(number) <= 9_007_199_254_740_992 { return String(Int64(number)) }
        return String(describing: number)
    }
}
