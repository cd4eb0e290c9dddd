import Diagnostics

/// Reads YAML, and JSON as the part of YAML that it is, keeping line and column of every node.
package enum DocumentReader {
    /// No document of so many bytes was written by hand; it is not even looked at.
    package static let mostBytes = 8 << 20

    /// - Throws: `DiagnosticFailure` with all that is wrong: where the text stops being YAML, keys given twice, tags.
    package static func read(_ text: String, file: String) throws -> DocumentNode {
        try check(size: text.utf8.count, file: file)
        var composer = DocumentComposer(EscapedPairs.joined(in: withoutMark(text)), file: file)
        return try composer.document()
    }

    /// - Throws: for a file that is too large to be read.
    package static func check(size: Int, file: String) throws {
        guard size <= mostBytes else { throw DiagnosticFailure(.documentTooLong(size, most: mostBytes, file: file)) }
    }

    /// A byte order mark would push the first key further in than the second.
    private static func withoutMark(_ text: String) -> String {
        text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }
}
