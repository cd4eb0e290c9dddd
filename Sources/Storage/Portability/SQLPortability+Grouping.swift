extension SQLPortability {
    /// How a term is written, with each column by one name: two terms that are written alike have one value in a row.
    func signature(of term: SQLTerm, _ scope: SQLScope) -> String {
        if term.kind == .name { return scope.find(term)?.key ?? "?\(term.start)" }
        if !term.queries.isEmpty || term.window != nil { return "?\(term.start)" }
        let parts = (term.parts + term.filter).map { signature(of: $0, scope) }.joined(separator: ", ")
        return "\(term.kind) \(term.word.debugDescription)\(term.isDistinct ? " distinct" : "") (\(parts))"
    }

    /// Signatures of what rows are grouped by.
    func groups(_ core: SQLTree.Core, _ reading: Reading) throws(SQLBreach) -> Set<String> {
        var keys: Set<String> = []
        for group in core.groups {
            var term = group
            if group.kind == .integer, let index = Int(group.word), core.items.indices.contains(index - 1) {
                term = core.items[index - 1].term ?? group
            } else if group.kind == .name, group.table == nil, !isOwnColumn(group, reading.scope) {
                term = core.items.first { $0.alias?.lowercased() == group.word.lowercased() }?.term ?? group
            }
            _ = try trait(of: term, reading)
            keys.insert(signature(of: term, reading.scope))
        }
        return keys
    }

    private func isOwnColumn(_ name: SQLTerm, _ scope: SQLScope) -> Bool {
        scope.find(name).map { !$0.isOuter } ?? false
    }

    /// SQLite would take the value of any row of the group.
    func requireGrouped(_ term: SQLTerm, _ keys: Set<String>, _ scope: SQLScope) throws(SQLBreach) {
        if keys.contains(signature(of: term, scope)) || term.isAggregate { return }
        if term.kind == .name, let found = scope.find(term), !found.isOuter {
            throw SQLBreach(rule: .groupedColumn, found: "`\(term.word)`", start: term.start)
        }
        for part in term.allParts { try requireGrouped(part, keys, scope) }
    }
}
