/// A mark in the declared type of a column, which SQLite hands on through queries within queries: it tells of which
/// table's column a column of a result is.
enum SQLSource {
    /// It has no words from which SQLite would take another affinity.
    static func mark(table: Int, column: Int) -> String { "S\(table) K\(column)" }

    /// The table's and the column's index, if a declared type has such a mark.
    static func indices(inDeclaredType text: String) -> (table: Int, column: Int)? {
        let words = text.split(separator: " ")
        guard words.count == 3, words[1].first == "S", words[2].first == "K", let table = Int(words[1].dropFirst()),
            let column = Int(words[2].dropFirst())
        else { return nil }
        return (table, column)
    }
}
