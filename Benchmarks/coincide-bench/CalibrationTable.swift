import Calibration
import Coincidence

/// Prints how often each test calls unrelated series related, world by world, and how often it finds what was planted.
enum CalibrationTable {
    static func run(pairs: Int) {
        print("\(pairs) unrelated pairs each, \(CalibrationWorld.days) days, window 30 days; percent below 0.05,")
        print("trigger rate / precursor rate")
        header()
        for world in CalibrationWorld.all { line(world.name, CalibrationCount(world, pairs: pairs)) }
        print("\nof 100 triggers so many followed by an event of their own within 30 days (power)")
        header()
        for world in CalibrationWorld.all.prefix(4) {
            for planted in [25, 50] {
                line("\(world.name), \(planted)", CalibrationCount(world, pairs: pairs, planted: planted))
            }
        }
    }

    private static let calls: [(CalibrationCount.Call, isByRate: Bool)] = [
        (.headline, true), (.circular, true), (.strata, true), (.poisson, true), (.redrawnEvents, true),
        (.adjusted, false), (.burstWarning, false), (.trendWarning, false),
    ]

    private static func header() {
        print(padded("", 34) + calls.map { padded($0.0.rawValue, width($0.0)) }.joined())
    }

    private static func line(_ name: String, _ count: CalibrationCount) {
        let cells = calls.map { call, isByRate in
            let shares =
                isByRate ? [count.share(call, .trigger), count.share(call, .precursor)] : [count.share(call)]
            return padded(shares.map(percent).joined(separator: " / "), width(call))
        }
        print(padded(name, 34) + cells.joined())
    }

    private static func width(_ call: CalibrationCount.Call) -> Int { max(14, call.rawValue.count + 2) }

    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
