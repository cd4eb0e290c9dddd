import Tables

/// An output of the same pipeline that is already written, for outputs that show it, such as a page that shows charts.
package struct MadeOutput: Sendable {
    /// The name of its stage.
    package let stage: String
    /// As `PublishStage.files` lists them.
    package let files: [String]
    /// Of each input the fields that stand in what was written, in the order in which it names them. Whoever planned has refused
    /// those that are sensitive.
    package let shown: [(role: String, table: Table)]

    package init(stage: String, files: [String], inputs: StageInputs<Table>, fields: [PublishedField]) {
        self.stage = stage
        self.files = files
        shown = inputs.entries.compactMap { entry in
            var names: [String] = []
            for field in fields where field.input == entry.role || field.input == entry.source {
                // A name may be one input's role and another's source: whatever is sensitive stays out either way.
                let name = field.field.name
                if let own = entry.element.schema[name], own.privacy != .sensitive, !names.contains(name) {
                    names.append(name)
                }
            }
            guard !names.isEmpty else { return nil }
            let table = entry.element
            let kept = names.compactMap { name in
                table.schema[name].flatMap { field in table[name].map { (field, $0) } }
            }
            return (
                entry.role,
                Table(schema: Schema(kept.map(\.0)), columns: kept.map(\.1), origins: table.origins)
            )
        }
    }
}
