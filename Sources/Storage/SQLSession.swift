import CSQLite
import Tables

/// SQL over tables: read-only, over the columns as they are, and over nothing else.
///
///     let session = try SQLSession([("deals", deals)])
///     let statement = try session.prepare("SELECT id FROM deals WHERE year(signed) = 2023")
package final class SQLSession {
    private let connection: SQLiteConnection
    private let guardian: SQLGuard
    private let budget: SQLBudget
    private let schemas: [(name: String, schema: Schema)]

    /// - Throws: when SQL cannot tell columns apart, since it knows no upper and lower case, or has no room for so many.
    ///
    /// - Parameter steps: that one query may take, in place of what the tables' size allows.
    package init(_ tables: [(name: String, table: Table)], steps: Int? = nil) throws(SQLFault) {
        budget = SQLBudget(steps: steps ?? SQLBudget.steps(over: tables.map(\.table)))
        schemas = tables.map { ($0.name, $0.table.schema) }
        connection = try SQLiteConnection()
        try Self.refuseTwins(tables.map(\.name), of: "tables")
        for (name, table) in tables { try Self.refuse(table.schema, of: name) }
        guardian = SQLGuard(tables: tables.map(\.name), functions: SQLFunction.all)
        for function in SQLFunction.all { try function.register(on: connection, budget) }
        for (index, (name, table)) in tables.enumerated() {
            let source = TableSource(table, named: name, index: index, budget: budget)
            try TableModule.register(source, on: connection)
        }
        // SQLite declares a virtual table when it is first named, and a fault in it would be taken for one of the text.
        for (name, _) in tables { _ = try SQLiteStatement("SELECT 1 FROM \(SQLName.quoted(name))", on: connection) }
        guardian.install(on: connection)
        budget.install(on: connection)
    }

    private static func refuse(_ schema: Schema, of table: String) throws(SQLFault) {
        try refuseTwins(schema.names, of: "columns of \(table)")
        guard schema.names.count <= mostColumns else {
            throw SQLFault(message: "more than \(mostColumns) columns in \(table)", offset: nil)
        }
        if let name = schema.names.first(where: { $0.utf8.contains(0) }) {
            throw SQLFault(message: "a NUL in the name of column \(name.debugDescription)", offset: nil)
        }
    }

    /// SQLite's limit of 2,000, less the hidden ones.
    private static let mostColumns = 1_998

    private static func refuseTwins(_ names: [String], of what: String) throws(SQLFault) {
        var seen: [String: String] = [:]
        for name in names {
            if let other = seen.updateValue(name, forKey: name.lowercased()) {
                throw SQLFault(
                    message: "two \(what), `\(other)` and `\(name)`, that SQL cannot tell apart", offset: nil)
            }
        }
    }

    /// - Throws: what is wrong with the text, with its place where SQLite can tell.
    package func prepare(_ sql: String) throws(SQLFault) -> SQLiteStatement {
        try SQLSize.check(sql)
        budget.renew(for: sql)
        do throws(SQLFault) {
            return try SQLiteStatement(sql, on: connection, budget: budget, reading: guardian)
        } catch {
            guard let refusal = guardian.takeRefusal() else { throw error }
            throw SQLFault(message: "\(refusal) cannot be used here", offset: error.offset)
        }
    }

    /// Steps that the query prepared last has taken.
    package var stepsSpent: Int { budget.spent }

    /// The statement, and the fields of all columns that it reads.
    func prepareReading(_ sql: String) throws(SQLFault) -> (SQLiteStatement, read: [Field]) {
        guardian.forgetColumns()
        let statement = try prepare(sql)
        let read = schemas.flatMap { name, schema in
            schema.fields.filter { guardian.hasRead($0.name, of: name) }
        }
        return (statement, read)
    }

    /// The field that a column of a result is, unchanged.
    func field(of source: (table: Int, column: Int)?) -> Field? {
        source.map { schemas[$0.table].schema.fields[$0.column] }
    }

    /// The rows of a table for which a condition is false; not those of which it cannot be told.
    ///
    /// - Throws: what is wrong with the condition, its place counted from its start.
    package func rows(of table: String, breaking condition: String) throws(SQLFault) -> [Int] {
        try rows(of: table, condition, asking: "NOT (")
    }

    /// The rows of a table for which a condition is true.
    ///
    /// - Throws: what is wrong with the condition, its place counted from its start.
    package func rows(of table: String, where condition: String) throws(SQLFault) -> [Int] {
        try rows(of: table, condition, asking: "(")
    }

    private func rows(of table: String, _ condition: String, asking: String) throws(SQLFault) -> [Int] {
        let schema = schemas.first { $0.name == table }?.schema ?? Schema([])
        let row = SQLName.quoted(TableSource.rowName(in: schema))
        let lead = "SELECT \(row) FROM \(SQLName.quoted(table)) WHERE \(asking)"
        try SQLSize.check(condition)
        try SQLExpression.check(condition)
        do throws(SQLFault) {
            // The line break ends a comment.
            let statement = try prepare("\(lead)\(condition)\n) ORDER BY \(row)")
            var rows: [Int] = []
            while try statement.step() {
                if case .integer(let row) = statement[0] { rows.append(Int(row)) }
            }
            return rows
        } catch {
            let offset = error.offset.map { $0 - lead.count }
            // The fault is what stands behind the condition.
            guard offset ?? 0 < condition.count else {
                throw SQLFault(message: "the condition ends too early", offset: condition.count)
            }
            throw error.behind(lead.count)
        }
    }
}
