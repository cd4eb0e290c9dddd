import Tables

/// Finds where a text leaves what SQLite, PostgreSQL and Spark read alike. It knows the kinds of columns, so that a division of
/// whole numbers, or a text compared with a number, is found wherever it stands.
struct SQLPortability {
    /// Of what one text may become, in cells: without a bound `||` and `replace` make long ones of short ones.
    static let mostSize = 200.0
    /// Of all terms, once queries are put into each other, as SQLite does before any step is counted.
    static let mostWeight = 20_000.0

    /// What has been found of a query, by its place: it is asked for again where it stands in an ORDER BY or GROUP BY, and
    /// those within it as often for each.
    final class Memory {
        var results: [Int: Result] = [:]
    }

    /// By name in small letters.
    let tables: [String: [SQLScope.Column]]

    init(_ schemas: [(name: String, schema: Schema)]) {
        tables = Dictionary(
            schemas.map { name, schema in
                (
                    name.lowercased(),
                    schema.fields.map {
                        SQLScope.Column(name: $0.name, trait: SQLTrait(kind: SQLTrait.Kind($0.type), canBeNull: true))
                    }
                )
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The first thing that a whole query has against it, by the parts of a query in their order.
    func breach(inQuery sql: String) -> SQLBreach? {
        do throws(SQLBreach) {
            var parser = SQLParser(sql)
            _ = try result(of: try parser.wholeTree(), in: nil, Known())
            return nil
        } catch {
            return error
        }
    }

    /// The same for a condition on the rows of a table.
    func breach(inCondition sql: String, of table: String) -> SQLBreach? {
        do throws(SQLBreach) {
            var parser = SQLParser(sql)
            let scope = SQLScope(in: nil)
            scope.sources = [SQLScope.Source(alias: table, columns: tables[table.lowercased()] ?? [])]
            try requireCondition(parser.wholeTerm(), Reading(scope: scope, known: Known()))
            return nil
        } catch {
            return error
        }
    }

    /// A query of WITH, as other queries see it.
    struct Result {
        var columns: [SQLScope.Column]
        var weight: Double
        /// Whether it has one row whatever the tables hold, or none.
        let isOneRow: Bool
    }

    /// The queries that have been looked at: by name those that may be named, in small letters.
    struct Known {
        var named: [String: Result] = [:]
        let memory = Memory()
    }

    /// What an expression may name.
    struct Reading {
        let scope: SQLScope
        let known: Known
        var windows: [String: SQLWindow] = [:]
    }
}
