extension DotMark {
    func moved(down distance: Double) -> DotMark {
        DotMark(shape: shape, x: x, y: y + distance, radius: radius, fill: fill, tooltip: tooltip)
    }
}

extension IntervalBarMark {
    func moved(down distance: Double) -> IntervalBarMark {
        IntervalBarMark(
            left: left, right: right, middle: middle + distance, height: height, colour: colour, tooltip: tooltip)
    }
}

extension TextMark {
    func moved(down distance: Double) -> TextMark {
        TextMark(text: text, x: x, y: y + distance, font: font, colour: colour, anchor: anchor, detail: detail)
    }
}
