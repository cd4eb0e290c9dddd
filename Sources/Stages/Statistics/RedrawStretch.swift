import ImpreciseDates

/// The stretch of the calendar within which triggers are redrawn.
enum RedrawStretch: String, CaseIterable {
    case week, month, quarter
    case halfYear = "half-year"
    case year, span

    static let option = OptionForm.Option.optional(
        "redraw-within", .words(of: RedrawStretch.self),
        "the stretch of the calendar in which triggers are redrawn; `quarter` without it")

    /// Nil for the whole span.
    static func unit(in options: inout StageOptions) throws -> CalendarUnit? {
        CalendarUnit(rawValue: try options.takeWord("redraw-within", default: RedrawStretch.quarter).rawValue)
    }
}
