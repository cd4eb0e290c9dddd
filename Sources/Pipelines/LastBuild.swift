import Documents
import Formats
import Stages

/// What the last build of a plan counted, read from its record.
package struct LastBuild: Sendable {
    /// The day that the report is dated.
    package let asOf: String
    private let rows: [String: (rowsIn: Int?, rowsOut: Int)]

    /// Nil where there is no build, or one of another pipeline file, other included files or other parameters.
    package init?(of plan: PipelinePlan) {
        let path = FilePath.join(plan.file.project.path(of: plan.file.publish.text), BuildRecord.fileName)
        guard FolderWriter.exists(path), let text = try? MappedFile.text(path, as: path),
            let record = try? DocumentReader.read(text, file: path),
            record["pipeline"]?.text == plan.file.settings.name, record["pipeline_sha256"]?.text == plan.file.hash,
            Self.pairs(record["included"], "file", "sha256") == plan.file.included.map({ [$0.name, $0.hash] }),
            Self.pairs(record["parameters"], "name", "value") == plan.file.parameters.all.map({ [$0.name, $0.text] })
        else { return nil }
        asOf = record["as_of"]?.text ?? ""
        var rows: [String: (Int?, Int)] = [:]
        for input in record["inputs"]?.elements ?? [] {
            if let name = input["resource"]?.text, let kept = input["rows_kept"]?.integer {
                rows[name] = (input["rows_read"]?.integer, kept)
            }
        }
        for stage in record["stages"]?.elements ?? [] {
            guard let name = stage["name"]?.text, let out = stage["rows_out"]?.integer,
                stage["stage"]?.text != Read.name
            else { continue }
            let given = ["rows_in", "rows_looked_at"].map { (stage[$0]?.entries ?? []).compactMap(\.value.integer) }
            rows[name] = ((given[0].isEmpty ? given[1] : given[0]).reduce(0, +), out)
        }
        self.rows = rows
    }

    /// Rows into and out of a stage or table.
    package func rows(of name: String) -> (rowsIn: Int?, rowsOut: Int)? { rows[name] }

    private static func pairs(_ node: DocumentNode?, _ first: String, _ second: String) -> [[String]] {
        (node?.elements ?? []).map { [$0[first]?.text ?? "", $0[second]?.text ?? ""] }
    }
}
