import Calibration
import Coincidence

/// Prints how often intervals hold the truth, and how often curves and changes are called more than chance where there is nothing.
enum ViewTable {
    static func run(pairs: Int) {
        print("\(pairs) unrelated pairs each, \(CalibrationWorld.days) days; percent")
        print(
            "intervals of the ratio before and from day \(CalibrationWorld.early) on; curves up to 60 days, all places together"
        )
        print(
            CalibrationTable.padded("", 34)
                + ViewCount.Call.allCases.map { CalibrationTable.padded($0.rawValue, 15) }.joined())
        for world in CalibrationWorld.all {
            let count = ViewCount(world, pairs: pairs)
            let cells = ViewCount.Call.allCases.map {
                CalibrationTable.padded(CalibrationTable.percent(count.share($0)), 15)
            }
            print(CalibrationTable.padded(world.name, 34) + cells.joined())
        }
        print("\nKaplan-Meier: interval holds the true share; percent")
        for count in [9, 20, 50] {
            print(
                CalibrationTable.padded("\(count) waits", 34)
                    + CalibrationTable.percent(WaitCount.holding(count: count, curves: 10 * pairs)))
        }
    }
}
