import Diagnostics
import Formats
import Stages
import Tables

/// Keeps the raw rows that were set aside, with all their reasons, where only the one who ran the pipeline can read
/// them: they may name people, and are never published.
package enum RejectStore {
    /// One file for each resource of the pipeline, `.coincide/rejects/PIPELINE/RESOURCE.csv`; gone when there is nothing
    /// to keep. Returns the paths written.
    package static func write(_ readings: [ReadingLog.Entry], of pipeline: String, in project: ProjectFolder) throws
        -> [String]
    {
        let folder = FilePath.join(project.statePath, "rejects/\(pipeline)")
        var written: [String] = []
        for entry in readings {
            let path = FilePath.join(folder, "\(entry.resource.name).csv")
            guard !entry.rejects.isEmpty else {
                try FolderWriter.remove(path)
                continue
            }
            try FolderWriter.makeFolders(folder, mode: 0o700)
            try FolderWriter.write(CSVWriter.text(of: table(of: entry.rejects)), to: path, mode: 0o600)
            written.append(path)
        }
        return written
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
