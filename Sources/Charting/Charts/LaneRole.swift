/// What the events of a lane are to the question; it gives them their colour and shape.
package enum LaneRole: String, CaseIterable, Hashable, Sendable {
    /// What may set something off, such as deals: blue diamonds.
    case trigger
    /// What may follow, such as arrests: vermillion circles.
    case event
    /// What else happened, such as statements: green squares.
    case context
    /// A second series of events to hold against the first: purple triangles.
    case comparison

    var shape: DotMark.Shape {
        switch self {
        case .trigger: .diamond
        case .event: .circle
        case .context: .square
        case .comparison: .triangle
        }
    }

    var colour: Paint {
        switch self {
        case .trigger: .trigger
        case .event: .event
        case .context: .context
        case .comparison: .comparison
        }
    }
}
