import Diagnostics
import Documents
import Tables

/// Types that the pipeline file states for columns: `columns: { share: number, last: date }`.
enum ColumnTypes {
    static func take(_ name: String, from options: inout StageOptions) throws -> [String: ColumnType] {
        guard let node = options.take(name) else { return [:] }
        guard let entries = node.entries else {
            throw Diagnostic.optionValue(node, expected: "columns, each with its type")
        }
        return try Dictionary(
            entries.map { ($0.key, try StageOptions.word($0.value) as ColumnType) },
            uniquingKeysWith: { first, _ in first })
    }
}
