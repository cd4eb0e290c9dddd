import Coincidence
import Diagnostics
import Documents
import Formats
import ImpreciseDates
import Stages
import Tables

/// Plans and runs one stage on tables given as rows, the way a pipeline would.
struct StageBench {
    var lists: [String: [String]] = [:]
    var span = DateBounds(earliest: day("2020-01-01"), latest: day("2020-12-31"))

    static func day(_ text: String) -> Day {
        guard let edtf = try? EDTFParser.parse(text) else { fatalError("\(text) is no date") }
        return edtf.bounds.earliest
    }

    /// A table of the given fields; cells are texts as in a CSV file, lists with `;`.
    static func table(_ fields: [Field], key: [String] = [], _ rows: [[String]]) -> Table {
        var builder = TableBuilder(schema: Schema(fields, key: key))
        for row in rows {
            builder.append(zip(fields, row).map { field, cell in value(cell, of: field.type) })
        }
        // Rows of one id were read from one line, as after a split.
        let lines = rows.indices.map { row in
            Int32(2 + (key.isEmpty ? row : rows.firstIndex { $0[0] == rows[row][0] } ?? row))
        }
        return builder.finish(origins: RowOrigins(file: "t.csv", lines: lines))
    }

    /// What a body says is wrong.
    static func told(_ body: () throws -> some Any) -> [Diagnostic] {
        do {
            _ = try body()
            return []
        } catch let failure as DiagnosticFailure {
            return failure.diagnostics
        } catch {
            return [error as? Diagnostic].compactMap(\.self)
        }
    }

    private static func value(_ cell: String, of type: ColumnType) -> Value {
        if cell.isEmpty { return .missing }
        return switch type {
        case .date: (try? EDTFParser.parse(cell)).map { .date($0) } ?? .missing
        case .integer: Int64(cell).map { .integer($0) } ?? .missing
        case .number: Double(cell).map { .number($0) } ?? .missing
        case .boolean: .boolean(cell == "true")
        case .category, .text: .text(cell)
        case .list: .list(cell.split(separator: ";").map(String.init))
        }
    }

    /// The table as a stage of that name and options (YAML) makes it.
    func run(
        _ name: String, _ options: String, on inputs: [(role: String, table: Table)], ledger: RowLedger = RowLedger(),
        log: DiagnosticLog = DiagnosticLog(), findings: FindingLog = FindingLog(), earlier: [String: [Finding]] = [:]
    ) throws -> Table {
        try made(name, options, on: inputs, ledger: ledger, log: log, findings: findings, earlier: earlier).table
    }

    /// What became of the rows in it.
    func account(_ name: String, _ options: String, on inputs: [(role: String, table: Table)]) throws -> RowAccount {
        try made(name, options, on: inputs, ledger: RowLedger(), log: DiagnosticLog()).account
    }

    private func made(
        _ name: String, _ options: String, on inputs: [(role: String, table: Table)], ledger: RowLedger,
        log: DiagnosticLog, findings: FindingLog = FindingLog(), earlier: [String: [Finding]] = [:]
    ) throws -> (table: Table, account: RowAccount) {
        let (stage, schemas) = try plan(name, options, on: inputs)
        let planned = try stage.outputSchema(from: schemas)
        let context = StageContext(
            settings: settings, log: log, readings: ReadingLog(settings.package, diagnostics: log), ledger: ledger,
            findings: findings, earlierFindings: earlier)
        let tables = inputs.map { StageInputs.Entry(role: $0.role, source: $0.role, element: $0.table) }
        let table = try stage.apply(to: StageInputs(tables, at: place), context: context)
        let account = RowAccount(of: stage, StageInputs(tables, at: place), made: table, ledger: ledger)
        guard account.isBalanced else { throw Unbalanced(account: account.words) }
        guard table.schema == planned else { throw PlannedOtherwise(planned: planned.names, made: table.schema.names) }
        return (table, account)
    }

    struct Unbalanced: Error {
        let account: String
    }

    struct PlannedOtherwise: Error {
        let planned: [String]
        let made: [String]
    }

    func plan(
        _ name: String, _ options: String, on inputs: [(role: String, table: Table)]
    ) throws -> (any Stage, StageInputs<Schema>) {
        guard let type = StageRegistry.standard.stage(named: name) else { fatalError("no stage \(name)") }
        var taken = StageOptions(
            stage: name, value: try DocumentReader.read(options, file: "p.yml"), location: place, settings: settings)
        let stage = try type.init(options: &taken)
        try taken.finish()
        let schemas = inputs.map { StageInputs.Entry(role: $0.role, source: $0.role, element: $0.table.schema) }
        return (stage, StageInputs(schemas, at: place))
    }

    var place: SourceLocation { SourceLocation(file: "p.yml", line: 1, column: 1) }

    var settings: PipelineSettings {
        PipelineSettings(
            name: "bench", title: "Bench", question: "",
            package: DataPackage(
                file: "datapackage.json", folder: ".", name: "bench", title: "", description: "", version: "",
                licences: [], resources: []),
            span: span, approximation: .standard, lists: lists, caveats: [])
    }
}

extension Table {
    /// Rows as text, cells with a space between.
    var lines: [String] {
        (0..<rowCount).map { row in columns.map { CellText.plain($0[row]) }.joined(separator: " ") }
    }
}
