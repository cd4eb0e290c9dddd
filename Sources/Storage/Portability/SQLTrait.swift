import Tables

/// What is known of a value before the query runs.
struct SQLTrait {
    enum Kind: String {
        case null = "NULL"
        case integer = "a whole number"
        case number = "a number"
        case boolean = "true or false"
        case text = "a text"
        case date = "a date"
        /// The text of a single day, such as `earliest` gives.
        case day = "a day"

        init(_ type: ColumnType) {
            switch type {
            case .integer: self = .integer
            case .number: self = .number
            case .boolean: self = .boolean
            case .date: self = .date
            case .category, .text, .list: self = .text
            }
        }

        var isNumeric: Bool { self == .integer || self == .number || self == .null }
        var isTextual: Bool { self == .text || self == .date || self == .day || self == .null }
        var isLogical: Bool { self == .boolean || self == .null }

        /// What values of both kinds are in one column; nil where engines disagree.
        func joined(_ other: Kind) -> Kind? {
            if self == other || other == .null { return self }
            if self == .null { return other }
            if isNumeric, other.isNumeric { return .number }
            return isTextual && other.isTextual ? .text : nil
        }
    }

    var kind: Kind
    var canBeNull: Bool
    /// How long a text may be, in cells of the tables.
    var size = 1.0
    /// Of how many terms it is made, once queries within queries are put into each other.
    var weight = 1.0

    func joined(_ other: SQLTrait) -> SQLTrait? {
        kind.joined(other.kind).map {
            SQLTrait(
                kind: $0, canBeNull: canBeNull || other.canBeNull, size: max(size, other.size),
                weight: weight + other.weight)
        }
    }
}
