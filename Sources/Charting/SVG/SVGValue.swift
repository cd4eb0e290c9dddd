/// The value of an attribute: a number, rounded when written, or a text, escaped when written.
enum SVGValue: Hashable, Sendable {
    case number(Double)
    case text(String)
}

extension SVGValue: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringInterpolation {
    init(floatLiteral value: Double) { self = .number(value) }
    init(integerLiteral value: Int) { self = .number(Double(value)) }
    init(stringLiteral value: String) { self = .text(value) }
}
