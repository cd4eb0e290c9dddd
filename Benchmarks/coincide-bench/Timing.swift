/// How long something takes, and what came of it.
enum Timing {
    /// Milliseconds: the median of some rounds behind one that does not count, least and most, and the memory of its own that the
    /// process held at most.
    static func line(_ name: String, _ rounds: Int, _ body: () -> String) -> String {
        let clock = ContinuousClock()
        var result = ""
        let (times, memory) = AnonymousMemory.most {
            (0...rounds).map { _ in clock.measure { result = body() } }.dropFirst().sorted()
        }
        let padded = name + String(repeating: " ", count: max(1, 44 - name.count))
        return "\(padded)\(tenths(times[times.count / 2])) ms (least \(tenths(times[0])), most "
            + "\(tenths(times[times.count - 1]))), \(memory) MiB  \(result)"
    }

    private static func tenths(_ time: Duration) -> String {
        let tenths = time.components.seconds * 10_000 + time.components.attoseconds / 100_000_000_000_000
        return "\(tenths / 10).\(tenths % 10)"
    }
}
