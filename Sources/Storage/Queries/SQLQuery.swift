import Tables

/// A query whose result's columns have types that are known before it runs.
package struct SQLQuery: Sendable {
    package struct Untyped: Error, Hashable, Sendable {
        /// Columns of the result whose type cannot be told.
        package let columns: [String]
    }

    /// A cell that is not of its column's type.
    package struct Unfit: Error, Hashable, Sendable {
        package let column: String
        /// Of the result, from 1.
        package let row: Int
        package let found: String
        package let type: ColumnType
    }

    /// More rows than were meant: a join without its condition.
    package static let mostRows = 20_000_000

    package let sql: String
    /// Declared types by column, over what can be told.
    package let types: [String: ColumnType]

    package init(_ sql: String, types: [String: ColumnType] = [:]) {
        self.sql = sql
        self.types = types
    }

    /// The fields of the result: of a column as it stands in its table those of the table, with its title, unit and
    /// allowed values; of others just name and type. What may name people does so in whatever is made of it as text.
    ///
    /// - Parameter session: over tables of the schemas, with or without rows.
    /// - Throws: `SQLFault`, or `Untyped`.
    package func fields(in session: SQLSession) throws -> [Field] {
        let (statement, read) = try session.prepareReading(sql)
        return try fields(of: statement, read: read, in: session)
    }

    /// The rows, each of the fields' types.
    ///
    /// - Throws: `SQLFault`, or `Unfit`.
    package func table(in session: SQLSession) throws -> Table {
        let (statement, read) = try session.prepareReading(sql)
        let fields = try fields(of: statement, read: read, in: session)
        let columns = fields.map(ResultColumn.of)
        var row = 0
        while try statement.step() {
            row += 1
            guard row <= Self.mostRows else {
                throw SQLFault(message: "more than \(Self.mostRows) rows", offset: nil)
            }
            for index in columns.indices where !statement.append(index, to: columns[index]) {
                let field = fields[index]
                throw Unfit(column: field.name, row: row, found: "\(statement[index])", type: field.type)
            }
        }
        return Table(schema: Schema(fields), columns: columns.map { $0.finish() }, origins: .none)
    }

    private func fields(of statement: SQLiteStatement, read: [Field], in session: SQLSession) throws -> [Field] {
        let selection = SQLSelection(sql)
        let names = statement.columnNames
        let kinds = selection.kinds.flatMap { $0.count == names.count ? $0 : nil }
        let derived = Self.privacy(of: read)
        var untyped: [String] = []
        let fields = names.enumerated().map { index, name in
            let source = session.field(of: statement.source(of: index))
            if let declared = types[name] {
                return Field(name, declared, privacy: Self.mayNamePeople(declared) ? derived : .open)
            }
            if let source {
                return selection.isCompound && Self.mayNamePeople(source.type)
                    ? source.with(name: name, title: source.title, privacy: derived) : source.with(name: name)
            }
            guard let type = Self.type(of: kinds?[index] ?? .unknown, among: read) else {
                untyped.append(name)
                return Field(name, .text)
            }
            return Field(name, type, privacy: Self.mayNamePeople(type) ? derived : .open)
        }
        guard untyped.isEmpty else { throw Untyped(columns: untyped) }
        return fields
    }

    private static func mayNamePeople(_ type: ColumnType) -> Bool {
        switch type {
        case .text, .category, .list: true
        case .date, .integer, .number, .boolean: false
        }
    }

    /// The strictest of the columns that the query reads.
    private static func privacy(of fields: [Field]) -> Privacy {
        if fields.contains(where: { $0.privacy == .sensitive }) { return .sensitive }
        return fields.lazy.map(\.privacy).first { $0 != .open } ?? .open
    }

    private static func type(of kind: SQLSelection.Kind, among read: [Field]) -> ColumnType? {
        func field(_ name: String) -> Field? {
            let found = read.filter { $0.name.lowercased() == name.lowercased() }
            return Set(found.map(\.type)).count == 1 ? found[0] : nil
        }
        switch kind {
        case .type(let type): return type
        case .likeArgument(let name): return field(name)?.type
        case .sum(let name):
            switch name.flatMap(field)?.type {
            case .integer, .boolean: return .integer
            case .number: return .number
            default: return nil
            }
        case .unknown: return nil
        }
    }
}
