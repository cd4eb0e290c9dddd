import CSQLite
import Tables

/// Ends a query that goes on and on: a join without its condition. It counts SQLite's own steps, and what our functions and
/// tables do within one of them, but no time, so that the same query over the same tables ends the same way on any machine
/// (https://www.sqlite.org/c3ref/progress_handler.html).
package final class SQLBudget {
    /// About two seconds, whatever the tables hold: all pairs of the rows of two tables of 5,000.
    static let base = 150_000_000
    /// Queries that were measured took from 4 (a count) to 108 (three windows over different orders) for each row, and more
    /// where they call functions.
    static let ofRow = 1_000
    /// So that each function may look at each text some sixteen times.
    static let ofByte = 4
    /// What a step counts where rows are sorted or grouped: putting one among a million others is a step, too.
    private static let weightOfSorting = 3
    private static let sorting: Set<String> = [
        "distinct", "except", "group", "intersect", "order", "over", "union",
    ]

    private static let stepsAtOnce = 10_000

    let most: Int
    private(set) var spent = 0
    private var weight = 1

    init(steps: Int) { most = steps }

    /// What queries over the tables may take.
    static func steps(over tables: [Table]) -> Int {
        base + tables.reduce(0) { $0 + ofRow * $1.rowCount + ofByte * $1.estimatedTextBytes }
    }

    var isSpent: Bool { spent > most }

    /// The budget has to live as long as the connection.
    func install(on connection: SQLiteConnection) {
        let steps = Int32(clamping: min(Self.stepsAtOnce, most))
        sqlite3_progress_handler(
            connection.handle, steps,
            { budget in
                guard let budget else { return 1 }
                let taken = Unmanaged<SQLBudget>.fromOpaque(budget).takeUnretainedValue()
                return taken.spend(taken.weight * min(SQLBudget.stepsAtOnce, taken.most)) ? 0 : 1
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// For the next query.
    func renew(for sql: String) {
        spent = 0
        let isSorting = SQLToken.tokens(of: sql).contains { $0.isWord(in: Self.sorting) }
        weight = isSorting ? Self.weightOfSorting : 1
    }

    /// False when nothing is left.
    @discardableResult
    func spend(_ steps: Int) -> Bool {
        spent += steps
        return !isSpent
    }

    /// A call of one of our functions, which SQLite counts as one step; it takes longer with long texts.
    func spend(_ steps: Int, onCallWith values: UnsafeBufferPointer<OpaquePointer?>) -> Bool {
        var steps = steps
        for value in values where sqlite3_value_type(value) == SQLITE_TEXT {
            steps += Int(sqlite3_value_bytes(value)) / 4
        }
        return spend(steps)
    }

    /// A look at each row of a column, also one step; three rows take about as long as one.
    func spend(onRows rows: Int) -> Bool { spend(rows / 3 + 1) }
}

extension Table {
    /// From the texts of some rows.
    fileprivate var estimatedTextBytes: Int {
        let step = max(1, rowCount / 1_024)
        var bytes = 0
        for case .text(let texts) in columns {
            for row in stride(from: 0, to: rowCount, by: step) { bytes += (texts[row]?.utf8.count ?? 0) * step }
        }
        return bytes
    }
}
