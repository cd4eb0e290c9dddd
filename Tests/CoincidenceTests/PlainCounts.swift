import Coincidence

/// The definitions of DESIGN, by loops over every event and trigger: slow, and easy to check by eye.
enum PlainCounts {
    /// Whether an event on one day lies in the window of a trigger on another.
    static func coincide(trigger: Int, event: Int, _ window: CoincidenceWindow) -> Bool {
        let days = event - trigger
        return switch window.direction {
        case .after: days >= window.lag && days <= window.lag + window.length
        case .before: -days >= window.lag && -days <= window.lag + window.length
        case .around: abs(days - window.lag) <= window.length
        }
    }

    static func count(_ rate: CoincidenceRate, _ window: CoincidenceWindow, events: [Int], triggers: [Int]) -> Int {
        switch rate {
        case .trigger:
            triggers.count { trigger in events.contains { coincide(trigger: trigger, event: $0, window) } }
        case .precursor:
            events.count { event in triggers.contains { coincide(trigger: $0, event: event, window) } }
        }
    }

    /// Every event moved by that many days, round the span.
    static func shifted(_ events: [Int], by days: Int, span: Int) -> [Int] { events.map { ($0 + days) % span } }
}
