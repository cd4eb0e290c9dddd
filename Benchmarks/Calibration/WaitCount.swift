import Coincidence

/// How often the interval of a Kaplan-Meier curve holds the true share: waits that end each day with the same chance, watched for a time that
/// differs from one to the next.
package enum WaitCount {
    /// - Parameter count: waits of a curve.
    /// - Returns: the share of curves whose interval beyond day 35 holds the truth, among those still watched then.
    package static func holding(count: Int, curves: Int, seed: UInt64 = 1_958) -> Double {
        let day = 35
        let truth = (0...day).reduce(1.0) { share, _ in share * 49 / 50 }
        let held = ConcurrentMap.map(curves) { index -> Bool? in
            var generator = SeededGenerator(seed: seed, stream: UInt64(index))
            let waits = (0..<count).map { _ in
                let watched = generator.below(151)
                let end = (0..<watched).first { _ in generator.below(50) == 0 }
                return Wait(days: end ?? watched, isEnded: end != nil)
            }
            let curve = KaplanMeier(waits)
            guard curve.waiting(beyond: day) != nil, let step = curve.steps.last(where: { $0.day <= day }) else {
                return nil
            }
            return step.interval.contains(truth)
        }.compactMap(\.self)
        return Double(held.count { $0 }) / Double(max(1, held.count))
    }
}
