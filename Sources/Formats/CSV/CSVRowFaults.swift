/// Why a record is set aside, before it is put in words.
struct CSVRowFaults: Sendable {
    struct CellReason: Sendable {
        let field: Int
        /// As it stands in the file, and as a lookup has it read.
        let cell: CSVCell
        let read: CSVCell
        let fault: CellFault
    }

    enum Reasons: Sendable {
        case ragged(cells: Int)
        /// A NUL at this offset: nothing else can be said of such a row.
        case nul(Int)
        case cells([CellReason])
    }

    let start: Int
    let line: Int
    let reasons: Reasons

    /// The same, its line counted from the start of the file, where its part begins on `firstLine`.
    func moved(by firstLine: Int) -> CSVRowFaults {
        CSVRowFaults(start: start, line: line + firstLine, reasons: reasons)
    }
}
