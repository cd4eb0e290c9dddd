/// The order of rows by one column: numbers by size, dates by their earliest and then their latest day, texts by their code
/// points, lists item by item, false before true. Missing values come last in either direction.
package struct RowOrder: Sendable {
    package enum Place: Sendable {
        case before, same, behind

        var reversed: Place {
            switch self {
            case .before: .behind
            case .same: .same
            case .behind: .before
            }
        }
    }

    private let column: Column

    package init(_ column: Column) { self.column = column }

    /// Where the first row stands, seen from the second.
    package func compare(_ first: Int, _ second: Int, isDescending: Bool = false) -> Place {
        let values = (column[first], column[second])
        switch values {
        case (.missing, .missing): return .same
        case (.missing, _): return .behind
        case (_, .missing): return .before
        default:
            let place = place(first, second, values)
            return isDescending ? place.reversed : place
        }
    }

    private func place(_ first: Int, _ second: Int, _ values: (Value, Value)) -> Place {
        switch values {
        case (.integer(let left), .integer(let right)): return Self.place(left, right)
        case (.number(let left), .number(let right)): return Self.place(left, right)
        case (.boolean(let left), .boolean(let right)): return Self.place(left ? 1 : 0, right ? 1 : 0)
        case (.text(let left), .text(let right)): return Self.place(left, right)
        case (.list(let left), .list(let right)):
            for (left, right) in zip(left, right) where left != right { return Self.place(left, right) }
            return Self.place(left.count, right.count)
        case (.date, .date):
            guard case .date(let dates) = column else { return .same }
            let earliest = Self.place(dates.earliest[first], dates.earliest[second])
            return earliest == .same ? Self.place(dates.latest[first], dates.latest[second]) : earliest
        default: return .same
        }
    }

    private static func place(_ left: String, _ right: String) -> Place {
        if left.unicodeScalars.elementsEqual(right.unicodeScalars) { return .same }
        return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars) ? .before : .behind
    }

    private static func place<Number: Comparable>(_ left: Number, _ right: Number) -> Place {
        left < right ? .before : left > right ? .behind : .same
    }
}
