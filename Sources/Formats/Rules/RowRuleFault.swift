/// Why a row is set aside whose cells are all right by themselves.
enum RowRuleFault: Hashable {
    case repeated(UniqueValues.Repeated)
    case unmatched(ForeignKey.Unmatched)
    /// With the fields that the condition speaks of.
    case condition(RowCondition, fields: [Int])

    /// The fields that it speaks of, the one to show first.
    var fields: [Int] {
        switch self {
        case .repeated(let repeated): repeated.fields
        case .unmatched(let unmatched): unmatched.fields
        case .condition(_, let fields): fields
        }
    }
}
