import CSQLite

/// Lets a text read the tables that it was given and call functions that every engine has or that are registered; refuses
/// all else (https://www.sqlite.org/c3ref/set_authorizer.html).
final class SQLGuard {
    /// Functions of SQLite whose results are the same in PostgreSQL and Spark, and depend on nothing but their arguments.
    static let portableFunctions: Set<String> = [
        "abs", "avg", "coalesce", "count", "cume_dist", "dense_rank", "first_value", "lag", "last_value", "lead",
        "length",
        "like", "lower", "ltrim", "max", "min", "nth_value", "ntile", "nullif", "percent_rank", "rank", "replace",
        "round",
        "row_number", "rtrim", "substr", "sum", "trim", "upper",
    ]

    struct Refusal {
        let words: String
        var function: String?
    }

    private let tables: Set<String>
    private let functions: Set<String>
    private var refusal: Refusal?
    /// Tables and columns that were read since they were last forgotten, in small letters.
    private var columnsRead: Set<[String]> = []

    init(tables: [String], functions: [SQLFunction]) {
        self.tables = Set(tables.map { $0.lowercased() })
        self.functions = Self.portableFunctions.union(functions.map(\.name))
    }

    /// Every statement prepared from now on is asked about; the guard has to live as long as the connection.
    func install(on connection: SQLiteConnection) {
        sqlite3_set_authorizer(
            connection.handle,
            { guardian, action, first, second, _, _ in
                guard let guardian else { return SQLITE_DENY }
                return Unmanaged<SQLGuard>.fromOpaque(guardian).takeUnretainedValue().answer(
                    action, first.map { String(cString: $0) } ?? "", second.map { String(cString: $0) } ?? "")
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func answer(_ action: Int32, _ first: String, _ second: String) -> Int32 {
        switch action {
        case SQLITE_SELECT: return SQLITE_OK
        // Names of WITH and of queries in FROM stand here without a table behind them; SQLite has looked them up already.
        case SQLITE_READ where tables.contains(first.lowercased()) || !Self.isSQLites(first.lowercased()):
            columnsRead.insert([first.lowercased(), second.lowercased()])
            return SQLITE_OK
        case SQLITE_READ: return refuse("the table `\(first)`")
        case SQLITE_FUNCTION where functions.contains(second.lowercased()): return SQLITE_OK
        case SQLITE_FUNCTION: return refuse("the function `\(second)`", function: second)
        case SQLITE_RECURSIVE: return refuse("WITH RECURSIVE")
        case SQLITE_PRAGMA: return refuse("PRAGMA")
        case SQLITE_ATTACH, SQLITE_DETACH: return refuse("ATTACH and DETACH")
        default: return refuse("a statement other than SELECT")
        }
    }

    func forgetColumns() { columnsRead = [] }

    func hasRead(_ column: String, of table: String) -> Bool {
        columnsRead.contains([table.lowercased(), column.lowercased()])
    }

    /// What was refused since the last call, in words.
    func takeRefusal() -> Refusal? {
        defer { refusal = nil }
        return refusal
    }

    private static func isSQLites(_ table: String) -> Bool { table.hasPrefix("sqlite_") || table.hasPrefix("pragma_") }

    private func refuse(_ what: String, function: String? = nil) -> Int32 {
        refusal = refusal ?? Refusal(words: what, function: function)
        return SQLITE_DENY
    }
}
