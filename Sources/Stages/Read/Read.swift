import Diagnostics
import Formats
import Tables

/// Reads a resource of the pipeline's data package. `from: contracts` reads it just as well; this stage gives it a name.
///
///     deals: { read: contracts }
package struct Read: Stage {
    package static let name = "read"
    package static let summary = "reads a table of the data package under a name of its own"
    package static let inputShape = InputShape.none

    package static let form = OptionForm.input

    package static let example = """
        deals:
          read: contracts
        """

    package let resource: DataResource

    package init(options: inout StageOptions) throws {
        let name = try OptionText(options.takeWhole(), expected: "the name of a resource")
        guard let resource = options.settings.package.resource(name.text) else {
            throw Diagnostic.resourceUnknown(
                name.text, among: options.settings.package.resources.map(\.name), at: name.location)
        }
        self.init(resource)
    }

    package init(_ resource: DataResource) { self.resource = resource }

    package func outputSchema(from inputs: StageInputs<Schema>) throws -> Schema {
        try SQLConditions.check(resource)
        return resource.schema
    }

    package func apply(to inputs: StageInputs<Table>, context: StageContext) throws -> Table {
        try context.readings.table(of: resource)
    }
}

extension Diagnostic {
    static func tableRejected(_ file: String, rows: Int) -> Diagnostic {
        Diagnostic(
            .error, .tableRejected, at: SourceLocation(file: file), "every row of this table was set aside",
            found: "\(rows) \(rows == 1 ? "row" : "rows") read, none kept",
            expected: "at least one row that satisfies its fields",
            mend: "look at the first of the faults above: one mend often serves them all")
    }

    static func tableOutOfScope(_ file: String, rows: Int) -> Diagnostic {
        Diagnostic(
            .error, .tableRejected, at: SourceLocation(file: file), "every row of this table is out of scope",
            found: "\(rows) \(rows == 1 ? "row" : "rows") read, all with a value that the descriptor tells to ignore",
            expected: "at least one row in scope",
            mend: "look at `ignore` in the resource's descriptor")
    }

    package static func resourceUnknown(_ name: String, among names: [String], at location: SourceLocation)
        -> Diagnostic
    {
        Diagnostic(
            .error, .inputUnknown, at: location, "the data package has no such resource",
            found: "`\(name)`",
            expected: "one of \(names.joined(separator: ", "))",
            mend: NearestName.of(name, among: names).map { "did you mean `\($0)`?" } ?? "name one of these resources")
    }
}
