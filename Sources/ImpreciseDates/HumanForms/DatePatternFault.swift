/// Why a text is no pattern of dates, and where in it.
package struct DatePatternFault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// A letter, or a run of one, that stands for nothing: all that stand for something are `known`.
        case letters(String)
        /// A year, month or day twice.
        case twice(String)
        /// No year, or a day without its month.
        case incomplete
        /// `yy` without the first year that two digits may mean.
        case pivotMissing
        /// Two fields of digits with nothing between them, of which the first has no fixed length.
        case runTogether
    }

    package let reason: Reason
    /// Characters from the start of the pattern to the fault.
    package let offset: Int

    package static let known = "d, dd, M, MM, MMMM, yy and yyyy"
}
