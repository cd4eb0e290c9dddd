import ImpreciseDates

/// Whether events come at another rate from a date on, and whether that date differs from others.
package struct RateChange: Sendable {
    /// The day itself belongs to what is after.
    package let date: Day
    /// Exact dates.
    package let ratio: RateRatio
    package let overdispersion: Overdispersion
    /// The interval that allows for how events bunch; nil where that cannot be told.
    package let widened: RatioInterval?
    /// Events after the date when all move as a block round the span by every number of days, which keeps waves whole: as much as
    /// asking the same of every other stretch of days as long.
    package let shift: NullDistribution
    package let otherDates: OtherDates
    /// The same counted with imprecise dates that lie on one side: least and most ratio.
    package let allDates: AllDates
    /// Nil where every date is exact.
    package let drawnDates: DrawnDates?

    /// - Parameter date: within the span, after its first day.
    package init(_ events: EventSeries, all: ImpreciseSeries, at date: Day, binLength: Int = 30) {
        let span = events.span
        guard let offset = span.offset(of: date), offset > 0 else {
            preconditionFailure("the date must have days of the span on either side")
        }
        self.date = date
        let before = events.days.count { $0 < offset }
        ratio = RateRatio(
            before: .init(count: before, dayCount: offset),
            after: .init(count: events.count - before, dayCount: span.dayCount - offset))
        overdispersion = Overdispersion(Self.bins(events, offset, binLength), binLength: binLength)
        widened = overdispersion.widened(ratio)
        shift = Self.shift(events, at: offset)
        otherDates = OtherDates(events, at: offset)
        allDates = AllDates(all, at: offset, dayCount: span.dayCount)
        drawnDates = DrawnDates(all, at: offset, within: span)
    }

    /// Events from the day `offset` on, by shift.
    static func shift(_ events: EventSeries, at offset: Int) -> NullDistribution {
        let dayCount = events.span.dayCount
        var sum = CircularSum(dayCount: dayCount)
        for (day, count) in events.occupied { sum.add(count, over: offset - day...dayCount - 1 - day) }
        return NullDistribution(sum.sums(), under: .circular)
    }

    /// What is called a change, which all of these must bear out: rows enough, a shift that seldom gives as much, and, where dates are
    /// imprecise, the same in the middle of their draws.
    package var isTold: Bool { ratio.isTelling && isRare && !isLostInDraws }

    var isRare: Bool { shift.pTwoSided < CoincidenceResult.level }

    /// Whether exact dates alone are rarer than chance gives, and all dates are not.
    var isLostInDraws: Bool { isRare && drawnDates.map { $0.p.median >= CoincidenceResult.level } ?? false }

    /// Counts of the whole bins on either side, from the date outwards.
    private static func bins(_ events: EventSeries, _ offset: Int, _ length: Int) -> [[Int]] {
        var before = [Int](repeating: 0, count: offset / length)
        var after = [Int](repeating: 0, count: (events.span.dayCount - offset) / length)
        for (day, count) in events.occupied {
            let bin = day < offset ? (offset - 1 - day) / length : (day - offset) / length
            if day < offset, bin < before.count { before[bin] += count }
            if day >= offset, bin < after.count { after[bin] += count }
        }
        return [before, after]
    }
}
