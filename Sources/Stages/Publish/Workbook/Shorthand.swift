/// What stands in a cell of a workbook that has no value, so that no reader has to guess why it is empty.
enum Shorthand: String, CaseIterable, Sendable {
    case unknown
    case none
    case notApplicable = "not applicable"
    case notTested = "not tested"
    case noValue = "no value"

    /// As it stands in the cell: short, since columns of numbers are narrow.
    var text: String {
        switch self {
        case .notApplicable: "[n/a]"
        case .notTested: "[untested]"
        case .unknown, .none, .noValue: "[\(rawValue)]"
        }
    }

    var meaning: String {
        switch self {
        case .unknown: "The source does not tell it, or it has not been looked up."
        case .none: "There is none: none was found in these tables."
        case .notApplicable: "Not applicable: it has no meaning in this row."
        case .notTested: "Nothing was tested here, most often because there was too little to test."
        case .noValue: "The table holds no value here: unknown, none, or not applicable."
        }
    }
}
