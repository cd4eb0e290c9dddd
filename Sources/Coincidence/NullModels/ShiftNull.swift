/// A null model in which one series moves as a block, so that bursts stay bursts and only the tie to the other is cut.
package enum ShiftNull: Hashable, Sendable {
    /// Every shift of the whole span: exact, no sampling.
    case circular
    /// Shifts of at most `reach` days either way, which keep a trend that both series share.
    case local(reach: Int)

    /// The days by which the series is moved, 0 among them, each from 0 to one less than `dayCount`.
    package func shifts(dayCount: Int) -> [Int] {
        if case .local(let reach) = self { precondition(reach >= 0, "a shift reaches so many days either way") }
        return switch self {
        case .local(let reach) where 2 * reach + 1 < dayCount:
            (-reach...reach).map { $0 < 0 ? $0 + dayCount : $0 }
        case .circular, .local:
            Array(0..<dayCount)
        }
    }
}
