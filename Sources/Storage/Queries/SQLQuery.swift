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

    /// Of the texts in a result.
    private static let mostBytes = 4 << 30

    package let sql: String
    /// Declared types by column, over what can be told.
    package let types: [String: ColumnType]

    package init(_ sql: String, types: [String: ColumnType] = [:]) {
        self.sql = sql
        self.types = types
    }

    /// The fields of the result: of a column as it stands in its table those of the table, with its title, unit and
    /// allowed values; of others just name and type. What is made of columns that may name people is as private as they are,
    /// but for counts; where several tables are read, each is as private as what is read of the others.
    ///
    /// - Parameter session: over tables of the schemas, with or without rows.
    /// - Throws: `SQLFault`, also where the text would mean something else to another engine, or `Untyped`.
    package func fields(in session: SQLSession) throws -> [Field] {
        try session.checkPortability(ofQuery: sql)
        return try fieldsOfAnyText(in: session)
    }

    /// The same of a text that only SQLite need take.
    func fieldsOfAnyText(in session: SQLSession) throws -> [Field] {
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
            // Looked at now and then, since rows are many and most are short.
            if row % 4_096 == 0, columns.reduce(0, { $0 + $1.byteCount }) > Self.mostBytes {
                throw SQLFault(message: "more than \(Self.mostBytes >> 30) GiB of texts", offset: nil)
            }
            for index in columns.indices where !statement.append(index, to: columns[index]) {
                let field = fields[index]
                throw Unfit(column: field.name, row: row, found: "\(statement[index])", type: field.type)
            }
        }
        return Table(schema: Schema(fields), columns: columns.map { $0.finish() }, origins: .none)
    }

    private func fields(
        of statement: SQLiteStatement, read tables: [[Field]], in session: SQLSession
    ) throws -> [Field] {
        let read = tables.flatMap(\.self)
        // A value that is held against those of another table tells of them, and so does how many there are.
        let isAcross = tables.count { !$0.isEmpty } > 1
        let selection = SQLSelection(sql)
        let names = statement.columnNames
        var seen: Set<String> = []
        if let twice = names.first(where: { !seen.insert($0).inserted }) {
            throw SQLFault(message: "two columns are called \(twice)", offset: nil)
        }
        let kinds = selection.kinds(ofColumns: names.count)
        let derived = Self.privacy(of: read)
        var untyped: [String] = []
        let fields = names.enumerated().map { index, name in
            // Of several sources none says what may stand in the column.
            let source = selection.isCompound ? nil : session.field(of: statement.source(of: index))
            let isSafe = !selection.isCompound && !isAcross && Self.isSafe(kinds[index])
            let others = statement.source(of: index).map { place in
                Self.privacy(of: tables.indices.filter { $0 != place.table }.flatMap { tables[$0] })
            }
            let first = session.field(of: statement.source(of: index))
            let type = types[name] ?? first?.type ?? Self.type(of: kinds[index], among: read)
            if type == nil { untyped.append(name) }
            let privacy = source.map { $0.privacy.joined(with: others ?? .open) }
            if let source, source.type == type { return source.with(name: name, privacy: privacy) }
            return Field(
                name, type ?? .text, delimiter: Self.delimiter(of: read),
                privacy: privacy ?? (isSafe && first == nil ? .open : derived))
        }
        guard untyped.isEmpty else { throw Untyped(columns: untyped) }
        return fields
    }

    /// Whether nothing of what stands in the columns that are read can be told from such a column.
    private static func isSafe(_ kind: SQLSelection.Kind) -> Bool {
        switch kind {
        case .count, .literal: true
        case .type, .likeArgument, .sum, .unknown: false
        }
    }

    /// The strictest of the columns that the query reads.
    private static func privacy(of fields: [Field]) -> Privacy {
        fields.map(\.privacy).reduce(Privacy.open) { $0.joined(with: $1) }
    }

    /// That of the lists that the query reads, if they have one between them.
    private static func delimiter(of fields: [Field]) -> Character {
        let delimiters = Set(fields.filter { $0.type == .list }.map(\.delimiter))
        return delimiters.count == 1 ? delimiters.first ?? ";" : ";"
    }

    private static func type(of kind: SQLSelection.Kind, among read: [Field]) -> ColumnType? {
        func type(_ name: String) -> ColumnType? {
            let types = Set(read.filter { $0.name.lowercased() == name.lowercased() }.map(\.type))
            return types.count == 1 ? types.first : nil
        }
        switch kind {
        case .type(let type), .literal(let type): return type
        case .count: return .integer
        case .likeArgument(let name): return type(name)
        case .sum(let name):
            switch type(name) {
            case .integer, .boolean: return .integer
            case .number: return .number
            default: return nil
            }
        case .unknown: return nil
        }
    }
}
