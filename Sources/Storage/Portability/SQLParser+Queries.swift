extension SQLParser {
    /// A whole text that is one query.
    mutating func wholeTree() throws(SQLBreach) -> SQLTree {
        let tree = try tree()
        while take(";") {}
        guard next == nil else { throw breach(.grammar) }
        return tree
    }

    mutating func tree() throws(SQLBreach) -> SQLTree {
        var named: [SQLTree.Named] = []
        if take("with") {
            if isNext("recursive") { throw breach(.named) }
            named = try list { parser throws(SQLBreach) in try parser.namedQuery() }
        }
        var cores = [try core()]
        var operators: [(word: String, start: Int)] = []
        while let next, next.isWord(in: ["union", "intersect", "except"]) {
            skip()
            operators.append((next.text.lowercased() + (take("all") ? " all" : ""), next.start))
            cores.append(try core())
        }
        let order = take("order", "by") ? try order() : []
        return SQLTree(named: named, cores: cores, operators: operators, order: order, limit: try limit())
    }

    private mutating func namedQuery() throws(SQLBreach) -> SQLTree.Named {
        let name = try name()
        var columns: [String] = []
        if take("(") {
            columns = try list { parser throws(SQLBreach) in try parser.name() }
            try require(")")
        }
        try require("as")
        if isNext("materialized") || isNext("not") { throw breach(.named) }
        try require("(")
        return SQLTree.Named(name: name, columns: columns, tree: try subquery())
    }

    private mutating func core() throws(SQLBreach) -> SQLTree.Core {
        if isNext("values") { throw breach(.values) }
        var core = SQLTree.Core(start: start)
        try require("select")
        core.isDistinct = take("distinct")
        if !core.isDistinct { _ = take("all") }
        core.items = try list { parser throws(SQLBreach) in try parser.item() }
        if take("from") { core.sources = try sources() }
        if take("where") { core.condition = [try term()] }
        if take("group", "by") { core.groups = try list { parser throws(SQLBreach) in try parser.term() } }
        if isNext("having") {
            if core.groups.isEmpty { throw breach(.having, "HAVING without GROUP BY") }
            skip()
            core.having = [try term()]
        }
        if take("window") {
            for (name, window) in try list({ parser throws(SQLBreach) in try parser.namedWindow() }) {
                core.windows[name] = window
            }
        }
        return core
    }

    private mutating func namedWindow() throws(SQLBreach) -> (String, SQLWindow) {
        let name = try name().lowercased()
        try require("as")
        return (name, try window())
    }

    private mutating func item() throws(SQLBreach) -> SQLTree.Item {
        let place = start
        if take("*") { return SQLTree.Item(term: nil, start: place) }
        if isName, following(1)?.text == ".", following(2)?.text == "*" {
            let table = try name()
            skip()
            skip()
            return SQLTree.Item(term: nil, start: place, table: table)
        }
        let term = try term()
        return SQLTree.Item(term: term, start: place, alias: try alias())
    }

    private mutating func sources() throws(SQLBreach) -> [SQLTree.Source] {
        var sources = [try source(.comma)]
        while let join = try joint() {
            var source = try source(join)
            let needsCondition = join != .comma && join != .cross
            if isNext("on") || isNext("using") {
                guard needsCondition else { throw breach(.joins, "a condition behind a join that takes none") }
            } else if needsCondition {
                throw SQLBreach(rule: .joins, found: "a join without ON", start: source.start)
            }
            if take("on") {
                source.on = [try term()]
            } else if take("using") {
                try require("(")
                source.using = try list { parser throws(SQLBreach) in try parser.name() }
                try require(")")
            }
            sources.append(source)
        }
        return sources
    }

    private mutating func joint() throws(SQLBreach) -> SQLTree.Source.Join? {
        if take(",") { return .comma }
        if isNext("natural") { throw breach(.joins) }
        if take("join") || take("inner", "join") { return .inner }
        if take("cross", "join") { return .cross }
        if take("left", "join") || take("left", "outer", "join") { return .left }
        if take("right", "join") || take("right", "outer", "join") { return .right }
        if take("full", "join") || take("full", "outer", "join") { return .full }
        return nil
    }

    private mutating func source(_ join: SQLTree.Source.Join) throws(SQLBreach) -> SQLTree.Source {
        let place = start
        if take("(") {
            guard isNext("select") || isNext("with") || isNext("values") else {
                throw breach(.joins, "joins in brackets")
            }
            let tree = try subquery()
            guard let alias = try alias() else {
                throw SQLBreach(rule: .joins, found: "a query in FROM without a name", start: place)
            }
            return SQLTree.Source(join: join, start: place, name: "", tree: [tree], alias: alias)
        }
        let name = try name()
        if isNext("(") { throw SQLBreach(rule: .tables, found: "`\(name)(`", start: place) }
        if isNext(".") { throw SQLBreach(rule: .tables, found: "a table's name of two parts", start: place) }
        let alias = try alias() ?? name
        if isNext("indexed") || isNext("not", "indexed") { throw breach(.grammar) }
        return SQLTree.Source(join: join, start: place, name: name, tree: [], alias: alias)
    }

    mutating func order() throws(SQLBreach) -> [SQLOrder] {
        try list { parser throws(SQLBreach) in
            let term = try parser.term()
            let isDescending = parser.take("desc")
            if !isDescending { _ = parser.take("asc") }
            let placesNulls = parser.take("nulls", "first") || parser.take("nulls", "last")
            return SQLOrder(term: term, isDescending: isDescending, placesNulls: placesNulls)
        }
    }

    private mutating func limit() throws(SQLBreach) -> (start: Int, rows: Int)? {
        let place = start
        guard take("limit") else { return nil }
        let rows = try count()
        if isNext(",") { throw breach(.limit, "`LIMIT a, b`") }
        if take("offset") { _ = try count() }
        return (place, rows)
    }

    private mutating func count() throws(SQLBreach) -> Int {
        guard let next, next.kind == .number, let count = Int(next.text) else {
            throw breach(.limit, "a LIMIT that is no plain number")
        }
        skip()
        return count
    }
}
