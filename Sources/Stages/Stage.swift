import Diagnostics
import Tables

/// One node of a pipeline: options in, schema checked before anything runs, then a function of its inputs alone. It
/// reads no clock, environment or random source.
package protocol Stage: Sendable {
    /// Its key in the pipeline file.
    static var name: String { get }
    /// What it does, as the end of a sentence that begins with its name.
    static var summary: String { get }
    static var inputShape: InputShape { get }
    /// What may stand below its key, for editors and for `coincide stages NAME`.
    static var form: OptionForm { get }
    /// An entry of a pipeline file that has it.
    static var example: String { get }
    /// Whether it tells what it finds in words, beside its table.
    static var statesFindings: Bool { get }
    /// Whether it makes its table of what its inputs' stages found: each of them must be one that states findings.
    static var collectsFindings: Bool { get }

    /// Whether the rows of an input become rows of the table, so that they can be counted out again; false where the table
    /// is only computed with their help.
    func carriesRows(of role: String) -> Bool

    /// Whether it counts records, so that rows which `split` has multiplied count once.
    var countsRecords: Bool { get }

    /// How it comes to its table, in sentences that a reader of the report can check it by: definitions, formulas, what chance
    /// means. Nothing for what needs no explanation.
    var method: [String] { get }

    /// Takes its options out of `options`; what is left over is reported as unknown.
    init(options: inout StageOptions) throws

    /// The table's schema, known before the first row is read.
    func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema
    func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table

    /// Which columns of an input it uses when of its own table the columns `made` are.
    func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed
}

extension Stage {
    package func carriesRows(of role: String) -> Bool { true }
    package var countsRecords: Bool { false }
    package var method: [String] { [] }
    package func columnsNeeded(of role: String, for made: ColumnNeed) -> ColumnNeed { .all }
    package static var statesFindings: Bool { false }
    package static var collectsFindings: Bool { false }
}
