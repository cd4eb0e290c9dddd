import CSQLite
import ImpreciseDates

/// A function that SQL may call beside the portable ones of SQLite. It depends on its arguments alone.
package struct SQLFunction: Sendable {
    struct Trouble: Error {
        let message: String
    }

    package let name: String
    package let argumentCount: Int
    let body: @Sendable ([SQLValue]) throws -> SQLValue

    /// A function that gives NULL where any argument is NULL.
    init(_ name: String, _ argumentCount: Int, _ body: @escaping @Sendable ([SQLValue]) throws -> SQLValue) {
        self.name = name
        self.argumentCount = argumentCount
        self.body = body
    }

    func register(on connection: SQLiteConnection) throws(SQLFault) {
        let code = sqlite3_create_function_v2(
            connection.handle, name, Int32(argumentCount), SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
            Unmanaged.passRetained(Box(self)).toOpaque(),
            { context, count, values in
                guard let data = sqlite3_user_data(context) else { return }
                let function = Unmanaged<Box>.fromOpaque(data).takeUnretainedValue().function
                function.call(UnsafeBufferPointer(start: values, count: Int(count)), context)
            }, nil, nil, { $0.map { Unmanaged<Box>.fromOpaque($0).release() } })
        guard code == SQLITE_OK else { throw connection.fault(in: "") }
    }

    private final class Box {
        let function: SQLFunction
        init(_ function: SQLFunction) { self.function = function }
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
