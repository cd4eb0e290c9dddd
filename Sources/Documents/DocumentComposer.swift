import Diagnostics

/// Makes nodes of a YAML text, within limits on their number and depth that hold for aliases written out too.
struct DocumentComposer {
    private struct Anchored {
        let node: DocumentNode
        let count: Int
        /// Levels below it.
        let height: Int
    }

    /// More nodes than any document written by hand has; nested aliases can stand for billions.
    private static let mostNodes = 1_000_000
    /// Nodes within nodes; whoever goes through a document may do it by recursion.
    private static let mostLevels = 100
    private let file: String
    private let lines: [Substring]
    private let parser: YAMLParser
    private var anchors: [String: Anchored] = [:]
    private var nodeCount = 0
    private var deepest = 0
    /// Where the lists and mappings begin that have no end yet.
    private var open: [TextPosition] = []
    private var faults = DiagnosticFailure.Collector()

    init(_ text: String, file: String) {
        self.file = file
        lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        parser = YAMLParser(text)
    }

    /// The one document of the text; null if there is none.
    ///
    /// - Throws: `DiagnosticFailure` with all that is wrong, up to where the text stops being YAML.
    mutating func document() throws -> DocumentNode {
        do {
            let root = try content()
            faults.sort()
            try faults.throwIfAny(of: file, .documentSyntax)
            return root
        } catch let fault as YAMLFault {
            // libyaml looks ahead, and has a limit of its own.
            faults.add(
                fault.problem.contains("nesting level")
                    ? .documentTooDeep(
                        Self.mostLevels,
                        at: SourceLocation(file: file, line: fault.place.line, column: fault.place.column))
                    : .documentSyntax(fault, within: open.last, endsAt: end, file: file))
            faults.sort()
            throw DiagnosticFailure(faults.diagnostics)
        }
    }

    private mutating func content() throws -> DocumentNode {
        var root: DocumentNode?
        while true {
            let event = try parser.next()
            switch event.kind {
            case .streamEnd:
                return root
                    ?? DocumentNode(
                        location: SourceLocation(file: file, line: 1, column: 1),
                        content: .scalar("", isPlain: true))
            case .documentStart:
                if root != nil { throw DiagnosticFailure(faults.diagnostics + [.documentSecond(at: location(event))]) }
                root = try node(try parser.next(), depth: 1)
            default: break
            }
        }
    }

    private mutating func node(_ event: YAMLEvent, depth: Int) throws -> DocumentNode {
        if case .alias(let name) = event.kind { return try aliased(name, event, depth: depth) }
        try count(1, to: depth, at: event)
        let countBefore = nodeCount
        let deepestBefore = deepest
        deepest = depth
        if let tag = event.tag { tell(.documentTag(tag, at: location(event))) }
        let made = DocumentNode(
            location: location(event), content: try content(of: event, depth: depth), places: places(of: event))
        if let anchor = event.anchor {
            anchors[anchor] = Anchored(node: made, count: nodeCount - countBefore + 1, height: deepest - depth)
        }
        deepest = max(deepest, deepestBefore)
        return made
    }

    private mutating func content(of event: YAMLEvent, depth: Int) throws -> DocumentNode.Content {
        if case .scalar(let text, let style) = event.kind { return .scalar(text, isPlain: style == .plain) }
        open.append(event.start)
        let content: DocumentNode.Content
        if case .mappingStart = event.kind {
            content = .mapping(try entries(depth: depth))
        } else {
            var elements: [DocumentNode] = []
            while let event = try nextInside() { elements.append(try node(event, depth: depth + 1)) }
            content = .sequence(elements)
        }
        // Not where a fault ends the reading, which needs to know them.
        open.removeLast()
        return content
    }

    private mutating func entries(depth: Int) throws -> [DocumentNode.Entry] {
        var entries: [DocumentNode.Entry] = []
        var places: [String: SourceLocation] = [:]
        while let event = try nextInside() {
            let key = try node(event, depth: depth + 1)
            let value = try node(try parser.next(), depth: depth + 1)
            let place = location(event)
            guard case .scalar(let name, let isPlain) = key.content else {
                tell(.compoundKey(key, at: place))
                continue
            }
            if isPlain, name == "<<" {
                tell(.mergeKey(at: place))
            } else if let first = places[name] {
                tell(.keyTwice(name, first: first, at: place))
            } else {
                places[name] = place
                entries.append(DocumentNode.Entry(key: name, keyLocation: place, value: value))
            }
        }
        return entries
    }

    /// Nil at the end of the list or mapping.
    private func nextInside() throws -> YAMLEvent? {
        let event = try parser.next()
        if case .end = event.kind { return nil }
        return event
    }

    private mutating func aliased(_ name: String, _ event: YAMLEvent, depth: Int) throws -> DocumentNode {
        guard let anchored = anchors[name] else {
            tell(.unresolvedAlias(name, at: location(event)))
            return DocumentNode(location: location(event), content: .scalar("", isPlain: true))
        }
        try count(anchored.count, to: depth + anchored.height, at: event)
        deepest = max(deepest, depth + anchored.height)
        return anchored.node
    }

    private mutating func count(_ nodes: Int, to depth: Int, at event: YAMLEvent) throws {
        nodeCount += nodes
        if nodeCount > Self.mostNodes {
            throw DiagnosticFailure(faults.diagnostics + [.documentTooLarge(Self.mostNodes, at: location(event))])
        }
        if depth > Self.mostLevels {
            throw DiagnosticFailure(faults.diagnostics + [.documentTooDeep(Self.mostLevels, at: location(event))])
        }
    }

    private mutating func tell(_ fault: Diagnostic) {
        if faults.diagnostics.count < DiagnosticFailure.most { faults.add(fault) }
    }

    private func location(_ event: YAMLEvent) -> SourceLocation {
        SourceLocation(file: file, line: event.start.line, column: event.start.column)
    }

    private func places(of event: YAMLEvent) -> ScalarPlaces? {
        guard case .scalar(_, let style) = event.kind else { return nil }
        return ScalarPlaces(lines: lines, start: event.start, end: event.end, style: style)
    }

    /// Behind the last character that is no space or line break.
    private var end: TextPosition {
        let line = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0
        return TextPosition(line: line + 1, column: lines[line].unicodeScalars.count + 1)
    }
}
