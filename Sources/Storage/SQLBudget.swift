import CSQLite

/// Ends a query that goes on and on: a join without its condition. It counts SQLite's own steps, not time, so that the same
/// query ends the same way on any machine (https://www.sqlite.org/c3ref/progress_handler.html).
package final class SQLBudget {
    /// About a minute.
    package static let standard = 10_000_000_000

    private static let stepsAtOnce: Int32 = 1_000_000

    private let most: Int
    private var spent = 0

    init(steps: Int) { most = steps }

    var isSpent: Bool { spent > most }

    /// The budget has to live as long as the connection.
    func install(on connection: SQLiteConnection) {
        let steps = Int32(clamping: min(Int(Self.stepsAtOnce), most))
        sqlite3_progress_handler(
            connection.handle, steps,
            { budget in
                guard let budget else { return 1 }
                return Unmanaged<SQLBudget>.fromOpaque(budget).takeUnretainedValue().spend() ? 0 : 1
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    /// For the next query.
    func renew() { spent = 0 }

    private func spend() -> Bool {
        spent += min(Int(Self.stepsAtOnce), most)
        return !isSpent
    }
}
