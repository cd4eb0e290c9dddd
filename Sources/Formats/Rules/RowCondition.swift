import Diagnostics

/// What must hold between the cells of a row, as SQL; a row of which it cannot be told, since a value is missing, is right.
package struct RowCondition: Hashable, Sendable {
    /// In words, for whoever mends the row: "a sentence follows its arrest".
    package let name: String
    package let sql: String
    /// Of the SQL, in the descriptor or pipeline file.
    package let location: SourceLocation

    package init(name: String, sql: String, location: SourceLocation) {
        self.name = name
        self.sql = sql
        self.location = location
    }

    /// The columns that it speaks of, by their names as words of the text.
    package func columns(among names: [String]) -> [Int] {
        let lower = sql.lowercased()
        let words = Set(sql.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map { $0.lowercased() })
        return names.indices.filter {
            words.contains(names[$0].lowercased())
                || lower.contains("\"\(names[$0].lowercased().replacing("\"", with: "\"\""))\"")
        }
    }
}
