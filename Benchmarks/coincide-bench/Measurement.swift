import CAllocationCount

/// How often something was done in a second, in the best and the middle one of several rounds, and how many allocations
/// it took.
struct Measurement {
    let best: Double
    let median: Double
    let allocations: Double

    /// - Parameter count: how often `work` does it in one round.
    init(count: Int, rounds: Int = 7, _ work: () -> Void) {
        work()
        let clock = ContinuousClock()
        let allocated = allocation_count()
        let rates = (0..<rounds).map { _ in
            let time = clock.measure(work).components
            return Double(count) / (Double(time.seconds) + Double(time.attoseconds) * 1e-18)
        }.sorted()
        allocations = Double(allocation_count() - allocated) / Double(count * rounds)
        best = rates[rounds - 1]
        median = rates[rounds / 2]
    }

    func line(_ name: String) -> String {
        let padded = name + String(repeating: " ", count: max(1, 48 - name.count))
        return "\(padded)\(Self.millions(median)) M/s (best \(Self.millions(best))), "
            + "\(Self.hundredths(allocations)) allocations each"
    }

    private static func millions(_ rate: Double) -> String { hundredths(rate / 1e6) }

    private static func hundredths(_ number: Double) -> String {
        let scaled = Int((number * 100).rounded())
        return "\(scaled / 100).\(scaled % 100 < 10 ? "0" : "")\(scaled % 100)"
    }
}
