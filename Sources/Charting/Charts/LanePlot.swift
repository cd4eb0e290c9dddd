import ImpreciseDates

/// A lane laid out on the axis of time: its label, above a base line the exact events, below it the imprecise ones.
/// Where there are too many to tell apart, columns count them.
struct LanePlot {
    enum Exact {
        case none
        case dots([DotMark])
        case columns(EventColumns)
    }

    enum Imprecise {
        case none
        case bars([IntervalBarMark], height: Double)
        case columns(EventColumns)
    }

    let lane: TimelineLane
    let scale: TimeScale
    let labelLeft: Double
    /// Marks stand around a base line at 0.
    let exact: Exact
    let imprecise: Imprecise
    let brackets: LaneBrackets
    private let labels: [TextMark]
    private let exactHeight: Double
    private let impreciseHeight: Double

    static let greatestHeight = 110.0
    /// From one line of a label to the next.
    static let labelHeight = Font.heading.lineHeight

    /// `lane` holds only events of the scale's span, in order.
    init(lane: TimelineLane, scale: TimeScale, labelLeft: Double) {
        self.lane = lane
        self.scale = scale
        self.labelLeft = labelLeft
        exact = Self.exact(lane.events.filter(\.isExact), of: lane.role, on: scale)
        imprecise = Self.imprecise(lane.events.filter { !$0.isExact }, of: lane.role, on: scale)
        brackets = LaneBrackets(lane.brackets, colour: lane.role.colour, on: scale)
        exactHeight =
            switch exact {
            case .none: 6
            case .dots(let dots): dots.map { $0.radius - $0.y }.max() ?? 0
            case .columns: Self.greatestHeight
            }
        impreciseHeight =
            switch imprecise {
            case .none: 0
            case .bars(_, let height): height
            case .columns: Self.greatestHeight / 2
            }
        labels = Self.labels(for: lane, exact, imprecise, brackets, left: labelLeft, right: scale.right)
    }

    private var markTop: Double { Double(labels.count) * Self.labelHeight + 4 + brackets.height }

    var height: Double { markTop + exactHeight + 3 + impreciseHeight }

    func elements(top: Double) -> [SVGElement] {
        var elements = labels.map { $0.moved(down: top).element }
        elements += brackets.elements(top: top + markTop - brackets.height)
        let base = top + markTop + exactHeight
        elements.append(
            RuleMark.horizontal(from: scale.left, to: scale.right, y: base + 0.5, colour: .edge).element)
        switch exact {
        case .none: break
        case .dots(let dots): elements += dots.map { $0.moved(down: base).element }
        case .columns(let columns): elements += Self.marks(columns, from: base, by: -exactHeight, lane.role.colour)
        }
        switch imprecise {
        case .none: break
        case .bars(let bars, _): elements += bars.map { $0.moved(down: base).element }
        case .columns(let columns):
            elements += Self.marks(columns, from: base + 2, by: impreciseHeight, lane.role.colour, opacity: 0.3)
        }
        return elements
    }

    /// An area and the line of its far edge, so that a light one is seen as well as a solid one.
    private static func marks(
        _ columns: EventColumns, from base: Double, by height: Double, _ colour: Paint, opacity: Double = 1
    ) -> [SVGElement] {
        let blocks = columns.columns.map { column in
            let edge = base + height * Double(column.count) / Double(columns.peak)
            return StepAreaMark.Block(left: column.left, right: column.right, top: edge, bottom: base)
        }
        let edges = blocks.map { StepLineMark.Stretch(left: $0.left, right: $0.right, y: $0.top) }
        return [
            StepAreaMark(blocks: blocks, fill: colour).element.setting(.fillOpacity, .number(opacity)),
            StepLineMark(stretches: edges, colour: colour, width: 1).element,
        ]
    }
}
