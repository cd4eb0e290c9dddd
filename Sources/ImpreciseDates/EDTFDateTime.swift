/// A day and a time of it: `1985-04-12T23:20:30+04:00`. Exact by nature: level 0.
package struct EDTFDateTime: Hashable, Sendable {
    /// The time zone as written.
    package enum Zone: Hashable, Sendable {
        case universal
        /// Minutes east of Greenwich; `hasMinutes` tells `+04:00` from `+04`.
        case offset(minutes: Int, hasMinutes: Bool)
    }

    package let date: EDTFDate
    package let hour: Int
    package let minute: Int
    package let second: Int
    /// Nil for local time of a place that is not told.
    package let zone: Zone?

    init(known date: EDTFDate, hour: Int, minute: Int, second: Int, zone: Zone?) {
        self.date = date
        self.hour = hour
        self.minute = minute
        self.second = second
        self.zone = zone
    }

    /// The day in universal time; without a zone, the day as written.
    package var bounds: DateBounds {
        let day = date.bounds.earliest
        guard case .offset(let minutes, _) = zone else { return DateBounds(day) }
        let minuteOfDay = hour * 60 + minute - minutes
        let shift = minuteOfDay < 0 ? -1 : minuteOfDay >= 1440 ? 1 : 0
        return DateBounds(day.advanced(by: Int64(shift)))
    }
}
