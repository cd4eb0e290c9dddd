/// The columns that an expression may name: those of its query's tables, then those of the query around it.
final class SQLScope {
    struct Column {
        let name: String
        var trait: SQLTrait
    }

    struct Source {
        let alias: String
        var columns: [Column]
        /// Names of USING, in small letters: `*` has them once.
        var merged: Set<String> = []
    }

    /// A column that a name stands for.
    struct Found {
        /// The same for every name of the column.
        let key: String
        let trait: SQLTrait
        /// Whether it is one of the query around.
        let isOuter: Bool
    }

    var sources: [Source] = []
    /// What the query calls its results, in small letters; its own conditions cannot use these names.
    var aliases: [String: SQLTerm] = [:]
    /// Columns of this scope that queries within it named: their keys and places.
    var innerUses: [(key: String, name: String, start: Int)] = []
    let outer: SQLScope?
    private let level: Int

    init(in outer: SQLScope?) {
        self.outer = outer
        level = 1 + (outer?.level ?? 0)
    }

    func find(_ name: SQLTerm, fromWithin: Bool = false) -> Found? {
        let (table, column) = (name.table?.lowercased(), name.word.lowercased())
        for (place, source) in sources.enumerated() where table == nil || table == source.alias.lowercased() {
            guard let found = source.columns.first(where: { $0.name.lowercased() == column }) else { continue }
            let key = key(place, column)
            if fromWithin { innerUses.append((key, name.word, name.start)) }
            return Found(key: key, trait: found.trait, isOuter: fromWithin)
        }
        return outer?.find(name, fromWithin: true)
    }

    private func key(_ source: Int, _ column: String) -> String { "\(level).\(source).\(column)" }

    /// No row that is left lacks these columns.
    func markPresent(_ keys: [String]) {
        for source in sources.indices {
            for (index, column) in sources[source].columns.enumerated()
            where keys.contains(key(source, column.name.lowercased())) {
                sources[source].columns[index].trait.canBeNull = false
            }
        }
    }
}
