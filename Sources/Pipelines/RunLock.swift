import Diagnostics
import Formats
import Foundation

/// Holds a pipeline for one run at a time; the system lets go of it when the process ends, however it ends.
package struct RunLock {
    private let descriptor: Int32

    package init(pipeline: String, in project: ProjectFolder) throws {
        try FolderWriter.makeFolders(project.statePath, mode: 0o700)
        let path = FilePath.join(project.statePath, "\(pipeline).lock")
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FolderWriter.failure(path, errno) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw DiagnosticFailure(.outputBusy(pipeline, lock: path))
        }
    }

    package func release() {
        // Not by closing alone: a program that is being started holds a copy of the descriptor until it runs.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
