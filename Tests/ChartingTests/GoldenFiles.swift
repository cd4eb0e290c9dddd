import Foundation
import TestSupport
import Testing

/// Files of expected output beside the tests; `UPDATE_GOLDEN=1` in the environment writes them anew.
enum GoldenFiles {
    static func expect(_ text: String, equals name: String, filePath: String = #filePath) throws {
        let file = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
        if let difference = try GoldenFile(file).difference(from: text) { Issue.record("\(difference)") }
    }
}
