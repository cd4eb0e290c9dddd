/// A colour of sRGB, 8 bits a channel.
package struct Colour: Hashable, Sendable {
    let red: Int
    let green: Int
    let blue: Int

    static let white = Colour(red: 255, green: 255, blue: 255)
    static let black = Colour(red: 0, green: 0, blue: 0)

    private init(red: Int, green: Int, blue: Int) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// `#0072b2`, in letters of either case. Nil for anything else.
    package init?(_ text: String) {
        guard text.utf8.count == 7, text.hasPrefix("#"), text.dropFirst().allSatisfy({ $0.isASCII && $0.isHexDigit }),
            let number = Int(text.dropFirst(), radix: 16)
        else { return nil }
        self.init(red: number >> 16, green: number >> 8 & 255, blue: number & 255)
    }

    /// `#0072b2`.
    package var text: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Relative luminance, from 0 to 1 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance).
    package var luminance: Double {
        0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
    }

    /// From 1 to 21 (WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
    package func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// As far towards the other as the share from 0 to 1 says.
    func mixed(with other: Colour, share: Double) -> Colour {
        func channel(_ one: Int, _ two: Int) -> Int { Int((Double(one) + Double(two - one) * share).rounded()) }
        return Colour(
            red: channel(red, other.red), green: channel(green, other.green), blue: channel(blue, other.blue))
    }

    /// The same where it has that contrast on a light ground; else the least darker one that has, by hundredths.
    package func darkened(to contrast: Double, on ground: Colour) -> Colour {
        for step in 0...100 {
            let darker = mixed(with: .black, share: Double(step) / 100)
            if darker.contrast(with: ground) >= contrast { return darker }
        }
        return .black
    }

    /// Of a channel of sRGB. The power of 2.4 is the fifth root of the twelfth power, by Newton's method, whose every step
    /// IEEE 754 rounds the same everywhere; that of a system's library may differ in the last digit.
    private static func linear(_ channel: Int) -> Double {
        let share = Double(channel) / 255
        if share <= 0.04045 { return share / 12.92 }
        let base = (share + 0.055) / 1.055
        let square = base * base
        let fourth = square * square
        let twelfth = fourth * fourth * fourth
        var root = base
        for _ in 0..<60 {
            let rootFourth = root * root * root * root
            root -= (rootFourth * root - twelfth) / (5 * rootFourth)
        }
        return root
    }
}
