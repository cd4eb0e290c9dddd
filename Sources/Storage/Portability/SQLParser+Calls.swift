extension SQLParser {
    mutating func call() throws(SQLBreach) -> SQLTerm {
        let place = start
        guard next?.kind == .word else { throw breach(.grammar) }
        let function = try name().lowercased()
        skip()
        let isDistinct = take("distinct")
        let isStar = !isDistinct && isNext("*", ")")
        var arguments: [SQLTerm] = []
        if isStar {
            skip()
        } else if !isNext(")") {
            arguments = try list { parser throws(SQLBreach) in try parser.term() }
        }
        try require(")")
        var term = SQLTerm(.call, at: place, function, arguments)
        (term.isDistinct, term.isStar) = (isDistinct, isStar)
        if isNext("filter", "(") {
            skip()
            skip()
            try require("where")
            term.filter = [try self.term()]
            try require(")")
        }
        if isNext("over"), following(1)?.text == "(" || following(1)?.kind == .word || following(1)?.kind == .quotedName
        {
            if !term.filter.isEmpty { throw breach(.windowFilter, "FILTER and OVER behind one function") }
            skip()
            term.window = try isNext("(") ? window() : SQLWindow(base: name().lowercased())
        }
        return term
    }

    /// In brackets.
    mutating func window() throws(SQLBreach) -> SQLWindow {
        try require("(")
        var window = SQLWindow()
        if isName, !isNext("partition", "by"), !isNext("rows"), !isNext("range"), !isNext("groups") {
            window.base = try name().lowercased()
        }
        if take("partition", "by") {
            window.partition = try list { parser throws(SQLBreach) in try parser.term() }
        }
        if take("order", "by") { window.order = try order() }
        if isNext("rows") || isNext("range") || isNext("groups") { window.frame = try frame() }
        try require(")")
        return window
    }

    /// Which rows around its own a function over a window sees.
    private mutating func frame() throws(SQLBreach) -> Int {
        let place = start
        if isNext("groups") { throw breach(.windowFrame) }
        let isByRows = take("rows")
        if !isByRows { skip() }
        if take("between") {
            try edge(isByRows)
            try require("and")
        }
        try edge(isByRows)
        if isNext("exclude") { throw breach(.windowFrame) }
        return place
    }

    private mutating func edge(_ isByRows: Bool) throws(SQLBreach) {
        if take("current", "row") { return }
        if !take("unbounded") {
            guard isByRows, next?.kind == .number else { throw breach(.windowFrame) }
            skip()
        }
        guard take("preceding") || take("following") else { throw breach(.grammar) }
    }
}
