import Diagnostics
import Documents
import Tables

/// Puts rows in the order of some columns; rows that are equal in all of them keep the order that they had.
///
///     newest-first: { from: contracts, sort: [signed descending, title] }
///
/// Numbers go by size, dates by their earliest and then their latest day, texts by their characters' code points, lists
/// item by item. A missing value comes last in either direction.
package struct Sort: Stage {
    package static let name = "sort"
    package static let summary = "puts rows in the order of some columns"
    package static let inputShape = InputShape.one

    package static let form = OptionForm.list(.column)

    package static let example = """
        newest-first:
          from: contracts
          sort: [signed descending, title]
        """

    private enum Direction: String, CaseIterable { case ascending, descending }

    private let keys: [(column: OptionText, direction: Direction)]

    package init(options: inout StageOptions) throws {
        let whole = options.takeWhole()
        keys = try OptionText.list(whole, expected: "a column, such as signed or signed descending").map { key in
            let words = key.text.split(separator: " ")
            if words.count > 1, let short = words.last, ["asc", "desc"].contains(short.lowercased()) {
                throw Diagnostic.sortDirection(key, short: String(short))
            }
            guard let last = words.last, let direction = Direction(rawValue: String(last)), words.count > 1 else {
                return (key, .ascending)
            }
            let name = key.text.dropLast(last.count).reversed().drop { $0 == " " }.reversed()
            return (OptionText(String(name), at: key.location), direction)
        }
        if keys.isEmpty { throw Diagnostic.optionValue(whole, expected: "at least one column") }
    }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        let schema = try inputs.one()
        _ = try OptionText.fields(keys.map(\.column), in: schema)
        return schema
    }

    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed {
        made + .named(Set(keys.map(\.column.text)))
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        let table = try inputs.one()
        let orders = try keys.map { (RowOrder(try $0.column.column(in: table)), $0.direction == .descending) }
        let rows = (0..<table.rowCount).sorted { first, second in
            for (order, isDescending) in orders {
                switch order.compare(first, second, isDescending: isDescending) {
                case .before: return true
                case .behind: return false
                case .same: continue
                }
            }
            return first < second
        }
        return table.selecting(rows)
    }
}

extension Diagnostic {
    fileprivate static func sortDirection(_ key: OptionText, short: String) -> Diagnostic {
        Diagnostic(
            .error, .optionValue, at: key.location, "directions are written out", found: "`\(short)`",
            expected: "`ascending` or `descending`",
            mend: "write `\(short.lowercased() == "asc" ? "ascending" : "descending")`")
    }
}
