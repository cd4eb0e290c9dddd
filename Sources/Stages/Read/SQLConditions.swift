import Diagnostics
import Formats
import Storage
import Tables

/// The conditions of a resource's rows, answered by SQL.
package enum SQLConditions {
    /// For each condition the rows of the table for which it is false.
    ///
    /// - Throws: `descriptor-invalid`, at its place, for a condition that is no SQL or that fails on some row.
    package static func rows(_ resource: DataResource, _ table: Table) throws -> [[Int]] {
        guard !resource.conditions.isEmpty else { return [] }
        let session = try session(over: table, of: resource)
        var faults = DiagnosticFailure.Collector()
        var rows: [[Int]] = []
        for condition in resource.conditions {
            do throws(SQLFault) {
                rows.append(try session.rows(of: resource.name, breaking: condition.sql))
            } catch {
                faults.add(.condition(condition, error, columns: table.schema.names))
            }
        }
        try faults.throwIfAny()
        return rows
    }

    /// Whether all of them could be answered, before any row is read.
    package static func check(_ resource: DataResource) throws {
        _ = try rows(resource, TableBuilder(schema: resource.schema).finish())
    }

    private static func session(over table: Table, of resource: DataResource) throws -> SQLSession {
        do throws(SQLFault) {
            return try SQLSession([(resource.name, table)])
        } catch {
            throw Diagnostic.condition(resource.conditions[0], error, columns: [])
        }
    }
}

extension Diagnostic {
    fileprivate static func condition(_ condition: RowCondition, _ fault: SQLFault, columns: [String]) -> Diagnostic {
        let unknown = fault.message.split(separator: "no such column: ").last.map(String.init)
        return Diagnostic(
            .error, .descriptorInvalid, at: condition.location.advanced(by: max(0, fault.offset ?? 0)),
            "this condition cannot be asked of the rows",
            found: fault.message,
            expected: fault.expected ?? "SQL that is true or false of a row, such as latest(ended) >= earliest(began)",
            mend: fault.mend ?? unknown.flatMap { NearestName.of($0, among: columns) }.map { "did you mean `\($0)`?" }
                ?? "correct the condition; it may use the row's columns, and the functions of the pipeline's SQL")
    }
}
