import Diagnostics
import Documents
import Tables

/// The columns by which rows are put in order, each ascending or descending. Numbers go by size, dates by their earliest and then
/// their latest day, texts by their characters' code points, lists item by item; a missing value comes last in either direction.
struct SortKeys: Sendable {
    private enum Direction: String, CaseIterable { case ascending, descending }

    private let keys: [(column: OptionText, direction: Direction)]

    static let form = OptionForm.list(.column)

    init(_ node: DocumentNode) throws {
        keys = try OptionText.list(node, expected: "a column, such as signed or signed descending").map { key in
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
        if keys.isEmpty { throw Diagnostic.optionValue(node, expected: "at least one column") }
    }

    var columns: [OptionText] { keys.map(\.column) }

    /// The rows in their order; those that are equal in all columns keep the order that they had.
    func rows(of table: Table) throws -> [Int] {
        let orders = try keys.map { (RowOrder(try $0.column.column(in: table)), $0.direction == .descending) }
        return (0..<table.rowCount).sorted { first, second in
            for (order, isDescending) in orders {
                switch order.compare(first, second, isDescending: isDescending) {
                case .before: return true
                case .behind: return false
                case .same: continue
                }
            }
            return first < second
        }
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
