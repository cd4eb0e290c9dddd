/// Why a row is set aside whose cells are all right by themselves.
enum RowRuleFault: Hashable {
    case repeated(UniqueValues.Repeated)
    case unmatched(ForeignKey.Unmatched)
    /// With the fields that the condition speaks of.
    case condition(RowCondition, fields: [Int])

    /// The field to show, if it is one in particular.
    var field: Int? {
        switch self {
        case .repeated(let repeated): repeated.field
        case .unmatched(let unmatched): unmatched.field
        case .condition(_, let fields): fields.first
        }
    }
}
