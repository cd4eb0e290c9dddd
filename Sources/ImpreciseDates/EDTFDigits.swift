/// A month or day as written: two digits, either of which may be unspecified, and what is said of it.
package struct EDTFDigits: Hashable, Sendable {
    /// The digits with 0 in the place of each `X`.
    package let value: UInt8
    /// Which digits are `X`: 2 for the tens, 1 for the units.
    package let unspecified: UInt8
    package let qualifiers: ComponentQualifiers

    package init(_ value: UInt8, unspecified: UInt8 = 0, qualifiers: ComponentQualifiers = .none) {
        self.value = value
        self.unspecified = unspecified
        self.qualifiers = qualifiers
    }

    /// Whether a number can be what is meant.
    func matches(_ number: Int) -> Bool {
        switch unspecified {
        case 0: number == Int(value)
        case 1: number / 10 == Int(value) / 10
        case 2: number % 10 == Int(value) % 10
        default: true
        }
    }

    var isWhollyUnspecified: Bool { unspecified == 3 }
}
