import Foundation

/// Another program, run by its path without a shell, with a time limit.
struct ExternalProgram: Sendable {
    enum Outcome: Equatable {
        case success
        /// What it said, its first line.
        case failure(String)
        case timeout(seconds: Int)
    }

    let path: String

    /// Nil when no folder of `PATH` has a program of that name.
    init?(named name: String, in folders: String = ProcessInfo.processInfo.environment["PATH"] ?? "") {
        let paths = folders.split(separator: ":").map { "\($0)/\(name)" }
        guard let path = paths.first(where: FileManager.default.isExecutableFile) else { return nil }
        self.path = path
    }

    func run(_ arguments: [String], seconds: Int) -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let told = Pipe()
        process.standardError = told
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { return .failure("\(error)") }
        guard ended.wait(timeout: .now() + .seconds(seconds)) == .success else {
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            return .timeout(seconds: seconds)
        }
        if process.terminationReason == .exit, process.terminationStatus == 0 { return .success }
        let words = String(decoding: told.fileHandleForReading.availableData.prefix(2_000), as: UTF8.self)
        return .failure(words.split(separator: "\n").first.map(String.init) ?? "status \(process.terminationStatus)")
    }
}
