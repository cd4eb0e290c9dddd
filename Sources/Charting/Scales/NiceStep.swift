/// Steps that people count in.
enum NiceStep {
    /// The least of 1, 2, 5, 10, 20, 50 ... (and 0.5, 0.2, 0.1 ...) that is no less than `least`; 1 where that is no
    /// positive number.
    static func atLeast(_ least: Double) -> Double {
        guard least.isFinite, least > 0 else { return 1 }
        var power = 1.0
        while power * 10 <= least { power *= 10 }
        while power > least { power /= 10 }
        // A step that misses by rounding alone is still meant.
        for factor in [1.0, 2, 5] where power * factor >= least * (1 - 1e-9) { return power * factor }
        return power * 10
    }

    /// The same for days: whole weeks and months of 30 days below two months, then quarters and years of 360 days.
    static func daysAtLeast(_ least: Double) -> Int {
        let steps = [1, 2, 5, 10, 15, 30, 60, 90, 180, 360]
        if let step = steps.first(where: { Double($0) >= least }) { return step }
        // Short of what overflows an Int.
        return Int(min(atLeast(least / 360), 2e16)) * 360
    }
}
