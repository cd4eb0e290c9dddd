import Diagnostics
import Formats

/// The folder that a pipeline may read from and write to: the parent of `pipelines/` when the file lies in a folder of
/// that name, else the file's own folder. Published names start here, so that they are the same wherever it lies.
package struct ProjectFolder: Hashable, Sendable {
    /// As a path to open.
    package let path: String
    /// The pipeline file's folder, seen from the project folder.
    private let pipelineFolder: String

    package init(ofPipeline path: String) {
        let folder = FilePath.folder(of: FilePath.normalised(path))
        // `.` and `..` have names too.
        let name = FilePath.name(of: FilePath.resolved(folder) ?? folder)
        if name == "pipelines" {
            self.path = FilePath.join(folder, "..")
            pipelineFolder = "pipelines"
        } else {
            self.path = folder
            pipelineFolder = "."
        }
    }

    /// The name within the project of a path that the pipeline file gives, seen from that file.
    ///
    /// - Throws: `path-outside` when the path is absolute or leaves the project folder.
    package func name(of text: String, at location: SourceLocation) throws -> String {
        let name = FilePath.normalised(pipelineFolder + "/" + text)
        guard !text.hasPrefix("/"), FilePath.staysInside(name) else { throw Diagnostic.pathOutside(text, at: location) }
        return name
    }

    /// Refuses a path that links lead out of the project.
    package func refuseOutside(_ path: String, at location: SourceLocation) throws {
        guard let root = FilePath.resolved(self.path), let target = FilePath.resolved(path) else { return }
        guard target == root || target.hasPrefix(root == "/" ? root : root + "/") else {
            throw Diagnostic.pathOutside(path, at: location)
        }
    }

    /// The path to open for a name within the project.
    package func path(of name: String) -> String { FilePath.join(path, name) }

    /// Private state of runs: raw rejects, locks. Never published.
    package var statePath: String { path(of: ".coincide") }
}
