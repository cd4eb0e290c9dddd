/// A query of SQL as the portable subset has it.
struct SQLTree {
    /// A query with a name, before the others.
    struct Named {
        let name: String
        let columns: [String]
        let tree: SQLTree
    }

    struct Item {
        /// Nil for a `*`.
        let term: SQLTerm?
        let start: Int
        /// The table of `t.*`.
        var table: String?
        var alias: String?
    }

    struct Source {
        enum Join { case comma, cross, inner, left, right, full }

        let join: Join
        let start: Int
        /// A table's name, or a query.
        let name: String
        let tree: [SQLTree]
        let alias: String
        var on: [SQLTerm] = []
        var using: [String] = []
    }

    /// One SELECT.
    struct Core {
        let start: Int
        var isDistinct = false
        var items: [Item] = []
        var sources: [Source] = []
        var condition: [SQLTerm] = []
        var groups: [SQLTerm] = []
        var having: [SQLTerm] = []
        var windows: [String: SQLWindow] = [:]
    }

    let named: [Named]
    let cores: [Core]
    /// What stands between the cores, such as `union all`.
    let operators: [(word: String, start: Int)]
    let order: [SQLOrder]
    /// Where a LIMIT stands, and how many rows it lets through.
    let limit: (start: Int, rows: Int)?
}
