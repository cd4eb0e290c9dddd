import ImpreciseDates

/// What a curve of counts is held against.
package enum CurveNullModel: Hashable, Sendable {
    /// Events moved as a block round the span by every number of days: exact, and bursts stay bursts. A peak moves through all lags, so
    /// a curve whose lags are a twentieth of the span or more cannot be told from chance as a whole.
    case shift
    /// Each trigger redrawn on any day of its own stretch of the calendar (the whole span for nil), `drawCount` times; events stay, with
    /// their bursts. It takes triggers for independent within the stretch.
    case redraw(within: CalendarUnit?, drawCount: Int, seed: UInt64)
}
