import ImpreciseDates

/// What the marks on an axis of time step by.
enum TickUnit: Hashable, Sendable {
    /// Every so many days; weeks begin on Monday.
    case days(Int64)
    case calendar(CalendarUnit)
    /// Every so many years.
    case years(Int64)

    /// From the finest to the coarsest, which marks every ten million years: 32 bits of days span no more.
    static let all: [TickUnit] =
        [.days(1), .days(2), .days(7), .days(14)] + [.calendar(.month), .calendar(.quarter), .calendar(.year)]
        + [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000].flatMap { power in
            [2, 5, 10].map { .years($0 * power) }
        }

    /// Its length on the average, in days.
    var days: Double {
        switch self {
        case .days(let count): Double(count)
        case .calendar(.day): 1
        case .calendar(.week): 7
        case .calendar(.month): 365.2425 / 12
        case .calendar(.quarter): 365.2425 / 4
        case .calendar(.halfYear): 365.2425 / 2
        case .calendar(.year): 365.2425
        case .years(let count): 365.2425 * Double(count)
        }
    }

    /// The next finer unit that cuts this one into whole parts.
    var finer: TickUnit? {
        switch self {
        case .days(7), .days(14): .days(1)
        case .days: nil
        case .calendar(.day), .calendar(.week), .calendar(.month): nil
        case .calendar(.quarter), .calendar(.halfYear): .calendar(.month)
        case .calendar(.year): .calendar(.quarter)
        case .years(let count): count % 10 == 0 ? .years(count / 10).normalised : .calendar(.year)
        }
    }

    private var normalised: TickUnit { self == .years(1) ? .calendar(.year) : self }

    /// Marks within the span, in order. A period that has begun before the span has no mark, but its label: it comes
    /// first, at the span's first day.
    func ticks(in span: DateBounds) -> [TimeTick] {
        switch self {
        case .days(let count):
            // 1970-01-05 was a Monday.
            let first = Self.roundedUp(span.earliest.number - 4, to: count) + 4
            return stride(from: first, through: span.latest.number, by: Int64.Stride(count)).map { number in
                let day = Day(number: number)
                return TimeTick(day: day, label: day.description, period: count == 1 ? DateBounds(day) : nil)
            }
        case .calendar(let unit):
            return (unit.index(of: span.earliest)...unit.index(of: span.latest)).compactMap { index in
                guard let period = unit.bounds(ofIndex: index).intersection(span) else { return nil }
                return TimeTick(day: period.earliest, label: unit.label(ofIndex: index), period: period)
            }
        case .years(let count):
            let first = Self.roundedUp(span.earliest.components.year, to: count)
            return stride(from: first, through: span.latest.components.year, by: Int64.Stride(count)).compactMap {
                year in
                guard let day = Day(year: year, month: 1, day: 1), span.contains(day) else { return nil }
                return TimeTick(day: day, label: CalendarUnit.year.label(ofIndex: year - 1970), period: nil)
            }
        }
    }

    private static func roundedUp(_ number: Int64, to step: Int64) -> Int64 {
        let remainder = number % step
        if remainder == 0 { return number }
        return number - remainder + (remainder > 0 ? step : 0)
    }
}
