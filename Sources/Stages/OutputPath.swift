import Formats

/// Where an output goes: its name within the published folder, and the folder in which the build is being made.
package struct OutputPath: Hashable, Sendable {
    /// Such as `charts/timeline.svg`; what a reader of the report sees.
    package let name: String
    /// Path of the folder that will become the published one.
    package let folder: String

    package init(name: String, folder: String) {
        self.name = name
        self.folder = folder
    }

    /// The path to write to.
    package var path: String { FilePath.join(folder, name) }

    /// A file below this one, which is a folder.
    package func appending(_ file: String) -> OutputPath {
        precondition(FilePath.isPlainName(file), "a file's own name, checked when the pipeline is planned")
        return OutputPath(name: name + "/" + file, folder: folder)
    }

    /// Another file of the same output, by its whole name within the published folder.
    package func beside(_ name: String) -> OutputPath { OutputPath(name: name, folder: folder) }
}
