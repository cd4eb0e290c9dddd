/// The placebo of a rate change: how sharply every other date would divide the same events.
///
/// Only dates with at least 15 % of the span on either side are tried, as is usual where a break may lie anywhere (Andrews,
/// Econometrica 61, 1993, doi:10.2307/2951764).
package struct OtherDates: Hashable, Sendable {
    /// How many dates were tried, the one asked about not among them.
    package let count: Int
    /// How many of them divide the events at least as sharply, whichever side has more.
    package let atLeastAsSharp: Int
    /// Days from the span's first to the date that divides them most sharply, the one asked about among them.
    package let sharpest: Int

    init(_ events: EventSeries, at date: Int) {
        let dayCount = events.span.dayCount
        let margin = (15 * dayCount + 99) / 100
        var before = [0]
        var index = 0
        for day in 0..<dayCount {
            while index < events.count, events.days[index] == day { index += 1 }
            before.append(index)
        }
        func sharpness(_ date: Int) -> Double {
            let share = Double(date) / Double(dayCount)
            let surplus = Double(before[date]) - Double(events.count) * share
            return surplus * surplus / (share * (1 - share))
        }
        let asked = sharpness(date)
        let tried = (1..<dayCount).filter { $0 >= margin && dayCount - $0 >= margin && $0 != date }
        count = tried.count
        // Sums that are equal but for rounding are equal.
        atLeastAsSharp = tried.count { sharpness($0) >= asked * (1 - 1e-9) }
        sharpest = tried.reduce(date) { sharpness($1) > sharpness($0) ? $1 : $0 }
    }
}
