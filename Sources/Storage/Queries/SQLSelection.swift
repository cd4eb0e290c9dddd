import Tables

/// What a query's first SELECT lists, taken apart as far as types can be told from it.
struct SQLSelection {
    /// What a listed expression is, where that can be told.
    enum Kind: Hashable {
        case type(ColumnType)
        /// Of the type of the column that is its only argument, such as `min(signed)`.
        case likeArgument(String)
        /// A number, or whole if the column that is its only argument is.
        case sum(String?)
        case unknown
    }

    /// Nil where `*` stands in the list, so that its length is not that of the result.
    let kinds: [Kind]?
    /// Whether rows of several SELECTs come together, so that a column has several sources.
    let isCompound: Bool

    init(_ sql: String) {
        let tokens = SQLToken.tokens(of: sql)
        isCompound = tokens.contains {
            ["union", "intersect", "except"].contains($0.text.lowercased()) && $0.kind == .word
        }
        guard let start = tokens.firstIndex(where: { $0.depth == 0 && $0.isWord("select") }) else {
            kinds = nil
            return
        }
        let ends = ["from", "where", "group", "having", "order", "limit", "window", "union", "intersect", "except"]
        var list = tokens[(start + 1)...].prefix { token in
            token.depth > 0 || token.kind != .word || !ends.contains(token.text.lowercased())
        }
        if let first = list.first, first.isWord("distinct") || first.isWord("all") { list = list.dropFirst() }
        let items = list.split { $0.depth == 0 && $0.text == "," }
        let hasStar = items.contains { $0.last?.text == "*" && ($0.count == 1 || $0.dropLast().last?.text == ".") }
        kinds = hasStar ? nil : items.map { Self.kind(of: Array($0), depth: 0) }
    }

    private static func kind(of item: [SQLToken], depth: Int) -> Kind {
        var item = item
        if let alias = item.lastIndex(where: { $0.depth == depth && $0.isWord("as") }) { item = Array(item[..<alias]) }
        guard let first = item.first else { return .unknown }
        if item.count == 1 {
            switch first.kind {
            case .text: return .type(.text)
            case .number: return .type(first.text.allSatisfy(\.isNumber) ? .integer : .number)
            default: return .unknown
            }
        }
        // A call, and nothing behind it but the window that it is taken over.
        guard first.kind == .word, item[1].text == "(",
            let close = item.firstIndex(where: { $0.text == ")" && $0.depth == depth })
        else { return .unknown }
        let behind = item[(close + 1)...]
        guard behind.isEmpty || behind.first.map({ $0.isWord("over") || $0.isWord("filter") }) ?? false else {
            return .unknown
        }
        return call(first.text.lowercased(), Array(item[2..<close]), depth: depth + 1)
    }

    private static func call(_ name: String, _ arguments: [SQLToken], depth: Int) -> Kind {
        let only =
            arguments.count == 1 && [.word, .quotedName].contains(arguments[0].kind) ? Self.name(arguments[0]) : nil
        switch name {
        case "cast":
            guard let mark = arguments.lastIndex(where: { $0.depth == depth && $0.isWord("as") }) else {
                return .unknown
            }
            return castTypes[arguments[(mark + 1)...].first?.text.lowercased() ?? ""].map(Kind.type) ?? .unknown
        case "sum": return .sum(only)
        case "min", "max": return only.map(Kind.likeArgument) ?? kind(of: arguments, depth: depth)
        default: return functionTypes[name].map(Kind.type) ?? .unknown
        }
    }

    private static func name(_ token: SQLToken) -> String {
        token.kind == .word ? String(token.text) : String(token.text.dropFirst().dropLast())
    }

    private static let castTypes: [String: ColumnType] = [
        "integer": .integer, "int": .integer, "bigint": .integer, "real": .number, "double": .number, "float": .number,
        "text": .text, "varchar": .text,
    ]

    private static let functionTypes: [String: ColumnType] = [
        "avg": .number, "certainty": .text, "contains_word": .boolean, "count": .integer, "cume_dist": .number,
        "days_between": .integer, "dense_rank": .integer, "earliest": .date, "fold": .text, "is_exact": .boolean,
        "latest": .date, "length": .integer, "lower": .text, "ltrim": .text, "month": .integer, "ntile": .integer,
        "percent_rank": .number, "quarter": .integer, "rank": .integer, "replace": .text, "row_number": .integer,
        "rtrim": .text, "substr": .text, "trim": .text, "upper": .text, "year": .integer,
    ]
}
