import Diagnostics
import Formats
import Stages
import Tables

/// Keeps the raw rows that were set aside, with all their reasons, where only the one who ran the pipeline can read
/// them: they may name people, and are never published.
package enum RejectStore {
    /// One file for each resource or stage that set rows aside, `.coincide/rejects/PIPELINE/NAME.csv`; those of the run
    /// before are gone. Returns the paths written.
    package static func write(
        _ rejects: [(name: String, rejects: [Reject])], of pipeline: String, in project: ProjectFolder
    ) throws -> [String] {
        let folder = FilePath.join(project.statePath, "rejects/\(pipeline)")
        try FolderWriter.remove(folder)
        return try rejects.map { name, rejects in
            let path = FilePath.join(folder, "\(name).csv")
            try FolderWriter.makeFolders(folder, mode: 0o700)
            try FolderWriter.write(CSVWriter.text(of: table(of: rejects)), to: path, mode: 0o600)
            return path
        }
    }

    private static func table(of rejects: [Reject]) -> Table {
        var builder = TableBuilder(
            schema: Schema([Field("place", .text), Field("reasons", .text), Field("row", .text)]))
        let renderer = DiagnosticTextRenderer(showsExcerpts: false)
        for reject in rejects {
            builder.append([
                .text(reject.origin.description), .text(renderer.text(of: reject.diagnostics)), .text(reject.raw),
            ])
        }
        return builder.finish()
    }
}
