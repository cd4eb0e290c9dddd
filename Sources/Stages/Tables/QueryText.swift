import Diagnostics
import Documents
import Storage
import Tables

/// An SQL text of the pipeline file; what is wrong with it is shown at its place there.
struct QueryText: Sendable {
    let text: String
    private let node: DocumentNode
    /// Characters that a stage puts in front of the text before SQLite sees it.
    private let lead: Int

    init(_ node: DocumentNode, lead: Int = 0) throws {
        guard let text = node.text, text.contains(where: { !$0.isWhitespace }) else {
            throw Diagnostic.optionValue(node, expected: "SQL")
        }
        self.text = text
        self.node = node
        self.lead = lead
    }

    /// The same behind so many other characters.
    func behind(_ lead: String) throws -> QueryText { try QueryText(node, lead: lead.count) }

    var location: SourceLocation { node.textLocation }

    /// Runs `body`, and puts what SQL has against the text into words.
    ///
    /// - Parameter schemas: of the tables that the text may name.
    func placing<Result>(_ schemas: [(name: String, schema: Schema)], _ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let fault as SQLFault {
            throw Diagnostic.sqlRefused(fault, in: text, at: place(fault.offset), schemas)
        } catch let untyped as SQLQuery.Untyped {
            throw Diagnostic.sqlUntyped(untyped.columns, at: location)
        } catch let unfit as SQLQuery.Unfit {
            throw Diagnostic.sqlUnfit(unfit, at: location)
        }
    }

    /// The one column that the text makes of each row or group.
    func only(_ fields: [Field]) throws -> Field {
        guard fields.count == 1 else { throw Diagnostic.sqlSeveral(fields.count, at: location) }
        return fields[0]
    }

    private func place(_ offset: Int?) -> SourceLocation {
        offset.map { node.location(ofCharacter: min(max(0, $0 - lead), text.count)) } ?? location
    }
}

extension Diagnostic {
    fileprivate static func sqlSeveral(_ count: Int, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .sqlInvalid, at: place, "this is not one column", found: "\(count) columns",
            expected: "one expression", mend: "give each column an entry of its own")
    }

    static func sqlNotByGroup(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .sqlInvalid, at: place, "this does not give each group one value",
            found: "a value of single rows",
            expected: "a count, sum or the like over the rows of a group, such as count(*) or min(earliest(date))",
            mend: "put it into `by`, or say which of the group's values is meant: min(...) or max(...)")
    }

    static func sqlNotByRow(at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .sqlInvalid, at: place, "this does not give each row its value",
            found: "another number of rows than the input has",
            expected: "SQL over the columns of one row",
            mend: "compute over several rows with the stage `aggregate` or `sql`")
    }

    fileprivate static func sqlRefused(
        _ fault: SQLFault, in text: String, at place: SourceLocation, _ schemas: [(name: String, schema: Schema)]
    ) -> Diagnostic {
        if fault.reason == .notPortable {
            return Diagnostic(
                .error, .sqlNotPortable, at: place, "this SQL is not the same on every engine", found: fault.message,
                expected: fault.expected ?? "", mend: fault.mend ?? "")
        }
        func name(after words: String) -> String? {
            fault.message.hasPrefix(words) ? String(fault.message.dropFirst(words.count)) : nil
        }
        let columns = schemas.flatMap(\.schema.names)
        let nearest =
            name(after: "no such column: ").flatMap { column in
                NearestName.of(column.split(separator: ".").last.map(String.init) ?? column, among: columns)
            }
            ?? name(after: "no such table: ").flatMap { NearestName.of($0, among: schemas.map(\.name)) }
            ?? name(after: "no such function: ").flatMap { NearestName.of($0.lowercased(), among: SQLFunction.names) }
        let isTable = name(after: "no such table: ") != nil
        let isFunction = name(after: "no such function: ") != nil
        let ambiguous = name(after: "ambiguous column name: ").map { column in
            schemas.filter { $0.schema[column] != nil }.map { "\($0.name).\(column)" }.joined(separator: " or ")
        }
        // A hyphen is a minus.
        let hyphened = schemas.map(\.name).first { name in
            name.contains("-") && text.contains(name) && !text.contains("\"\(name)\"")
        }
        // A name in double quotes that no column has is most often a text.
        let quoted = name(after: "no such column: ").map { "\"\($0)\"" }
        let isText = nearest == nil && quoted.map { text.contains($0) } ?? false
        return Diagnostic(
            .error, .sqlInvalid, at: place, "SQL does not take this text",
            found: fault.message,
            expected: fault.expected ?? over(schemas),
            mend: fault.mend
                ?? (fault.message.contains("without its condition")
                    ? "say with ON which rows of the tables belong together"
                    : isTable && nearest == nil
                        ? "name the table below `from`: SQL reads the stage's inputs and no others"
                        : isText
                            ? "put texts into single quotes; double ones are for names"
                            : nearest.map { "did you mean `\($0)`?" }
                                ?? ambiguous.map { "say of which table: \($0)" }
                                ?? hyphened.map { "put a name with a hyphen into double quotes: \"\($0)\"" }
                                ?? (isFunction
                                    ? "one of these: \(SQLFunction.names.joined(separator: ", "))"
                                    : "Documentation/SQL.md says what may be written"))
        )
    }

    /// Where there is one table, which the text need not name, its columns.
    private static func over(_ schemas: [(name: String, schema: Schema)]) -> String {
        if schemas.count == 1, schemas[0].name == ComputedColumn.input {
            return "SQL over the columns " + schemas[0].schema.names.joined(separator: ", ")
        }
        let tables = schemas.map { "`\($0.name)` (\($0.schema.names.prefix(40).joined(separator: ", ")))" }
        return "SQL over " + tables.joined(separator: ", ")
    }

    fileprivate static func sqlUntyped(_ columns: [String], at place: SourceLocation) -> Diagnostic {
        let names = columns.map { "`\($0)`" }.joined(separator: ", ")
        return Diagnostic(
            .error, .sqlUntyped, at: place, "the type of a column cannot be told from the text",
            found: "\(names), which \(columns.count == 1 ? "is" : "are") computed",
            expected: "columns of the inputs, known functions such as count(*), or a stated type",
            mend: "write CAST(... AS INTEGER), REAL or TEXT around the whole of it, or state its type")
    }

    fileprivate static func sqlUnfit(_ unfit: SQLQuery.Unfit, at place: SourceLocation) -> Diagnostic {
        Diagnostic(
            .error, .cellType, at: place, "a value of another type than its column's",
            found: "\(unfit.found.prefix(120)) in row \(unfit.row) of column `\(unfit.column)`",
            expected: "\(unfit.type.rawValue) in every row",
            mend: "make it one in the text, or state another type for the column")
    }
}
