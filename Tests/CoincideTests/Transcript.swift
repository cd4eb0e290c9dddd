import Coincide
import Foundation
import Synchronization
import TestSupport

/// What a session said and complained about, one text each.
final class Transcript: Sendable {
    private let lines = Mutex<(said: [String], complaints: [String], put: [UInt8])>(([], [], []))

    init() {}

    var said: [String] { lines.withLock { $0.said } }
    var complaints: String { lines.withLock { $0.complaints.joined(separator: "\n") } }

    /// What went to standard output as it is.
    var put: [UInt8] { lines.withLock { $0.put } }
    var text: String { String(decoding: put, as: UTF8.self) }

    var console: PipelineSession.Console {
        PipelineSession.Console(
            say: { line in self.lines.withLock { $0.said.append(line) } },
            complain: { text in self.lines.withLock { $0.complaints.append(text) } },
            put: { bytes in self.lines.withLock { $0.put += bytes } })
    }
}

extension TemporaryProject {
    /// Runs or checks the project's pipeline. Paths in what is said begin at the project's folder.
    func perform(
        _ task: PipelineSession.Task = .run, isStrict: Bool = false, asOf: String? = nil
    ) -> (outcome: PipelineSession.Outcome, said: [String], complaints: String) {
        let transcript = Transcript()
        let session = PipelineSession(task, isStrict: isStrict, asOf: asOf, console: transcript.console)
        let outcome = session.perform([pipeline])
        return (
            outcome, transcript.said.map(relative), relative(transcript.complaints)
        )
    }

    private func relative(_ text: String) -> String { text.replacingOccurrences(of: folder + "/", with: "") }
}
