import Foundation
import TestSupport

/// Every file of a report, with the parts of workbooks as files of their own: what a reader of the report can get at.
struct PublishedParts {
    struct Part {
        let name: String
        let bytes: Data
    }

    let parts: [Part]

    init(_ project: TemporaryProject) throws {
        let folder = project.folder + "/reports"
        parts = try project.files(below: "reports").sorted { $0.key < $1.key }.flatMap { name, bytes in
            let inner = name.hasSuffix(".xlsx") ? [Part(name: name, bytes: try Self.unzipped(folder + "/" + name))] : []
            return [Part(name: name, bytes: bytes)] + inner
        }
    }

    /// The files that hold a text in UTF-8 or UTF-16, each once.
    func holding(_ text: String) -> [String] {
        let forms = [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian].compactMap { text.data(using: $0) }
        let found = parts.filter { part in forms.contains { part.bytes.range(of: $0) != nil } }
        return Set(found.map(\.name)).sorted()
    }

    /// All parts, one behind the other.
    private static func unzipped(_ path: String) throws -> Data {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip", "-p", path]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw CocoaError(.fileReadCorruptFile) }
        return bytes
    }
}
