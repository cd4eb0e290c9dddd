/// Why a text is read as no date, and where in it.
package struct HumanDateFault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// Nothing is written.
        case empty
        /// Not of the stated patterns, and words are not to be read.
        case noPattern
        /// A word that says nothing about a date.
        case word(String)
        /// Words that are known, in an order that is not.
        case order
        /// All numbers: which is the day nobody can tell. Each pattern that would read it, with the date it would give.
        case numeric([DatePattern.Candidate])
        /// Two of the stated patterns read it, as different dates.
        case twoReadings([DatePattern.Candidate])
        /// `2023-24`: two years, or the winter of 2023?
        case yearsOrPart
        /// Nothing says which year.
        case noYear
        /// There is no such date; the pattern by which it was read, if by one.
        case impossible(EDTFFault.Reason, pattern: String?)
        /// The end lies before the start.
        case backward
        /// A part that this date does not have, such as the early fifth of July.
        case noSuchPart
    }

    package let reason: Reason
    /// Characters from the start of the text to the fault.
    package let offset: Int

    package init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}

extension DatePattern {
    /// A date that a pattern makes of a text.
    package struct Candidate: Hashable, Sendable {
        package let pattern: String
        package let date: EDTFDate
    }
}
