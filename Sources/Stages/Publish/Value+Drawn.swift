import Tables

extension Value {
    /// As a chart draws it; nil for what is no number.
    var drawnNumber: Double? {
        switch self {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}
