extension SQLPortability {
    func result(
        of tree: SQLTree, in outer: SQLScope?, _ known: Known
    ) throws(SQLBreach) -> Result {
        if let result = known.memory.results[tree.cores[0].start] { return result }
        let result = try freshResult(of: tree, in: outer, known)
        known.memory.results[tree.cores[0].start] = result
        return result
    }

    private func freshResult(
        of tree: SQLTree, in outer: SQLScope?, _ before: Known
    ) throws(SQLBreach) -> Result {
        var known = before
        for query in tree.named {
            var made = try result(of: query.tree, in: outer, known)
            for (index, name) in query.columns.enumerated() where index < made.columns.count {
                made.columns[index] = SQLScope.Column(name: name, trait: made.columns[index].trait)
            }
            known.named[query.name.lowercased()] = made
        }
        let isCompound = tree.cores.count > 1
        var (columns, weight) = try result(of: tree.cores[0], in: outer, known, order: isCompound ? [] : tree.order)
        for core in tree.cores.dropFirst() {
            let more = try result(of: core, in: outer, known, order: [])
            weight += more.weight
            for (index, (left, right)) in zip(columns, more.columns).enumerated() {
                guard let both = left.trait.joined(right.trait) else {
                    throw SQLBreach(
                        rule: .branches,
                        found: "\(left.trait.kind.rawValue) and \(right.trait.kind.rawValue) in column `\(left.name)`",
                        start: core.start)
                }
                columns[index].trait = both
            }
        }
        try requireOneBinding(tree.operators)
        if isCompound { try requireOrder(tree.order, of: columns) }
        if let limit = tree.limit, tree.order.isEmpty {
            throw SQLBreach(rule: .limitWithoutOrder, found: "LIMIT without ORDER BY", start: limit.start)
        }
        guard weight <= Self.mostWeight else {
            throw SQLBreach(
                rule: .excess, found: "queries within queries that come to more than \(Int(Self.mostWeight)) terms",
                start: tree.cores[0].start)
        }
        let isOneRow = !isCompound && tree.cores[0].groups.isEmpty && hasAggregate(tree.cores[0])
        return Result(columns: columns, weight: weight, isOneRow: isOneRow || tree.limit?.rows == 1)
    }

    /// PostgreSQL and Spark bind INTERSECT before the others.
    private func requireOneBinding(_ operators: [(word: String, start: Int)]) throws(SQLBreach) {
        guard let place = operators.first(where: { $0.word == "intersect" })?.start,
            operators.contains(where: { $0.word != "intersect" })
        else { return }
        throw SQLBreach(rule: .mixedSets, found: "INTERSECT beside UNION or EXCEPT", start: place)
    }

    private func hasAggregate(_ core: SQLTree.Core) -> Bool {
        core.items.contains { $0.term?.hasAggregate ?? false }
    }

    private func result(
        of core: SQLTree.Core, in outer: SQLScope?, _ known: Known, order: [SQLOrder]
    ) throws(SQLBreach) -> (columns: [SQLScope.Column], weight: Double) {
        let scope = SQLScope(in: outer)
        var reading = Reading(scope: scope, known: known, windows: core.windows)
        var weight = try add(core.sources, to: reading)
        for item in core.items {
            if let alias = item.alias, let term = item.term { scope.aliases[alias.lowercased()] = term }
        }
        for condition in core.condition {
            weight += try requireCondition(condition, reading).weight
            scope.markPresent(present(condition, scope))
        }
        let keys = try groups(core, reading)
        scope.innerUses = []
        reading.windows = core.windows
        for window in core.windows.values { try check(window, reading) }
        let columns = try columns(of: core.items, reading)
        weight += columns.reduce(1) { $0 + $1.trait.weight }
        for condition in core.having { try requireCondition(condition, reading) }
        let isGrouped =
            !core.groups.isEmpty || hasAggregate(core) || order.contains { $0.term.hasAggregate }
        let placed = order.map { SQLPlaced($0, among: core.items, scope) }
        if isGrouped {
            for item in core.items where item.term == nil {
                throw SQLBreach(rule: .groupedColumn, found: "`*` beside GROUP BY", start: item.start)
            }
            let terms = core.items.compactMap(\.term) + core.having + placed.compactMap(\.ofItem)
            for term in terms { try requireGrouped(term, keys, scope) }
            for use in scope.innerUses where !keys.contains(use.key) {
                throw SQLBreach(rule: .groupedColumn, found: "`\(use.name)`", start: use.start)
            }
        }
        try requireOrder(placed, reading)
        if core.isDistinct { try requireListed(placed, core.items, scope) }
        return (columns, weight)
    }

    /// How much the queries among the sources weigh.
    private func add(_ sources: [SQLTree.Source], to reading: Reading) throws(SQLBreach) -> Double {
        let scope = reading.scope
        var weight = 1.0
        for source in sources {
            var made: Result
            if let tree = source.tree.first {
                made = try result(of: tree, in: scope.outer, reading.known)
            } else if let query = reading.known.named[source.name.lowercased()] {
                made = query
            } else if let columns = tables[source.name.lowercased()] {
                made = Result(columns: columns, weight: 1, isOneRow: false)
            } else {
                throw SQLBreach(rule: .tables, found: "`\(source.name)`", start: source.start)
            }
            weight += made.weight
            if source.join == .right || source.join == .full { Self.markMissing(&scope.sources) }
            if source.join == .left || source.join == .full {
                for index in made.columns.indices { made.columns[index].trait.canBeNull = true }
            }
            scope.sources.append(
                SQLScope.Source(
                    alias: source.alias, columns: made.columns, merged: Set(source.using.map { $0.lowercased() })))
            for condition in source.on { weight += try requireCondition(condition, reading).weight }
            try requireOneKind(source.using, scope, source.start)
        }
        return weight
    }

    private static func markMissing(_ sources: inout [SQLScope.Source]) {
        for source in sources.indices {
            for column in sources[source].columns.indices { sources[source].columns[column].trait.canBeNull = true }
        }
    }

    /// Columns of USING are compared too.
    private func requireOneKind(_ names: [String], _ scope: SQLScope, _ start: Int) throws(SQLBreach) {
        for name in names {
            let kinds = scope.sources.compactMap { source in
                source.columns.first { $0.name.lowercased() == name.lowercased() }?.trait.kind
            }
            guard let first = kinds.first, let last = kinds.last else { continue }
            try requireAlike(first, last, start)
        }
    }

    private func columns(of items: [SQLTree.Item], _ reading: Reading) throws(SQLBreach) -> [SQLScope.Column] {
        var columns: [SQLScope.Column] = []
        for item in items {
            if let term = item.term {
                let name = item.alias ?? (term.kind == .name ? term.word : "")
                columns.append(SQLScope.Column(name: name, trait: try trait(of: term, reading)))
            } else {
                for source in reading.scope.sources
                where item.table == nil || item.table?.lowercased() == source.alias.lowercased() {
                    columns += source.columns.filter {
                        item.table != nil || !source.merged.contains($0.name.lowercased())
                    }
                }
            }
        }
        return columns
    }

    // MARK: What a condition says of missing values

    /// Keys of columns that have a value in each row for which a condition is true.
    private func present(_ condition: SQLTerm, _ scope: SQLScope) -> [String] {
        switch (condition.kind, condition.word) {
        case (.junction, "and"): condition.parts.flatMap { present($0, scope) }
        case (.isNull, "is not null"): condition.parts.compactMap { $0.kind == .name ? scope.find($0)?.key : nil }
        default: []
        }
    }
}
