import Diagnostics
import Formats
import Stages
import Storage
import Tables

/// What a single table can be written as.
enum TableFormat: Hashable, Sendable {
    case text(TableExport)
    case sqlite

    static var names: [String] { TableExport.allCases.map(\.rawValue) + ["sqlite"] }

    private static let endings = ["ndjson": "jsonl", "sqlite3": "sqlite", "db": "sqlite"]

    /// - Parameters:
    ///   - name: one of `names`; without it the ending of `output` tells, and CSV goes to standard output.
    ///   - output: a path, or `-`.
    init(named name: String?, output: String) throws {
        let ending = output.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let text = name ?? (output == "-" ? TableExport.csv.rawValue : Self.endings[ending] ?? ending)
        guard let format = TableExport(rawValue: text).map(Self.text) ?? (text == "sqlite" ? .sqlite : nil) else {
            throw Diagnostic(
                .error, .optionValue, at: nil, "a table is not written in this format", found: "`\(text)`",
                expected: "one of \(Self.names.joined(separator: ", "))",
                mend: "give the output such an ending, or name the format with --to")
        }
        self = format
    }

    /// Writes the table into a new file. Returns how many cells are not as in the data: see `TableExport`.
    ///
    /// - Parameter name: of the table, where the format has such names.
    func write(_ table: Table, named name: String, hasHeader: Bool, to path: String) throws -> Int {
        switch self {
        case .text(let format):
            var defused = 0
            try FolderWriter.write(to: path) { put in defused = try format.write(table, hasHeader: hasHeader, to: put) }
            return defused
        case .sqlite:
            try FolderWriter.remove(path)
            do throws(SQLFault) {
                try SQLiteWriter.write([DatabaseTable(name, table)], to: path)
            } catch {
                throw Diagnostic.databaseRefused(error, file: path)
            }
            return 0
        }
    }

    /// Hands the bytes of such a file on, piece by piece. Returns the same.
    func put(
        _ table: Table, named name: String, hasHeader: Bool, to put: (UnsafeRawBufferPointer) -> Void
    ) throws -> Int {
        switch self {
        case .text(let format):
            return try format.write(table, hasHeader: hasHeader) { text in
                var text = text
                text.withUTF8 { put(UnsafeRawBufferPointer($0)) }
            }
        case .sqlite:
            do throws(SQLFault) {
                try SQLiteWriter.put(DatabaseTable(name, table), to: put)
            } catch {
                throw Diagnostic.databaseRefused(error, file: "-")
            }
            return 0
        }
    }
}
