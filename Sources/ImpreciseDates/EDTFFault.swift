/// Why a text is no date, and where in it.
package struct EDTFFault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// Nothing is written.
        case empty
        /// What stands here belongs to no form of EDTF.
        case form
        case noSuchMonth(Int)
        case noSuchDay(Int, month: Int, year: Int64)
        /// A pattern of digits that no day fits, such as `2023-02-3X`.
        case noSuchDate
        case noSuchTime
        case noSuchZone
        /// `-0000`: year 0 has no sign.
        case negativeZero
        /// Behind `Y` stand more than four digits, without leading zeros.
        case shortLongYear
        /// Farther than 10^15 years away.
        case yearTooFar
        /// An interval or range whose end lies wholly before its start.
        case backward
        /// A set that is never closed, or is closed by the other bracket.
        case unclosedSet
        /// The draft syntax of 2012, and how it is written today where there is one way.
        case legacy(String?)
    }

    package let reason: Reason
    /// Bytes from the start of the text to the fault.
    package let offset: Int

    package init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
