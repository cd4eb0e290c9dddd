/// Why a text is no date, and where in it.
package struct EDTFFault: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
        /// Not of the forms read: `2023`, `2023-11`, `2023-11-20`, a qualifier behind, two of them with `/` between.
        case form
        case noSuchMonth(Int)
        case noSuchDay(Int, month: Int, year: Int64)
        /// An interval whose end lies wholly before its start.
        case backward
    }

    package let reason: Reason
    /// Bytes from the start of the text to the fault.
    package let offset: Int
}
