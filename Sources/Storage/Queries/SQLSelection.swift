import Tables

/// What a query's first SELECT lists, taken apart as far as types can be told from it.
struct SQLSelection {
    /// What a listed expression is, where that can be told.
    enum Kind: Hashable {
        case type(ColumnType)
        /// A text or number as it is written.
        case literal(ColumnType)
        /// How many rows or values, and nothing of what stands in them.
        case count
        /// Of the type of the column that is its only argument, such as `min(signed)`.
        case likeArgument(String)
        /// A number, or whole if the column that is its only argument is.
        case sum(String)
        case unknown
    }

    /// Whether rows of several SELECTs or VALUES come together, so that a column has several sources.
    let isCompound: Bool
    private let leading: [Kind]
    /// Behind a `*`; nil where there is none.
    private let trailing: [Kind]?

    init(_ sql: String) {
        let tokens = SQLToken.tokens(of: sql)
        isCompound = tokens.contains { $0.isWord(in: ["union", "intersect", "except", "values"]) }
        let start = tokens.firstIndex { $0.depth == 0 && $0.isWord("select") } ?? tokens.count
        let list = Self.list(tokens.dropFirst(start + 1))
        // In queries within queries a name need not be that of a table's column.
        let isNested = tokens.count { $0.isWord("select") } > 1
        let items = list.split { $0.depth == 0 && $0.text == "," }.map(Array.init)
        let stars = items.indices.filter { index in
            items[index].last?.text == "*" && (items[index].count == 1 || items[index].dropLast().last?.text == ".")
        }
        func kinds(_ items: some Sequence<[SQLToken]>) -> [Kind] {
            items.map { Self.kind(of: $0, depth: 0, isNested: isNested) }
        }
        guard let star = stars.first else {
            (leading, trailing) = (kinds(items), nil)
            return
        }
        leading = kinds(items[..<star])
        trailing = stars.count == 1 ? kinds(items[(star + 1)...]) : []
    }

    /// For so many columns of a result; what a `*` stands for is unknown here, since its columns have sources.
    func kinds(ofColumns count: Int) -> [Kind] {
        let unknown = max(0, count - leading.count - (trailing?.count ?? 0))
        guard trailing != nil || leading.count == count else { return Array(repeating: .unknown, count: count) }
        return Array((leading + Array(repeating: .unknown, count: unknown) + (trailing ?? [])).prefix(count))
    }

    private static func list(_ tokens: ArraySlice<SQLToken>) -> ArraySlice<SQLToken> {
        let ends: Set<String> = [
            "from", "where", "group", "having", "order", "limit", "window", "union", "intersect", "except",
        ]
        var isName = false
        let list = tokens.prefix { token in
            defer { isName = token.isWord("as") || token.isWord("distinct") }
            return token.depth > 0 || isName || !token.isWord(in: ends)
        }
        return list.first.map { $0.isWord(in: ["distinct", "all"]) } ?? false ? list.dropFirst() : list
    }

    private static func kind(of item: [SQLToken], depth: Int, isNested: Bool) -> Kind {
        var item = item
        if let alias = item.lastIndex(where: { $0.depth == depth && $0.isWord("as") }) {
            item = Array(item[..<alias])
        } else if item.count > 3, item[item.count - 2].text == ")",
            [.word, .quotedName].contains(item[item.count - 1].kind),
            !item.contains(where: { $0.depth == depth && $0.isWord("over") })
        {
            item.removeLast()
        }
        guard let first = item.first else { return .unknown }
        if item.count == 1 {
            switch first.kind {
            case .text: return .literal(.text)
            case .number:
                return .literal(first.text.utf8.allSatisfy { $0 &- UInt8(ascii: "0") < 10 } ? .integer : .number)
            default: return .unknown
            }
        }
        guard first.kind == .word, item[1].text == "(",
            let close = item.firstIndex(where: { $0.text == ")" && $0.depth == depth }),
            isWindow(Array(item[(close + 1)...]), depth: depth)
        else { return .unknown }
        return call(first.text.lowercased(), Array(item[2..<close]), depth: depth + 1, isNested: isNested)
    }

    /// Whether nothing stands behind a call but `FILTER (...)` and `OVER (...)` or `OVER name`.
    private static func isWindow(_ tokens: [SQLToken], depth: Int) -> Bool {
        var rest = tokens[...]
        for word in ["filter", "over"] {
            guard let first = rest.first, first.isWord(word) else { continue }
            rest = rest.dropFirst()
            if rest.first?.text == "(" {
                guard let close = rest.firstIndex(where: { $0.text == ")" && $0.depth == depth }) else { return false }
                rest = rest[(close + 1)...]
            } else {
                rest = rest.dropFirst()
            }
        }
        return rest.isEmpty
    }

    private static func call(_ name: String, _ arguments: [SQLToken], depth: Int, isNested: Bool) -> Kind {
        let only =
            !isNested && arguments.count == 1 && [.word, .quotedName].contains(arguments[0].kind)
            ? Self.name(arguments[0]) : nil
        switch name {
        case "count", "row_number", "rank", "dense_rank", "ntile": return .count
        case "cast":
            guard let mark = arguments.lastIndex(where: { $0.depth == depth && $0.isWord("as") }) else {
                return .unknown
            }
            return castTypes[arguments[(mark + 1)...].first?.text.lowercased() ?? ""].map(Kind.type) ?? .unknown
        case "sum": return only.map(Kind.sum) ?? .unknown
        case "min", "max":
            guard !arguments.contains(where: { $0.depth == depth && $0.text == "," }) else { return .unknown }
            if let only { return .likeArgument(only) }
            // The greatest count tells no more than a count, but is one of something else.
            let kind = kind(of: arguments, depth: depth, isNested: isNested)
            return kind == .count ? .type(.integer) : kind
        default: return functionTypes[name].map(Kind.type) ?? .unknown
        }
    }

    private static func name(_ token: SQLToken) -> String {
        token.kind == .word ? token.text : String(token.text.dropFirst().dropLast())
    }

    private static let castTypes: [String: ColumnType] = [
        "integer": .integer, "int": .integer, "bigint": .integer, "real": .number, "double": .number, "float": .number,
        "text": .text, "varchar": .text,
    ]

    private static let functionTypes: [String: ColumnType] = [
        "avg": .number, "certainty": .text, "contains_word": .boolean, "cume_dist": .number, "days_between": .integer,
        "earliest": .date, "fold": .text, "is_exact": .boolean, "latest": .date, "length": .integer, "lower": .text,
        "ltrim": .text, "month": .integer, "percent_rank": .number, "quarter": .integer, "replace": .text,
        "rtrim": .text,
        "site": .text, "substr": .text, "trim": .text, "upper": .text, "year": .integer,
    ]
}
