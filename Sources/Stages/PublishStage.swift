import Diagnostics
import Tables

/// The last node of a pipeline: writes files out of tables.
package protocol PublishStage: Sendable {
    static var name: String { get }
    static var inputShape: InputShape { get }

    init(options: inout StageOptions) throws

    /// The fields whose cells will stand in what is written; whoever plans refuses those that are sensitive.
    func publishedFields(of inputs: StageInputs<Schema>) throws -> [PublishedField]

    /// Writes to `path` (a file, or a folder for stages that write several). Returns the files' names, relative to the
    /// published folder, in the order in which they should be listed.
    func publish(_ inputs: StageInputs<Table>, to path: OutputPath, context: PublishContext) throws -> [String]
}

/// A field on its way out, and the input that it comes from.
package struct PublishedField: Sendable {
    package let input: String
    package let field: Field
}
