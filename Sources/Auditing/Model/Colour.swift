#if canImport(Glibc)
import Glibc
#endif

/// A colour of the sRGB space, each part from 0 to 1.
struct Colour: Hashable, Sendable {
    let red: Double
    let green: Double
    let blue: Double

    init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `RRGGBB`, or `AARRGGBB` whose first two digits programs ignore; nil for anything else.
    init?(hexadecimal text: String) {
        guard [6, 8].contains(text.utf8.count), let number = UInt32(text.suffix(6), radix: 16) else { return nil }
        self.init(
            red: Double(number >> 16 & 0xFF) / 255, green: Double(number >> 8 & 0xFF) / 255,
            blue: Double(number & 0xFF) / 255)
    }

    static let black = Colour(red: 0, green: 0, blue: 0)
    static let white = Colour(red: 1, green: 1, blue: 1)

    /// `#0563C1`.
    var text: String {
        "#"
            + [red, green, blue].map { part in
                let digits = String(Int((part * 255).rounded()), radix: 16, uppercase: true)
                return digits.count == 1 ? "0" + digits : digits
            }.joined()
    }

    /// From 1 for equal colours to 21 for black on white (WCAG 2.1, contrast ratio).
    func contrast(with other: Colour) -> Double {
        let (one, two) = (luminance, other.luminance)
        return (max(one, two) + 0.05) / (min(one, two) + 0.05)
    }

    /// Relative luminance by WCAG 2.1.
    private var luminance: Double {
        func linear(_ part: Double) -> Double { part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Darker for a tint below 0, lighter above: its lightness (HSL) is moved that share of the way to black or white
    /// (ECMA-376 part 1, 18.8.19).
    func tinted(_ tint: Double) -> Colour {
        guard tint != 0 else { return self }
        let (most, least) = (max(red, green, blue), min(red, green, blue))
        let lightness = (most + least) / 2
        let moved = tint < 0 ? lightness * (1 + max(tint, -1)) : lightness * (1 - min(tint, 1)) + min(tint, 1)
        let span = most - least
        guard span > 0 else { return Colour(red: moved, green: moved, blue: moved) }
        let saturation = span / (1 - abs(2 * lightness - 1))
        // The hue stays: each part keeps its place between the least and the most.
        let newSpan = (1 - abs(2 * moved - 1)) * saturation
        func part(_ part: Double) -> Double { moved - newSpan / 2 + (part - least) / span * newSpan }
        return Colour(red: part(red), green: part(green), blue: part(blue))
    }

    /// Excel's 64 numbered colours: 0 to 7 and again from 8, as in all files since Excel 97 (ECMA-376 part 1, 18.8.27).
    static func indexed(_ index: Int) -> Colour? {
        if index == 64 { return .black }
        if index == 65 { return .white }
        let place = index < 8 ? index : index - 8
        return palette.indices.contains(place) ? Colour(hexadecimal: palette[place]) : nil
    }

    private static let palette = [
        "000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF", "800000", "008000", "000080",
        "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC", "CCFFFF", "660066", "FF8080",
        "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000", "008080", "0000FF", "00CCFF",
        "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF", "33CCCC", "99CC00", "FFCC00",
        "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300", "993300", "993366", "333399",
        "333333",
    ]
}
