/// An expression of SQL as the portable subset has it, with its place in the text.
struct SQLTerm {
    enum Kind {
        case null, truth, text, integer, number, name
        case arithmetic, sign, concatenation
        case comparison, distinction, like, between, inList, inQuery, isNull, isTruth
        case junction, inversion
        case choice, cast, call, exists, query
    }

    let kind: Kind
    /// Bytes of the whole text before the place where a fault of it is shown: of an operation that is its sign.
    let start: Int
    /// The operator, column, function, type or text, in small letters where case has no meaning.
    let word: String
    /// Operands, arguments, or what a CASE has one behind the other.
    let parts: [SQLTerm]
    /// The table that a name has before its point.
    var table: String?
    /// Queries in brackets.
    var queries: [SQLTree] = []
    var filter: [SQLTerm] = []
    var window: SQLWindow?
    /// `count(*)`.
    var isStar = false
    var isDistinct = false
    /// How deep operations stand within each other.
    let depth: Int

    init(_ kind: Kind, at start: Int, _ word: String = "", _ parts: [SQLTerm] = []) {
        self.kind = kind
        self.start = start
        self.word = word
        self.parts = parts
        depth = 1 + (parts.map(\.depth).max() ?? 0)
    }

    /// All expressions right below it, but those of queries.
    var allParts: [SQLTerm] {
        parts + filter + (window.map { $0.partition + $0.order.map(\.term) } ?? [])
    }

    /// `sum(...)` and the like over the rows of a group.
    var isAggregate: Bool {
        kind == .call && window == nil && SQLFunctionKind.aggregates.contains(word) && (isStar || parts.count == 1)
    }

    var hasAggregate: Bool { isAggregate || allParts.contains { $0.hasAggregate } }
}

/// What stands behind OVER.
struct SQLWindow {
    var base: String?
    var partition: [SQLTerm] = []
    var order: [SQLOrder] = []
    /// Where a frame of rows begins, if there is one.
    var frame: Int?
}

/// One term of an ORDER BY.
struct SQLOrder {
    let term: SQLTerm
    let isDescending: Bool
    /// Whether it says where missing values stand.
    let placesNulls: Bool
}
