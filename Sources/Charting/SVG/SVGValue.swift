/// The value of an attribute: a number, rounded when written, a text, escaped when written, or a paint, of which the theme
/// says the colour.
enum SVGValue: Hashable, Sendable {
    case number(Double)
    case text(String)
    case paint(Paint)
}

extension SVGValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringInterpolation {
    init(floatLiteral value: Double) { self = .number(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(stringLiteral value: String) { self = .text(value) }
}
