import Formats
import Stages

/// What the last build of a plan counted, read from its record.
package struct LastBuild: Sendable {
    /// The day that the report is dated.
    package let asOf: String
    private let rows: [String: (rowsIn: Int?, rowsOut: Int)]

    /// Nil where there is no build, or one of another pipeline file, other included files or other parameters.
    package init?(of plan: PipelinePlan) {
        let file = plan.file
        guard let record = EarlierRecord(in: file.project.path(of: file.publish.text)),
            record.text("pipeline") == file.settings.name, record.text("pipeline_sha256") == file.hash,
            record.texts("file", of: "included") == file.included.map(\.name),
            record.texts("sha256", of: "included") == file.included.map(\.hash),
            record.texts("name", of: "parameters") == file.parameters.all.map(\.name),
            record.texts("value", of: "parameters") == file.parameters.all.map(\.text)
        else { return nil }
        asOf = record.text("as_of") ?? ""
        var rows: [String: (Int?, Int)] = [:]
        for input in record.members(of: "inputs") {
            if let name = input["resource"] as? String, let kept = input["rows_kept"] as? Int {
                rows[name] = (input["rows_read"] as? Int, kept)
            }
        }
        for stage in record.members(of: "stages") {
            guard let name = stage["name"] as? String, let out = stage["rows_out"] as? Int,
                stage["stage"] as? String != Read.name
            else { continue }
            let given = ["rows_in", "rows_looked_at"].map { stage[$0] as? [String: Int] ?? [:] }
            rows[name] = ((given[0].isEmpty ? given[1] : given[0]).values.reduce(0, +), out)
        }
        self.rows = rows
    }

    /// Rows into and out of a stage or table.
    package func rows(of name: String) -> (rowsIn: Int?, rowsOut: Int)? { rows[name] }
}
