/// One line of text at a base line.
struct TextMark: Mark {
    enum Anchor: String, Sendable { case start, middle, end }

    let text: String
    let x: Double
    let y: Double
    var font = Font.label
    var colour = Paint.ink
    var anchor = Anchor.start
    /// Goes on in the same line, plain and muted; the renderer sets it behind `text`, whatever font it has.
    var detail: String?

    /// Pixels between a text and its detail.
    static let detailGap = 7.0

    /// Whether the first letter is Hebrew, Arabic or of a like script, so that the whole line runs from right to left.
    private var runsLeftwards: Bool {
        let letter = text.unicodeScalars.first { $0.properties.isAlphabetic }
        return switch letter?.value {
        case .some(0x590...0x8FF), .some(0xFB1D...0xFDFF), .some(0xFE70...0xFEFF), .some(0x10800...0x10FFF): true
        default: false
        }
    }

    var element: SVGElement {
        let settings: KeyValuePairs<SVGElement.Attribute, SVGValue> = [
            .x: .number(x), .y: .number(y), .fontSize: .number(font.size), .fill: .paint(colour),
        ]
        var line = SVGElement(.text, settings, text: text)
        if let detail {
            // A shift, not a space: renderers differ on whether spaces at the edge of a run count.
            let shift = runsLeftwards ? -Self.detailGap : Self.detailGap
            let run = SVGElement(
                .tspan, [.dx: .number(shift), .fontWeight: "normal", .fill: .paint(.mutedInk)], text: detail)
            line = SVGElement(.text, settings, [SVGElement(.tspan, text: text), run])
        }
        if font.isBold { line = line.setting(.fontWeight, "bold") }
        if runsLeftwards {
            // In such a line "start" is its right end.
            line = line.setting(.direction, "rtl")
            switch anchor {
            case .start: return line.setting(.textAnchor, "end")
            case .middle: break
            case .end: return line
            }
        }
        if anchor != .start { line = line.setting(.textAnchor, .text(anchor.rawValue)) }
        return line
    }
}
