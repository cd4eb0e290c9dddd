import ImpreciseDates

/// Why a cell does not satisfy its field.
enum CellFault: Error, Hashable {
    case missing
    case type(expected: String, mend: String)
    case notAllowed(String, nearest: String?)
    case pattern(String, pattern: String)
    case range(expected: String)
    case date(EDTFFault)
    case dateTooFar
}
