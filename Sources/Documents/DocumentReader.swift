import Diagnostics
import Yams

/// Reads YAML, and JSON as the part of YAML that it is, keeping line and column of every node.
package struct DocumentReader {
    /// More nodes than any document written by hand has; nested aliases can stand for billions.
    private static let mostNodes = 1_000_000
    /// No document of so many bytes was written by hand; it is not even looked at.
    private static let mostBytes = 8 << 20

    private let file: String
    private let lines: [Substring]
    private var nodeCount = 0

    private init(file: String, lines: [Substring]) {
        self.file = file
        self.lines = lines
    }

    /// - Throws: `DiagnosticFailure` with the place where the text stops being YAML, or where a key is given twice.
    package static func read(_ text: String, file: String) throws -> DocumentNode {
        guard text.utf8.count <= mostBytes else {
            throw DiagnosticFailure(.documentTooLong(text.utf8.count, most: mostBytes, file: file))
        }
        do {
            let whole = SourceLocation(file: file, line: 1, column: 1)
            let yaml = EscapedPairs.joined(in: withoutMark(text))
            guard let node = try Yams.compose(yaml: yaml) else {
                return DocumentNode(location: whole, content: .scalar("", isPlain: true))
            }
            let lines = yaml.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            var reader = DocumentReader(file: file, lines: lines)
            return try reader.convert(node, inherited: whole)
        } catch let error as YamlError {
            throw DiagnosticFailure(diagnostic(for: error, file: file))
        }
    }

    /// A byte order mark would push the first key further in than the second.
    private static func withoutMark(_ text: String) -> String {
        text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    }

    private mutating func convert(_ node: Node, inherited: SourceLocation) throws -> DocumentNode {
        nodeCount += 1
        guard nodeCount <= Self.mostNodes else {
            throw DiagnosticFailure(.documentTooLarge(Self.mostNodes, file: file))
        }
        let location = node.mark.map { SourceLocation(file: file, line: $0.line, column: $0.column) } ?? inherited
        switch node {
        case .scalar(let scalar):
            let isPlain = scalar.style == .plain || (scalar.style == .any && scalar.tag.description.isEmpty)
            return DocumentNode(
                location: location, content: .scalar(scalar.string, isPlain: isPlain),
                block: scalar.style == .literal ? blockStart(below: location) : nil)
        case .sequence(let sequence):
            let elements = try sequence.map { try convert($0, inherited: location) }
            return DocumentNode(location: location, content: .sequence(elements))
        case .mapping(let mapping):
            let entries = try mapping.map { key, value in
                let keyNode = try convert(key, inherited: location)
                guard case .scalar(let name, _) = keyNode.content else {
                    throw DiagnosticFailure(.compoundKey(keyNode))
                }
                return DocumentNode.Entry(
                    key: name, keyLocation: keyNode.location,
                    value: try convert(value, inherited: keyNode.location))
            }
            return DocumentNode(location: location, content: .mapping(entries))
        case .alias(let alias):
            throw DiagnosticFailure(.unresolvedAlias("\(alias.anchor)", at: location))
        }
    }

    /// The indentation of a block is that of its first line with anything on it.
    private func blockStart(below location: SourceLocation) -> SourceLocation? {
        guard let line = location.line, line < lines.count else { return nil }
        let first = lines[line...].first { !$0.allSatisfy(\.isWhitespace) } ?? ""
        return SourceLocation(file: file, line: line + 1, column: first.prefix { $0 == " " }.count + 1)
    }

    private static func diagnostic(for error: YamlError, file: String) -> Diagnostic {
        func inWords(_ problem: String) -> String {
            problem.contains("Maximum nesting level") ? "brackets or indentation a thousand levels deep" : problem
        }
        return switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            .documentSyntax(inWords(problem), at: SourceLocation(file: file, line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let duplicates, let context):
            .documentSyntax(
                "these keys are given twice: \(duplicates.map(\.self).sorted().joined(separator: ", "))",
                at: SourceLocation(file: file, line: context.mark.line, column: context.mark.column))
        case .reader(let problem, _, _, _):
            .documentSyntax(problem, at: SourceLocation(file: file, line: 1, column: 1))
        default:
            .documentSyntax("\(error)", at: SourceLocation(file: file, line: 1, column: 1))
        }
    }
}
