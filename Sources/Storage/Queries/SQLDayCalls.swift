import Tables

/// Puts hidden columns of days in place of calls such as `earliest(date)` in the conditions of a query.
///
/// Only in a query of a single SELECT: there every name is a table's own column. Only behind WHERE and ON, since a column of
/// the result is called as it is written.
struct SQLDayCalls {
    /// By function and column, both in small letters; only what has one name in all tables, and is no name of theirs.
    private let names: [[String]: String]
    /// Columns that several tables have: without the table's name they may be those of USING, which are of both.
    private let shared: Set<String>

    /// - Parameter tables: the columns of each table as SQL knows them, and its hidden ones of days.
    init(_ tables: [(columns: [String], days: [DayColumn])]) {
        let own = tables.flatMap(\.columns).map { $0.lowercased() }
        let all = Dictionary(grouping: tables.flatMap(\.days)) { [$0.function, $0.column.lowercased()] }
        names = all.compactMapValues { columns in
            let names = Set(columns.map(\.name))
            return names.count == 1 && !own.contains(names[names.startIndex].lowercased()) ? names.first : nil
        }
        shared = Set(Dictionary(grouping: own) { $0 }.filter { $0.value.count > 1 }.keys)
    }

    /// Nil where nothing is to be replaced.
    func replaced(in sql: String) -> String? {
        let tokens = SQLToken.tokens(of: sql)
        guard !names.isEmpty, tokens.count(where: { $0.isWord("select") }) == 1 else { return nil }
        let bytes = Array(sql.utf8)
        var replaced: [UInt8] = []
        var copied = 0
        var isCondition = false
        var depth = 0
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.isWord(in: ["where", "on"]) { (isCondition, depth) = (true, token.depth) }
            if isCondition,
                token.depth < depth
                    || token.depth == depth
                        && token.isWord(in: ["group", "order", "having", "window", "limit", "join"])
            {
                isCondition = false
            }
            if isCondition, let (name, length) = call(tokens, index) {
                replaced += bytes[copied..<token.start] + Array(name.utf8)
                let last = tokens[index + length - 1]
                copied = last.start + last.text.utf8.count
                index += length
                continue
            }
            index += 1
        }
        guard copied > 0 else { return nil }
        return String(decoding: replaced + bytes[copied...], as: UTF8.self)
    }

    /// `earliest ( date )` or `earliest ( d . date )` from a token on: what to write for it, and how many tokens it has.
    private func call(_ tokens: [SQLToken], _ start: Int) -> (String, Int)? {
        func text(_ offset: Int) -> String? { start + offset < tokens.count ? tokens[start + offset].text : nil }
        guard tokens[start].kind == .word, text(1) == "(", let first = name(tokens, start + 2) else { return nil }
        let function = tokens[start].text.lowercased()
        if text(3) == ")" {
            return shared.contains(first) ? nil : names[[function, first]].map { (SQLName.quoted($0), 4) }
        }
        guard text(3) == ".", text(5) == ")", let second = name(tokens, start + 4),
            let column = names[[function, second]]
        else { return nil }
        return ("\(tokens[start + 2].text).\(SQLName.quoted(column))", 6)
    }

    /// A name in small letters, without its quotes.
    private func name(_ tokens: [SQLToken], _ index: Int) -> String? {
        guard index < tokens.count else { return nil }
        let token = tokens[index]
        switch token.kind {
        case .word: return token.text.lowercased()
        case .quotedName where token.text.hasPrefix("\""):
            return token.text.dropFirst().dropLast().replacing("\"\"", with: "\"").lowercased()
        default: return nil
        }
    }
}
