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
    private let portability: SQLPortability
    private let dayColumns: [String: [DayColumn]]
    private let dayCalls: SQLDayCalls

    /// - Throws: when SQL cannot tell columns apart, since it knows no upper and lower case, or has no room for so many.
    ///
    /// - Parameter steps: that one query may take, in place of what the tables' size allows.
    package init(_ tables: [(name: String, table: Table)], steps: Int? = nil) throws(SQLFault) {
        let budget = SQLBudget(steps: steps ?? SQLBudget.steps(over: tables.map(\.table)))
        let sources = tables.enumerated().map { index, table in
            TableSource(table.table, named: table.name, index: index, budget: budget)
        }
        self.budget = budget
        dayColumns = sources.reduce(into: [:]) { $0[$1.name] = $1.dayColumns }
        dayCalls = SQLDayCalls(sources.map { ($0.table.schema.names, $0.dayColumns) })
        schemas = tables.map { ($0.name, $0.table.schema) }
        portability = SQLPortability(schemas)
        connection = try SQLiteConnection()
        try Self.refuseTwins(tables.map(\.name), of: "tables")
        for (name, table) in tables { try Self.refuse(table.schema, of: name) }
        guardian = SQLGuard(tables: tables.map(\.name), functions: SQLFunction.all)
        // Tables that SQLite brings along, such as json_each, are none of the pipeline's.
        sqlite3_drop_modules(connection.handle, nil)
        try connection.execute("PRAGMA case_sensitive_like = 1")
        for function in SQLFunction.all + SQLFunction.betterThanSQLite {
            try function.register(on: connection, budget)
        }
        for source in sources { try TableModule.register(source, on: connection) }
        // SQLite declares a virtual table when it is first named, and a fault in it would be taken for one of the text.
        for (name, _) in tables { _ = try SQLiteStatement("SELECT 1 FROM \(SQLName.quoted(name))", on: connection) }
        guardian.install(on: connection)
        budget.install(on: connection)
    }

    private static func refuse(_ schema: Schema, of table: String) throws(SQLFault) {
        try refuseTwins(schema.names, of: "columns of \(table)")
        guard schema.names.count <= TableSource.mostColumns else {
            throw SQLFault(message: "more than \(TableSource.mostColumns) columns in \(table)", offset: nil)
        }
        if let name = schema.names.first(where: { $0.utf8.contains(0) }) {
            throw SQLFault(message: "a NUL in the name of column \(name.debugDescription)", offset: nil)
        }
    }

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
        if let replaced = dayCalls.replaced(in: sql),
            let statement = try? SQLiteStatement(replaced, on: connection, budget: budget, reading: guardian)
        {
            return statement
        }
        do throws(SQLFault) {
            return try SQLiteStatement(sql, on: connection, budget: budget, reading: guardian)
        } catch {
            let refusal = guardian.takeRefusal()
            let unknown = error.message.hasPrefix("no such function: ") ? error.message.split(separator: " ").last : nil
            let mend = (refusal?.function ?? unknown.map(String.init)).flatMap(SQLFunctionKind.mend)
            throw SQLFault(
                message: refusal.map { "\($0.words) cannot be used here" } ?? error.message, offset: error.offset,
                expected: mend.map { _ in "a function that SQLite, PostgreSQL and Spark have" }, mend: mend)
        }
    }

    /// Steps that the query prepared last has taken.
    package var stepsSpent: Int { budget.spent }

    /// Makes sure that a query means the same to every engine (Documentation/SQL.md), and that it is prepared in a moment.
    ///
    /// - Throws: what SQLite has against the text, or else where it leaves the portable subset.
    func checkPortability(ofQuery sql: String) throws(SQLFault) {
        try SQLSize.check(sql)
        let breach = portability.breach(inQuery: sql)
        if let breach, breach.rule == .excess || !SQLSize.isPreparedInAMoment(sql) { throw breach.fault(in: sql) }
        do throws(SQLFault) {
            _ = try prepare(sql)
        } catch {
            throw Self.telling(error, breach, in: sql)
        }
        if let breach { throw breach.fault(in: sql) }
    }

    /// What SQLite says, but where it knows less of the place than the breach does.
    private static func telling(_ fault: SQLFault, _ breach: SQLBreach?, in sql: String) -> SQLFault {
        guard let breach else { return fault }
        let isVague =
            fault.offset == nil && breach.rule != .grammar && !fault.message.hasPrefix("no such ")
            && !fault.message.hasSuffix("cannot be used here")
        return isVague || breach.rule == .operators ? breach.fault(in: sql) : fault
    }

    /// The statement, and table by table the fields of all columns that it reads.
    func prepareReading(_ sql: String) throws(SQLFault) -> (SQLiteStatement, read: [[Field]]) {
        guardian.forgetColumns()
        let statement = try prepare(sql)
        let read = schemas.map { name, schema in
            let days = (dayColumns[name] ?? []).filter { guardian.hasRead($0.name, of: name) }.map(\.column)
            return schema.fields.filter { guardian.hasRead($0.name, of: name) || days.contains($0.name) }
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
        let breach = portability.breach(inCondition: condition, of: table)
        if let breach, breach.rule == .excess || !SQLSize.isPreparedInAMoment(condition) {
            throw breach.fault(in: condition)
        }
        do throws(SQLFault) {
            // The line break ends a comment.
            let statement = try prepare("\(lead)\(condition)\n) ORDER BY \(row)")
            if let breach { throw breach.fault(in: condition).behind(-lead.count) }
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
            throw Self.telling(error.behind(lead.count), breach, in: condition)
        }
    }
}
