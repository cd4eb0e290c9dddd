/// A term of an ORDER BY, and what it stands for: a column of the result by its name or number, or an expression.
struct SQLPlaced {
    let order: SQLOrder
    /// What is looked at; nil for the number of a `*`.
    let ofItem: SQLTerm?
    /// Whether it is one of the result's columns.
    let isListed: Bool

    init(_ order: SQLOrder, among items: [SQLTree.Item], _ scope: SQLScope) {
        self.order = order
        let term = order.term
        if term.kind == .integer, let index = Int(term.word) {
            ofItem = items.indices.contains(index - 1) ? items[index - 1].term : nil
            isListed = true
        } else if term.kind == .name, term.table == nil,
            let item = items.first(where: { $0.alias?.lowercased() == term.word.lowercased() })
        {
            ofItem = item.term
            isListed = true
        } else {
            ofItem = term
            isListed = false
        }
    }
}
