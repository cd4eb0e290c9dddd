import Foundation
import Testing

/// Files of expected output beside the tests; `UPDATE_GOLDEN=1` in the environment writes them anew.
enum GoldenFiles {
    static func expect(_ text: String, equals name: String, filePath: String = #filePath) throws {
        let file = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(text.utf8).write(to: file)
        }
        let expected = try Data(contentsOf: file)
        guard expected != Data(text.utf8) else { return }
        let lines = zip(String(decoding: expected, as: UTF8.self).split(separator: "\n"), text.split(separator: "\n"))
        let place = lines.enumerated().first { $0.element.0 != $0.element.1 }
        Issue.record(
            """
            \(name) differs, first in line \((place?.offset ?? -1) + 1)
            expected: \(place?.element.0 ?? "another length")
            found:    \(place?.element.1 ?? "")
            """)
    }
}
