/// Turns numbers into pixels along a straight line.
struct LinearScale: Hashable, Sendable {
    let domain: ClosedRange<Double>
    /// Pixels of the lower and the upper end of the domain; on a screen the first of a vertical scale is the greater.
    let start: Double
    let end: Double

    /// A domain of no width is centred: all of it lies in the middle.
    func position(_ value: Double) -> Double {
        let width = domain.upperBound - domain.lowerBound
        guard width > 0, width.isFinite else { return (start + end) / 2 }
        return start + (value - domain.lowerBound) / width * (end - start)
    }

    /// The scale over 0 and all values, out to round numbers: a bar's length then tells its value. From 0 to 1 where
    /// there is nothing but 0.
    static func fromZero(over values: [Double], start: Double, end: Double, ticks: Int) -> LinearScale {
        let finite = values.filter(\.isFinite)
        let top = max(finite.max() ?? 0, 0)
        let bottom = min(finite.min() ?? 0, 0)
        guard top > bottom else { return LinearScale(domain: 0...1, start: start, end: end) }
        let step = NiceStep.atLeast((top - bottom) / Double(max(ticks, 1)))
        let lower = min((bottom / step).rounded(.down) * step, bottom)
        let upper = max((top / step).rounded(.up) * step, top)
        return LinearScale(domain: lower...upper, start: start, end: end)
    }

    /// Round numbers within the domain, at most about `count` of them and an end more. `whole` leaves out fractions.
    func ticks(_ count: Int, whole: Bool = false) -> [Double] {
        let width = domain.upperBound - domain.lowerBound
        guard width > 0, width.isFinite else { return [domain.lowerBound] }
        var step = NiceStep.atLeast(width / Double(max(count, 1)))
        if whole { step = max(step, 1) }
        let first = (domain.lowerBound / step).rounded(.up)
        let last = (domain.upperBound / step + 1e-9).rounded(.down)
        return first > last ? [] : stride(from: first, through: last, by: 1).map { $0 * step }
    }
}
