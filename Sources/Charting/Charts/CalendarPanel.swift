/// The cells of one lane of a calendar.
struct CalendarPanel {
    let lane: CalendarLane
    let layout: CalendarLayout
    let top: Double

    var bottom: Double { top + layout.height }

    /// One path for all cells of a fill, so that a file of many cells stays small.
    var elements: [SVGElement] {
        let cells = cells
        let fills = Dictionary(grouping: cells.filter { $0.cell.certain > 0 }) { step(of: $0.cell) }
        let grounds = fills.sorted { $0.key < $1.key }.map { step, cells in
            StepAreaMark(blocks: cells.map { block($0.x, $0.y, inset: 0.5) }, fill: .step(step)).element
        }
        let frames =
            frame(cells.map { block($0.x, $0.y, inset: 0) })
            .setting(.stroke, .paint(.grid)).setting(.strokeWidth, 1)
        let open = cells.filter { $0.cell.possible > $0.cell.certain }
        let dashes = open.isEmpty ? [] : [outline(open.map { block($0.x, $0.y, inset: 2) })]
        return layout.heads(top: top) + [frames] + grounds + dashes + cells.map { number($0.cell, x: $0.x, y: $0.y) }
    }

    private var cells: [(cell: CalendarCell, x: Double, y: Double)] {
        let first = layout.years.first ?? 0
        var byPlace: [Int: CalendarCell] = [:]
        for cell in lane.cells { byPlace[Int(cell.year - first) * layout.parts.count + cell.part] = cell }
        return byPlace.sorted { $0.key < $1.key }.map { _, cell in
            let place = layout.place(year: Int(cell.year - first), part: cell.part)
            return (cell, place.x, top + place.y)
        }
    }

    /// From 1 for what is less than a fifth of the highest, so that anything at all is told from nothing.
    private func step(of cell: CalendarCell) -> Int {
        let last = Paint.lastStep
        let share = Double(cell.certain) / Double(max(lane.peak, 1))
        return min(max(Int((share * Double(last)).rounded(.up)), 1), last)
    }

    private func block(_ x: Double, _ y: Double, inset: Double) -> StepAreaMark.Block {
        StepAreaMark.Block(
            left: x + inset, right: x + layout.columnWidth - inset, top: y + inset,
            bottom: y + CalendarLayout.rowHeight - inset)
    }

    private func frame(_ blocks: [StepAreaMark.Block]) -> SVGElement {
        StepAreaMark(blocks: blocks, fill: .none).element
    }

    /// White under dark dashes: seen on the palest and on the darkest fill.
    private func outline(_ blocks: [StepAreaMark.Block]) -> SVGElement {
        SVGElement(
            .g, [:],
            [
                frame(blocks).setting(.stroke, .paint(.ground)).setting(.strokeWidth, 1.4),
                frame(blocks).setting(.stroke, .paint(.mutedInk)).setting(.strokeWidth, 1)
                    .setting(.strokeDashes, .text(LegendKey.boxDashes)),
            ])
    }

    private func number(_ cell: CalendarCell, x: Double, y: Double) -> SVGElement {
        let isDark = cell.certain > 0 && step(of: cell) == Paint.lastStep
        let colour: Paint = cell.possible == 0 ? .mutedInk : isDark ? .ground : .ink
        return TextMark(
            text: cell.text, x: x + layout.columnWidth / 2, y: y + CalendarLayout.rowHeight / 2 + 4, colour: colour,
            anchor: .middle
        ).element
    }
}
