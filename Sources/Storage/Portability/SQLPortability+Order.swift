extension SQLPortability {
    /// Of a query that is one SELECT.
    func requireOrder(_ placed: [SQLPlaced], _ reading: Reading) throws(SQLBreach) {
        var tested: Set<String> = []
        for place in placed {
            guard let term = place.ofItem else { continue }
            if !place.isListed { try refuseAliases(within: term, reading.scope) }
            let trait = try trait(of: term, reading)
            if term.kind == .isNull { tested.formUnion(term.parts.map { signature(of: $0, reading.scope) }) }
            let isTold = place.order.placesNulls || tested.contains(signature(of: term, reading.scope))
            guard !trait.canBeNull || isTold else { throw Self.nullOrder(place.order) }
        }
    }

    /// Of several SELECTs: by names or numbers of columns alone.
    func requireOrder(_ order: [SQLOrder], of columns: [SQLScope.Column]) throws(SQLBreach) {
        for place in order where !place.placesNulls {
            let term = place.term
            let column =
                term.kind == .integer
                ? Int(term.word).flatMap { columns.indices.contains($0 - 1) ? columns[$0 - 1] : nil }
                : columns.first { $0.name.lowercased() == term.word.lowercased() }
            if column?.trait.canBeNull ?? true { throw Self.nullOrder(place) }
        }
    }

    private static func nullOrder(_ order: SQLOrder) -> SQLBreach {
        SQLBreach(
            rule: .nullOrder,
            found: "an order by what may be missing" + (order.isDescending ? ", descending" : ""),
            start: order.term.start)
    }

    /// A name of the result stands for it alone, and not within an expression.
    private func refuseAliases(within term: SQLTerm, _ scope: SQLScope) throws(SQLBreach) {
        for part in term.allParts {
            if part.kind == .name, part.table == nil, let meant = scope.aliases[part.word.lowercased()],
                signature(of: meant, scope) != signature(of: part, scope)
            {
                throw SQLBreach(rule: .alias, found: "`\(part.word)` within an expression", start: part.start)
            }
            try refuseAliases(within: part, scope)
        }
    }

    func requireListed(
        _ placed: [SQLPlaced], _ items: [SQLTree.Item], _ scope: SQLScope
    ) throws(SQLBreach) {
        let listed = Set(items.compactMap(\.term).map { signature(of: $0, scope) })
        guard !items.contains(where: { $0.term == nil }) else { return }
        for place in placed where !place.isListed {
            guard let term = place.ofItem, !listed.contains(signature(of: term, scope)) else { continue }
            throw SQLBreach(rule: .distinctOrder, found: "an order by what is not listed", start: term.start)
        }
    }

    /// A window by itself; it may build on another by name.
    func check(_ window: SQLWindow, _ reading: Reading) throws(SQLBreach) {
        for term in window.partition { _ = try trait(of: term, reading) }
        for order in window.order {
            let trait = try trait(of: order.term, reading)
            guard !trait.canBeNull || order.placesNulls else { throw Self.nullOrder(order) }
        }
    }

    /// Whether the rows of a window have an order, here or in the window that it builds on.
    func isOrdered(_ window: SQLWindow, _ reading: Reading) -> Bool {
        !window.order.isEmpty || window.base.flatMap { reading.windows[$0] }.map { !$0.order.isEmpty } ?? false
    }
}
