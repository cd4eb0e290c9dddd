import Coincidence
import ImpreciseDates

/// How often the other views of unrelated series are right: whether intervals of a ratio hold the true one, and how often a curve or a change is
/// called more than chance where there is nothing.
package struct ViewCount: Sendable {
    package enum Call: String, CaseIterable, Sendable {
        /// The exact interval, which takes events for independent, holds the true ratio.
        case exact = "exact holds"
        /// The one that allows for bursts does.
        case widened = "widened holds"
        /// Below the level, two-sided: events moved as a block.
        case change
        /// Fewer than one in twenty other dates divide the events as sharply.
        case standsOut = "stands out"
        case studyShift = "study, shift"
        case studyRedraw = "study, redraw"
        case lagShift = "lags, shift"
        case lagRedraw = "lags, redraw"
    }

    package let pairs: Int
    private let calls: [Call: Int]

    package func share(_ call: Call) -> Double { Double(calls[call] ?? 0) / Double(pairs) }

    package init(_ world: CalibrationWorld, pairs: Int, seed: UInt64 = 2_022) {
        self.pairs = pairs
        calls = ConcurrentMap.map(pairs) { index in
            var generator = SeededGenerator(seed: seed, stream: UInt64(index))
            return Self.calls(world, seed: UInt64(index), using: &generator)
        }.joined().reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static func calls(
        _ world: CalibrationWorld, seed: UInt64, using generator: inout SeededGenerator
    ) -> [Call] {
        let drawn = world.pair(using: &generator)
        let pair = CalibrationCount.pair(events: drawn.events[0], triggers: drawn.triggers[0])
        let (events, triggers) = (pair.events, pair.triggers)
        let change = RateChange(
            events, all: pair.allEvents, at: pair.span.bounds.earliest.advanced(by: Int64(CalibrationWorld.early)))
        let level = CoincidenceResult.level
        let redraw = CurveNullModel.redraw(within: .quarter, drawCount: 199, seed: seed)
        let studies = [CurveNullModel.shift, redraw].map {
            EventStudy(events: events, triggers: triggers, reach: 60, width: 10, null: $0).curve.p
        }
        let lags = [CurveNullModel.shift, redraw].map {
            LeadLag(
                events: events, triggers: triggers, rate: .trigger, window: 30, reach: 60, step: 10, null: $0
            ).curve.p
        }
        let said: [(Call, Bool)] = [
            (.exact, change.ratio.interval?.contains(world.ratio) ?? false),
            (.widened, change.widened?.contains(world.ratio) ?? false),
            (.change, change.shift.pTwoSided < level),
            (.standsOut, 20 * change.otherDates.atLeastAsSharp < change.otherDates.count),
            (.studyShift, studies[0] < level), (.studyRedraw, studies[1] < level), (.lagShift, lags[0] < level),
            (.lagRedraw, lags[1] < level),
        ]
        return said.filter(\.1).map(\.0)
    }
}
