import Diagnostics
import Tables

/// The last node of a pipeline: writes files out of tables.
package protocol PublishStage: Sendable {
    static var name: String { get }
    /// What it does, as the end of a sentence that begins with its name.
    static var summary: String { get }
    static var inputShape: InputShape { get }
    /// What may stand below its key, for editors and for `coincide stages NAME`.
    static var form: OptionForm { get }
    /// An entry of a pipeline file that has it.
    static var example: String { get }

    init(options: inout StageOptions) throws

    /// The fields whose cells will stand in what is written; whoever plans refuses those that are sensitive.
    func publishedFields(of inputs: StageInputs<Schema>) throws -> [PublishedField]

    /// Which columns of an input it uses.
    func columnsNeeded(of role: String) -> ColumnNeed

    /// The files that will be written for an output of that name, relative to the published folder, in the order in which
    /// they should be listed.
    func files(named name: String, from inputs: StageInputs<Schema>) throws -> [String]

    /// Whether one of its files may be missing in the end, as where a program that makes it is not installed.
    func mayLack(_ file: String) -> Bool

    /// What another program makes one of its files of; nil for what it writes itself.
    func conversion(to file: String) -> FileConversion?

    /// The files of other outputs that it shows; these must stand before it in the pipeline file.
    var filesShown: [OptionText] { get }

    /// What it says of its inputs in words of the pipeline, by role, so that other outputs can say the same of them.
    func texts(of inputs: StageInputs<Schema>) -> [String: TableText]

    /// Writes just these files; `path` is the output's own.
    func publish(_ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext) throws
}

extension PublishStage {
    package func columnsNeeded(of role: String) -> ColumnNeed { .all }

    package func files(named name: String, from inputs: StageInputs<Schema>) throws -> [String] { [name] }

    package func mayLack(_ file: String) -> Bool { false }

    package func conversion(to file: String) -> FileConversion? { nil }

    package var filesShown: [OptionText] { [] }

    package func texts(of inputs: StageInputs<Schema>) -> [String: TableText] { [:] }
}

/// A field on its way out, and the input that it comes from.
package struct PublishedField: Sendable {
    package let input: String
    package let field: Field

    package init(input: String, field: Field) {
        self.input = input
        self.field = field
    }
}
