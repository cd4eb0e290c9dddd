/// A year as written: four digits, any of which may be unspecified; or, behind a `Y`, more digits or a power of ten.
package struct EDTFYear: Hashable, Sendable {
    package enum Notation: Hashable, Sendable {
        /// `1985`, `-0044`, `19XX`
        case fourDigits
        /// `Y170000002`
        case long
        /// `Y17E7`: so many zeros stand behind the factor.
        case exponential(UInt8)
    }

    package let isNegative: Bool
    /// Without its sign, and with 0 in the place of each `X`.
    package let magnitude: Int64
    /// Which of the four digits are `X`, from 8 for the thousands to 1 for the units.
    package let unspecified: UInt8
    package let notation: Notation
    /// `1950S2`: only so many of the digits are significant.
    package let significantDigits: UInt8?
    package let qualifiers: ComponentQualifiers

    package init(
        isNegative: Bool = false, magnitude: Int64, unspecified: UInt8 = 0, notation: Notation = .fourDigits,
        significantDigits: UInt8? = nil, qualifiers: ComponentQualifiers = .none
    ) {
        self.isNegative = isNegative
        self.magnitude = magnitude
        self.unspecified = unspecified
        self.notation = notation
        self.significantDigits = significantDigits
        self.qualifiers = qualifiers
    }

    /// The year itself where it is a single one; else the one nearest to 0 that it may be.
    package var value: Int64 { isNegative ? -magnitude : magnitude }

    /// The years that it may be, first and last. Not every year between need be one: `2X1X`.
    package var range: ClosedRange<Int64> {
        if unspecified == 0, significantDigits == nil { return value...value }
        var least = magnitude
        var most = magnitude + Self.places(unspecified, times: 9)
        if let significantDigits {
            var rest: Int64 = 1
            for _ in 0..<max(0, Self.digitCount(magnitude) - Int(significantDigits)) { rest *= 10 }
            least = magnitude / rest * rest
            most = least + rest - 1
        }
        return isNegative ? -most...(-least) : least...most
    }

    /// Whether it is exactly one year.
    var isSingle: Bool { range.count == 1 }

    /// Whether a year is one of those that the pattern of digits allows.
    func matches(_ year: Int64) -> Bool {
        guard range.contains(year) else { return false }
        if unspecified == 0 { return true }
        var (digits, wanted) = (year.magnitude, UInt64(magnitude))
        for place in 0..<4 {
            if unspecified & (1 << UInt8(place)) == 0, digits % 10 != wanted % 10 { return false }
            digits /= 10
            wanted /= 10
        }
        return true
    }

    private static func places(_ mask: UInt8, times factor: Int64) -> Int64 {
        var sum: Int64 = 0
        if mask & 8 != 0 { sum += 1000 * factor }
        if mask & 4 != 0 { sum += 100 * factor }
        if mask & 2 != 0 { sum += 10 * factor }
        if mask & 1 != 0 { sum += factor }
        return sum
    }

    private static func digitCount(_ number: Int64) -> Int {
        var count = 1
        var rest = number / 10
        while rest > 0 {
            count += 1
            rest /= 10
        }
        // Years of four digits are written with their leading zeros, which count as digits.
        return max(count, 4)
    }
}
