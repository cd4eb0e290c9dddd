import Diagnostics
import Synchronization
import Tables

/// Reads the tables of a data package, each once, and sets aside the rows that break rules between cells and rows: the
/// key, unique fields, references to other tables, and conditions. A row keeps all its reasons.
package final class ResourceReader: Sendable {
    /// For each of a resource's conditions the rows of its table for which it is false.
    package typealias ConditionCheck = @Sendable (DataResource, Table) throws -> [[Int]]

    private let package: DataPackage
    private let columns: [String: Set<String>]
    private let log: DiagnosticLog
    private let checkConditions: ConditionCheck
    private let read = Mutex<[String: TableReading]>([:])

    private let partSize: Int

    /// - Parameters:
    ///   - log: takes warnings about tables as a whole.
    ///   - columns: by resource, the columns that somebody uses; all of those that are not named.
    ///   - partSize: bytes that one core reads at a time; the result does not depend on it.
    package init(
        _ package: DataPackage, columns: [String: Set<String>] = [:], log: DiagnosticLog,
        partSize: Int = CSVReader.partSize,
        conditions: @escaping ConditionCheck
    ) {
        self.columns = columns
        self.partSize = partSize
        self.package = package
        self.log = log
        checkConditions = conditions
    }

    /// The resource's rows that satisfy all its rules.
    package func reading(of resource: DataResource) throws -> TableReading {
        let reading = try checkedReading(of: resource)
        CoverageAccount(reading.table, of: resource)?.report(to: log)
        return reading
    }

    private func checkedReading(of resource: DataResource) throws -> TableReading {
        let reading = try cells(of: resource)
        guard resource.hasRowRules else { return reading }
        var faults: [Int: [RowRuleFault]] = [:]
        for key in resource.foreignKeys {
            guard let other = key.resource == resource.name ? resource : package.resource(key.resource) else {
                continue
            }
            // Rows that another rule sets aside still count here: else two tables could not refer to each other.
            for (row, value) in key.unmatched(
                in: reading.table, against: try cells(of: other).table, names: resource.schema.names)
            {
                faults[row, default: []].append(.unmatched(value))
            }
        }
        if !resource.conditions.isEmpty {
            for (condition, rows) in zip(resource.conditions, try checkConditions(resource, reading.table)) {
                let fields = condition.columns(among: resource.schema.names)
                for row in rows { faults[row, default: []].append(.condition(condition, fields: fields)) }
            }
        }
        let others = faults
        for (row, value) in UniqueValues(resource).repeated(
            in: reading.table, lines: reading.table.origins.lines, isSetAside: { others[$0] != nil })
        {
            faults[row, default: []].append(.repeated(value))
        }
        return reading.settingAside(faults)
    }

    /// The rows whose cells are right by themselves.
    private func cells(of resource: DataResource) throws -> TableReading {
        if let reading = read.withLock({ $0[resource.name] }) { return reading }
        let reading = try CSVReader.read(
            resource, columns: columns[resource.name].flatMap { kept(of: resource, using: $0) }, log: log,
            partSize: partSize)
        read.withLock { $0[resource.name] = reading }
        return reading
    }

    /// The columns in use, and those that rules between cells and rows and the account of the reading look at.
    private func kept(of resource: DataResource, using columns: Set<String>) -> Set<String>? {
        // Which columns SQL uses is known to SQL alone.
        guard resource.conditions.isEmpty else { return nil }
        let references = package.resources.flatMap(\.foreignKeys).filter { $0.resource == resource.name }
        let ruled = resource.fields.filter { $0.isUnique || $0.field.type == .date }.map(\.field.name)
        let kept = columns.union(resource.primaryKey).union(resource.foreignKeys.flatMap(\.fields))
            .union(references.flatMap(\.referenced)).union(ruled)
            .union([resource.sourceCoverage?.column].compactMap(\.self))
        // A table without columns has no rows to count.
        return kept.isDisjoint(with: resource.schema.names) ? kept.union(resource.schema.names.prefix(1)) : kept
    }
}
