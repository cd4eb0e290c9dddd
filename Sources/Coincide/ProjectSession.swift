import Diagnostics
import Formats

/// Lays out new projects, as `coincide init` does.
public struct ProjectSession: Sendable {
    private let console: PipelineSession.Console

    /// - Parameter console: takes what was made, and what is wrong.
    public init(console: PipelineSession.Console) { self.console = console }

    /// Makes the folder with tables, a pipeline that publishes a page of them, and a README; it must be new or empty.
    public func initialise(_ folder: String) -> PipelineSession.Outcome {
        console.attempt { _ in
            if FolderWriter.exists(folder) {
                guard FolderWriter.isFolder(folder), FolderWriter.isEmpty(folder) else {
                    throw Diagnostic.projectTaken(folder)
                }
            }
            for file in NewProject.files {
                let path = FilePath.join(folder, file.name)
                try FolderWriter.makeFolders(FilePath.folder(of: path))
                try FolderWriter.write(file.text, to: path)
                console.say("made \(path)")
            }
            console.say("now: cd \(folder) && coincide run pipelines/example.yml")
            return .success
        }
    }
}

extension Diagnostic {
    fileprivate static func projectTaken(_ folder: String) -> Diagnostic {
        Diagnostic(
            .error, .outputUnwritable, at: SourceLocation(file: folder), "a new project needs a folder of its own",
            found: FolderWriter.isFolder(folder) ? "a folder that is not empty" : "a file",
            expected: "a folder that is new or empty", mend: "name another folder; nothing was changed in this one")
    }
}
