import CSQLite
import Tables

extension DatabaseLayout {
    /// Strict where SQLite has such tables: from 3.37 on.
    private static let option = sqlite3_libversion_number() >= 3_037_000 ? " STRICT" : ""

    /// With comments, which SQLite keeps: `.schema` of its shell, and whoever looks at a table's SQL, shows what it is.
    var tableStatement: String {
        let lines = columns.map { (Self.line($0, isKey: table.primaryKey.contains($0.name)), comment(on: $0)) }
        let rules = self.rules.map { ($0, "") }
        let all = lines + rules
        let body = all.enumerated().map { index, line in
            "  \(line.0)\(index == all.count - 1 ? "" : ",")\(Self.comment(line.1))"
        }
        let head = Self.comment([table.title, table.description].filter { !$0.isEmpty }.joined(separator: ": "))
        return "CREATE TABLE \(SQLName.quoted(table.name)) (\(head)\n\(body.joined(separator: "\n"))\n)\(Self.option)"
    }

    /// For the questions that such tables are asked: what happened when, which row is it, what belongs to it.
    ///
    /// - Parameters:
    ///   - names: of all that is in the database.
    ///   - referenced: columns of this table that others refer to.
    func indexStatements(_ names: inout DatabaseNames, referenced: [[String]]) -> [String] {
        var known: Set<[String]> = [table.primaryKey]
        let unique = referenced.filter { known.insert($0).inserted }
        let others = [table.hasKey ? [] : table.table.schema.key] + table.references.map(\.columns)
        let plain = (dates.map { [$0.earliest, $0.latest] } + others).filter {
            !$0.isEmpty && known.insert($0).inserted
        }
        return unique.map { index(on: $0, kind: "UNIQUE INDEX", &names) }
            + plain.map { index(on: $0, kind: "INDEX", &names) }
    }

    private func index(on columns: [String], kind: String, _ names: inout DatabaseNames) -> String {
        let name = names.take("\(table.name): \(columns.joined(separator: ", "))")
        return "CREATE \(kind) \(SQLName.quoted(name)) ON \(SQLName.quoted(table.name)) (\(Self.list(columns)))"
    }

    private var rules: [String] {
        let key = table.primaryKey.isEmpty ? [] : ["PRIMARY KEY (\(Self.list(table.primaryKey)))"]
        return key
            + table.references.map { reference in
                "FOREIGN KEY (\(Self.list(reference.columns))) REFERENCES "
                    + "\(SQLName.quoted(reference.table)) (\(Self.list(reference.referenced)))"
            }
    }

    private static func line(_ column: Column, isKey: Bool) -> String {
        let name = SQLName.quoted(column.name)
        let check = column.field.type == .boolean ? " CHECK (\(name) IN (0, 1))" : ""
        return "\(name) \(column.type)\(isKey ? " NOT NULL" : "")\(check)"
    }

    private func comment(on column: Column) -> String {
        if column.end != nil { return column.title }
        let unit = column.field.unit.isEmpty ? "" : " (\(column.field.unit))"
        return ["\(column.title)\(unit)", column.description].filter { !$0.isEmpty }.joined(separator: ": ")
    }

    /// On one line, since a line's end ends it.
    private static func comment(_ text: String) -> String {
        let words = text.split { $0.isWhitespace || $0.isNewline || $0.unicodeScalars.contains("\0") }
        return words.isEmpty ? "" : " -- \(words.joined(separator: " "))"
    }

    private static func list(_ names: [String]) -> String { names.map(SQLName.quoted).joined(separator: ", ") }
}

extension DatabaseLayout.Column {
    var title: String {
        switch end {
        case .earliest: "\(field.title): first day that it allows"
        case .latest: "\(field.title): last day that it allows"
        case nil: field.title
        }
    }

    var description: String {
        end == nil ? field.description : "No value where it is open, or outside the years 0 to 9999."
    }
}
