import Formats
import Tables

/// The foreign keys among published tables: those that the data package declares for the resources that they were made
/// of, where the columns are still there under their names and every value stands in the other table. What was renamed or left
/// out on the way refers to nothing any more, and is not said to.
struct TableReferences {
    private let inputs: StageInputs<Table>
    private let lineage: TableLineage

    init(among inputs: StageInputs<Table>, _ lineage: TableLineage) {
        self.inputs = inputs
        self.lineage = lineage
    }

    /// Those of one table, each set of columns once.
    func references(of entry: StageInputs<Table>.Entry) -> [TableReference] {
        var seen: Set<[String]> = []
        return lineage.resources(of: entry.source).flatMap(\.foreignKeys).compactMap { key in
            guard !seen.contains(key.fields), let reference = reference(key, of: entry.element) else { return nil }
            seen.insert(key.fields)
            return reference
        }
    }

    /// To the first table that has all values, and each once.
    private func reference(_ key: ForeignKey, of table: Table) -> TableReference? {
        guard let values = Self.values(key.fields, of: table) else { return nil }
        let wanted = Set(values.filter { !$0.contains(.missing) })
        for other in inputs.entries
        where lineage.resources(of: other.source).contains(where: { $0.name == key.resource }) {
            guard Self.types(key.fields, of: table) == Self.types(key.referenced, of: other.element),
                let known = Self.values(key.referenced, of: other.element)
            else { continue }
            let unique = Set(known)
            guard unique.count == known.count, !known.contains(where: { $0.contains(.missing) }),
                unique.isSuperset(of: wanted)
            else { continue }
            return TableReference(key.fields, in: other.role, key.referenced)
        }
        return nil
    }

    /// Nil where a column is missing, or holds lists, which no key is made of.
    private static func values(_ names: [String], of table: Table) -> [[Value]]? {
        let columns = names.compactMap { table[$0] }
        guard columns.count == names.count, !columns.contains(where: { $0.type == .list }) else { return nil }
        return (0..<table.rowCount).map { row in columns.map { $0[row] } }
    }

    /// A category is a text like any other.
    private static func types(_ names: [String], of table: Table) -> [ColumnType?] {
        names.map { name in table[name].map { $0.type == .category ? .text : $0.type } }
    }
}
