/// How finely a date is known.
package enum DatePrecision: String, Hashable, Sendable {
    case year, month, day
}
