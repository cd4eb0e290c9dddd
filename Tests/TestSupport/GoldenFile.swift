import Foundation

/// A file of expected output; `UPDATE_GOLDEN=1` in the environment writes it anew.
package struct GoldenFile {
    package let url: URL

    package init(_ url: URL) { self.url = url }

    /// Where the text is another than expected: the first line that differs, of both. Nil where it is the same.
    package func difference(from text: String) throws -> String? {
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" { try Data(text.utf8).write(to: url) }
        let expected = try Data(contentsOf: url)
        guard expected != Data(text.utf8) else { return nil }
        let lines = (
            String(decoding: expected, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false),
            text.split(separator: "\n", omittingEmptySubsequences: false)
        )
        let place = zip(lines.0, lines.1).enumerated().first { $0.element.0 != $0.element.1 }
        return """
            \(url.lastPathComponent) differs, first in line \((place?.offset ?? min(lines.0.count, lines.1.count) - 1) + 1)
            expected: \(place?.element.0 ?? "another length")
            found:    \(place?.element.1 ?? "")
            """
    }
}
