import Diagnostics
import Formats
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

    /// A line for each cell at fault. With `new`, `reason`, `who` and `when` filled in by hand it is a correction, and the
    /// file can serve as the resource's `corrections`.
    private static func table(of rejects: [Reject]) -> Table {
        let columns = CorrectionsFile.columns + CorrectionsFile.others
        var builder = TableBuilder(schema: Schema(columns.map { Field($0, .text) }))
        for reject in rejects {
            for reason in reject.reasons {
                let cells = reason.cells.isEmpty ? [nil] : reason.cells.map(Optional.some)
                for cell in cells {
                    builder.append(
                        [
                            reject.name, cell?.column ?? "", cell?.text ?? "", "", "", "", "",
                            "\(reason.diagnostic.fault) [\(reason.diagnostic.code.rawValue)]", reason.diagnostic.mend,
                            reject.raw,
                        ].map { .text($0) })
                }
            }
        }
        return builder.finish()
    }
}
