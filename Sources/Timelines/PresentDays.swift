import ImpreciseDates

/// The days at whose end somebody is there: the last event up to it is an arrival, and no departure of the same day.
struct PresentDays {
    /// Whichever days the dates allow; stretches, ascending.
    private(set) var certain: [DateBounds] = []
    /// On some choice of days.
    private(set) var possible: [DateBounds] = []

    /// O(n log n).
    ///
    /// For *certain*, events are chosen against it: arrivals that must have been by a day as early as they can, departures that
    /// can have been by then as late as they can, on the day itself if that is possible. For *possible* the other way round. Each
    /// row has a day of its own, so both choices can be made. What is so at the end of a day stays so until a bound is
    /// reached, or passed by a day.
    init(arrivals: EventDates, departures: EventDates) {
        let arrived = Moving(arrivals)
        let departed = Moving(departures)
        let all = arrived.days + departed.days
        let steps = Set(all.flatMap { [$0.earliest, $0.latest, $0.latest + 1] }).sorted()
        var (early, late) = (arrived.walk(), arrived.walk())
        var (goneLate, goneEarly) = (departed.walk(), departed.walk())
        for (place, day) in steps.enumerated() {
            let until = place + 1 < steps.count ? steps[place + 1] - 1 : Day.distantFuture.number
            if let arrival = early.latestOfSure(by: day), arrival > goneLate.latestOfPossible(by: day) ?? .min {
                Self.add(day, until, to: &certain)
            }
            if let arrival = late.latestOfPossible(by: day), arrival > goneEarly.latestOfSure(by: day) ?? .min {
                Self.add(day, until, to: &possible)
            }
        }
    }

    private static func add(_ first: Int64, _ last: Int64, to stretches: inout [DateBounds]) {
        if let before = stretches.last, before.latest.number + 1 == first {
            stretches[stretches.count - 1] =
                DateBounds(earliest: before.earliest, latest: Day(number: last)) ?? before
        } else if let days = DateBounds(earliest: Day(number: first), latest: Day(number: last)) {
            stretches.append(days)
        }
    }

    /// Events to be gone through day by day.
    private struct Moving {
        let days: [(earliest: Int64, latest: Int64)]
        private let byEarliest: [Int]
        private let byLatest: [Int]

        init(_ events: EventDates) {
            let days = (0..<events.count).map { event in
                let bounds = events.bounds(event)
                return (earliest: bounds.earliest.number, latest: bounds.latest.number)
            }
            self.days = days
            byEarliest = days.indices.sorted { days[$0].earliest < days[$1].earliest }
            byLatest = days.indices.sorted { days[$0].latest < days[$1].latest }
        }

        func walk() -> Walk { Walk(events: self) }

        struct Walk {
            let events: Moving
            private var sure = 0
            private var earliest: Int64?
            private var possible = 0
            private var latest: Int64?

            init(events: Moving) { self.events = events }

            /// Of those that must have been by a day, the latest of their earliest days. Days must ascend.
            mutating func latestOfSure(by day: Int64) -> Int64? {
                while sure < events.byLatest.count, events.days[events.byLatest[sure]].latest <= day {
                    earliest = max(earliest ?? .min, events.days[events.byLatest[sure]].earliest)
                    sure += 1
                }
                return earliest
            }

            /// Of those that can have been by a day, the latest that any can have been by then. Days must ascend.
            mutating func latestOfPossible(by day: Int64) -> Int64? {
                while possible < events.byEarliest.count, events.days[events.byEarliest[possible]].earliest <= day {
                    latest = max(latest ?? .min, events.days[events.byEarliest[possible]].latest)
                    possible += 1
                }
                return latest.map { min($0, day) }
            }
        }
    }
}
