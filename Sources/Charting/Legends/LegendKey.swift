/// The small picture before a legend's text.
enum LegendKey: Hashable, Sendable {
    case dot(DotMark.Shape, colour: Paint)
    case bar(colour: Paint)
    /// Dark cap over a light wash.
    case shade
    /// A filled box with a line around it.
    case box(fill: Paint, stroke: Paint)
    /// An empty box of dashes.
    case dashedBox(stroke: Paint)
    /// A band between two dashed lines.
    case dashedBand(fill: Paint, edge: Paint)
    /// A line with a dot on it.
    case dottedLine(colour: Paint)
    /// A band between two lines.
    case band(fill: Paint, edge: Paint)
    case dashes(colour: Paint)
    case line(colour: Paint)
    /// A short upright on a line.
    case tick(colour: Paint)
    /// Two lines of long and short dashes, above and below.
    case outline(colour: Paint)
    case bracket(colour: Paint)
    case dashedBracket(colour: Paint)
    /// The pointer that stands over or under an outlier, beside a box.
    case pointer(fill: Paint, stroke: Paint)

    /// Of an outline: unlike those of `dashes` in grey print too.
    static let outlineDashes = "9 3 1.5 3"
    static let boxDashes = "3 2"
    static let bandDashes = "6 3"

    var width: Double {
        switch self {
        case .dot: 10
        case .bar, .bracket, .dashedBracket: 20
        case .shade, .box, .dashedBox, .tick: 16
        case .band, .dashedBand, .dashes, .line, .dottedLine, .outline: 24
        case .pointer: 30
        }
    }

    /// Drawn from `x` on, around the height `middle`.
    func elements(x: Double, middle: Double) -> [SVGElement] {
        switch self {
        case .dot(let shape, let colour):
            return [DotMark(shape: shape, x: x + 5, y: middle, radius: 4.2, fill: colour).element]
        case .bar(let colour):
            return [IntervalBarMark(left: x, right: x + 20, middle: middle, height: 5, colour: colour).element]
        case .shade:
            return ShadeMark(left: x, right: x + 16, top: middle - 7, bottom: middle + 7).elements
        case .box(let fill, let stroke):
            return [
                RectMark(left: x + 2, right: x + 14, top: middle - 6, bottom: middle + 6, fill: fill, stroke: stroke)
                    .element
            ]
        case .dashedBox(let stroke):
            return [
                RectMark(
                    left: x + 1, right: x + 15, top: middle - 6, bottom: middle + 6, fill: .ground,
                    stroke: stroke
                ).element.setting(.strokeDashes, .text(Self.boxDashes))
            ]
        case .dashedBand(let fill, let edge):
            return [RectMark(left: x, right: x + 24, top: middle - 6, bottom: middle + 6, fill: fill).element]
                + [middle - 6, middle + 6].map { y in
                    RuleMark(x1: x, y1: y, x2: x + 24, y2: y, colour: edge, width: 1.4, dashes: Self.bandDashes).element
                }
        case .dottedLine(let colour):
            return LegendKey.line(colour: colour).elements(x: x, middle: middle) + [
                DotMark(shape: .circle, x: x + 12, y: middle, radius: 3.2, fill: colour).element
            ]
        case .band(let fill, let edge):
            return [
                RectMark(left: x, right: x + 24, top: middle - 6, bottom: middle + 6, fill: fill).element,
                RuleMark.horizontal(from: x, to: x + 24, y: middle - 6, colour: edge).element,
                RuleMark.horizontal(from: x, to: x + 24, y: middle + 6, colour: edge).element,
            ]
        case .dashes(let colour):
            return [
                RuleMark(x1: x, y1: middle, x2: x + 24, y2: middle, colour: colour, width: 1.6, dashes: "5 3").element
            ]
        case .line(let colour):
            return [RuleMark(x1: x, y1: middle, x2: x + 24, y2: middle, colour: colour, width: 2).element]
        case .tick(let colour):
            return [RuleMark(x1: x + 8, y1: middle - 5, x2: x + 8, y2: middle + 5, colour: colour, width: 1.4).element]
        case .outline(let colour):
            return [middle - 6, middle + 6].map { y in
                RuleMark(x1: x, y1: y, x2: x + 24, y2: y, colour: colour, width: 1.3, dashes: Self.outlineDashes)
                    .element
            }
        case .bracket(let colour):
            return [BracketMark(left: x + 1, right: x + 19, y: middle - 2, colour: colour).element]
        case .dashedBracket(let colour):
            return [
                BracketMark(left: x + 1, right: x + 19, y: middle - 2, colour: colour, dashes: LaneBrackets.dashes)
                    .element
            ]
        case .pointer(let fill, let stroke):
            return LegendKey.box(fill: fill, stroke: stroke).elements(x: x, middle: middle) + [
                PointerMark(x: x + 23, tip: middle + 3, pointsUp: false, fill: stroke).element
            ]
        }
    }
}
