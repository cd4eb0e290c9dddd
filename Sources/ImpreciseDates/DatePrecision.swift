/// How finely a date is known.
package enum DatePrecision: String, CaseIterable, Hashable, Sendable {
    case year
    /// A season, quarter, third or half of a year.
    case subYear = "sub-year"
    case month, day
}
