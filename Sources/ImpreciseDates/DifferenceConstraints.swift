/// Whole numbers of which only differences are bounded, `x - y <= c`: exact and cheap to decide (shortest paths without a
/// negative cycle; R. Bellman 1958, R. W. Floyd 1962). O(n³) for n numbers.
struct DifferenceConstraints {
    /// Element [y][x] is the most that x may exceed y by; the last row and column stand for zero.
    private var most: [[Int64]]
    private let zero: Int

    /// No bound at all. Far enough from the ends of Int64 for sums of a few.
    private static let unbounded: Int64 = 1 << 62

    init(variables: Int) {
        zero = variables
        most = Array(repeating: Array(repeating: Self.unbounded, count: variables + 1), count: variables + 1)
        for index in most.indices { most[index][index] = 0 }
    }

    mutating func limit(_ variable: Int, to range: ClosedRange<Int64>) {
        tighten(from: zero, to: variable, range.upperBound)
        tighten(from: variable, to: zero, -range.lowerBound)
    }

    /// `variable <= other + difference`
    mutating func add(_ variable: Int, isAtMost other: Int, plus difference: Int64) {
        tighten(from: other, to: variable, difference)
    }

    /// `variable == other + difference`
    mutating func add(_ variable: Int, isExactly other: Int, plus difference: Int64) {
        tighten(from: other, to: variable, difference)
        tighten(from: variable, to: other, -difference)
    }

    /// Lets two variables change places in all that has been said.
    mutating func exchange(_ first: Int, _ second: Int) {
        most.swapAt(first, second)
        for index in most.indices { most[index].swapAt(first, second) }
    }

    var isSatisfiable: Bool {
        var shortest = most
        for middle in shortest.indices {
            for from in shortest.indices where shortest[from][middle] < Self.unbounded {
                for to in shortest.indices where shortest[middle][to] < Self.unbounded {
                    // Open ends are far out: kept from going farther, sums stay within Int64.
                    let sum = max(shortest[from][middle] + shortest[middle][to], -Self.unbounded)
                    shortest[from][to] = min(shortest[from][to], sum)
                }
            }
        }
        return shortest.indices.allSatisfy { shortest[$0][$0] >= 0 }
    }

    private mutating func tighten(from: Int, to: Int, _ difference: Int64) {
        most[from][to] = min(most[from][to], difference)
    }
}
