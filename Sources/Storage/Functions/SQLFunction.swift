import CSQLite
import ImpreciseDates

/// A function that SQL may call beside the portable ones of SQLite. It depends on its arguments alone.
package struct SQLFunction: Sendable {
    struct Trouble: Error {
        let message: String
    }

    package let name: String
    package let argumentCount: Int
    /// How many of SQLite's steps take about as long as a call.
    let steps: Int
    let body: @Sendable ([SQLValue]) throws -> SQLValue

    /// A function that gives NULL where any argument is NULL.
    init(
        _ name: String, _ argumentCount: Int, steps: Int = 50,
        _ body: @escaping @Sendable ([SQLValue]) throws -> SQLValue
    ) {
        self.name = name
        self.argumentCount = argumentCount
        self.steps = steps
        self.body = body
    }

    /// - Parameter budget: that each call is charged to; it has to live as long as the connection.
    func register(on connection: SQLiteConnection, _ budget: SQLBudget) throws(SQLFault) {
        let code = sqlite3_create_function_v2(
            connection.handle, name, Int32(argumentCount), SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
            Unmanaged.passRetained(Box(self, budget)).toOpaque(),
            { context, count, values in
                guard let data = sqlite3_user_data(context) else { return }
                let box = Unmanaged<Box>.fromOpaque(data).takeUnretainedValue()
                let values = UnsafeBufferPointer(start: values, count: Int(count))
                guard box.budget.spend(box.function.steps, onCallWith: values) else {
                    return sqlite3_result_error_code(context, SQLITE_INTERRUPT)
                }
                box.function.call(values, context)
            }, nil, nil, { $0.map { Unmanaged<Box>.fromOpaque($0).release() } })
        guard code == SQLITE_OK else { throw connection.fault(in: "") }
    }

    private final class Box {
        let function: SQLFunction
        let budget: SQLBudget

        init(_ function: SQLFunction, _ budget: SQLBudget) {
            self.function = function
            self.budget = budget
        }
    }

    private func call(_ values: UnsafeBufferPointer<OpaquePointer?>, _ context: OpaquePointer?) {
        let arguments = values.map { SQLValue($0) }
        guard !arguments.contains(.null) else { return sqlite3_result_null(context) }
        do {
            try body(arguments).give(to: context)
        } catch {
            sqlite3_result_error(context, "\(name): \((error as? Trouble)?.message ?? "\(error)")", -1)
        }
    }
}
