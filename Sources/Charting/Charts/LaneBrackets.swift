import ImpreciseDates

/// The brackets of a lane in rows, none over another, each with its label above its middle.
struct LaneBrackets {
    private struct Place {
        let bracket: TimelineBracket
        let line: ClosedRange<Double>
        let label: String
        /// Of the label, within the axis.
        let middle: Double
        let row: Int
    }

    /// Nil where they need more rows than a lane has room for: they are not drawn.
    private let places: [Place]?
    private let colour: Paint

    private static let rowHeight = 17.0
    private static let mostRows = 5
    static let dashes = "3 2"

    init(_ brackets: [TimelineBracket], colour: Paint, on scale: TimeScale) {
        self.colour = colour
        let measure = TextMeasure(font: .label)
        let shown = DateOrder.byEarliest.sorted(brackets.filter { $0.bounds.overlaps(scale.span) }, by: \.bounds)
        let laid = shown.map { bracket in
            let line = scale.extent(of: bracket.bounds, atLeast: 6)
            let label = measure.ellipsised(DrawnText.clean(bracket.label), to: 120)
            let half = measure.width(of: label) / 2
            let centre = (line.lowerBound + line.upperBound) / 2
            let middle = min(max(centre, scale.left + half), max(scale.left + half, scale.right - half))
            return (bracket: bracket, line: line, label: label, middle: middle, half: half)
        }
        // By what each takes up, label or line.
        let order = laid.indices.map { (min(laid[$0].line.lowerBound, laid[$0].middle - laid[$0].half), $0) }
            .sorted { $0 < $1 }.map(\.1)
        let stretches = order.map { index -> ClosedRange<Double> in
            let place = laid[index]
            let lower = min(place.line.lowerBound, place.middle - place.half)
            return lower...max(place.line.upperBound, place.middle + place.half, lower)
        }
        places = RowPacking.rows(of: stretches, gap: 4, limit: Self.mostRows).map { rows in
            zip(order, rows).map { index, row in
                let place = laid[index]
                return Place(
                    bracket: place.bracket, line: place.line, label: place.label, middle: place.middle, row: row)
            }
        }
    }

    var isLeftOut: Bool { places == nil }
    var isEmpty: Bool { places?.isEmpty ?? true }
    var hasUncertain: Bool { places?.contains { !$0.bracket.isCertain } ?? false }

    var height: Double {
        guard let rows = places?.map(\.row).max() else { return 0 }
        return Double(rows + 1) * Self.rowHeight + 2
    }

    /// The first row is the lowest, next to the events.
    func elements(top: Double) -> [SVGElement] {
        (places ?? []).flatMap { place -> [SVGElement] in
            let y = top + height - Double(place.row) * Self.rowHeight - BracketMark.drop - 3
            let mark = BracketMark(
                left: place.line.lowerBound, right: place.line.upperBound, y: y, colour: colour,
                dashes: place.bracket.isCertain ? nil : Self.dashes)
            if place.label.isEmpty { return [mark.element] }
            return [mark.element, TextMark(text: place.label, x: place.middle, y: y - 3, anchor: .middle).element]
        }
    }
}
