import Diagnostics

/// A piece of a YAML or JSON document that knows where it stands, so that every fault in it can be shown in place.
package struct DocumentNode: Sendable {
    package indirect enum Content: Sendable {
        /// `isPlain` tells `12` from `"12"`: only plain scalars are numbers, booleans or null.
        case scalar(String, isPlain: Bool)
        case sequence([DocumentNode])
        case mapping([Entry])
    }

    package struct Entry: Sendable {
        package let key: String
        package let keyLocation: SourceLocation
        package let value: DocumentNode

        package init(key: String, keyLocation: SourceLocation, value: DocumentNode) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    package let location: SourceLocation
    package let content: Content
    /// Where a scalar's characters stand.
    private let places: ScalarPlaces?
    /// Where the scalar's text comes from, if something was put into it.
    private let filled: FilledText?

    package init(location: SourceLocation, content: Content) {
        self.init(location: location, content: content, places: nil)
    }

    init(location: SourceLocation, content: Content, places: ScalarPlaces?, filled: FilledText? = nil) {
        self.location = location
        self.content = content
        self.places = places
        self.filled = filled
    }
}

extension DocumentNode {
    package var isNull: Bool {
        if case .scalar(let text, isPlain: true) = content {
            ["", "~", "null", "Null", "NULL"].contains(text)
        } else {
            false
        }
    }

    /// The text of a scalar, whatever it looks like; nil for null, lists and mappings.
    package var text: String? {
        if case .scalar(let text, _) = content, !isNull { text } else { nil }
    }

    package var integer: Int? {
        if case .scalar(let text, isPlain: true) = content { Int(text) } else { nil }
    }

    package var number: Double? {
        if case .scalar(let text, isPlain: true) = content { Double(text) } else { nil }
    }

    package var boolean: Bool? {
        guard case .scalar(let text, isPlain: true) = content else { return nil }
        return switch text {
        case "true": true
        case "false": false
        default: nil
        }
    }

    package var elements: [DocumentNode]? {
        if case .sequence(let elements) = content { elements } else { nil }
    }

    package var entries: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    package subscript(_ key: String) -> DocumentNode? {
        entries?.first { $0.key == key }?.value
    }

    /// Where the text of a scalar begins: behind its quote, or in the line below `|`.
    package var textLocation: SourceLocation { location(ofCharacter: 0) }

    /// Where a character of a scalar's text stands in the document.
    package func location(ofCharacter offset: Int) -> SourceLocation {
        guard let places, case .scalar(let text, _) = content else { return location.advanced(by: offset) }
        let position = places.position(
            ofCharacter: filled?.writtenOffset(of: offset) ?? offset, of: filled?.written ?? text)
        return SourceLocation(file: location.file, line: position.line, column: position.column)
    }

    /// The same with other entries.
    package func with(entries: [Entry]) -> DocumentNode {
        DocumentNode(location: location, content: .mapping(entries))
    }

    /// The same with other scalars.
    ///
    /// - Parameter fill: gives a scalar's text as it is to be read; nil for one that stays.
    package func filling(
        _ fill: (DocumentNode) throws -> (text: FilledText, isPlain: Bool)?
    ) rethrows -> DocumentNode {
        switch content {
        case .scalar:
            guard let (filled, isPlain) = try fill(self) else { return self }
            return DocumentNode(
                location: location, content: .scalar(filled.text, isPlain: isPlain), places: places, filled: filled)
        case .sequence(let elements):
            return DocumentNode(location: location, content: .sequence(try elements.map { try $0.filling(fill) }))
        case .mapping(let entries):
            return DocumentNode(
                location: location,
                content: .mapping(
                    try entries.map {
                        Entry(key: $0.key, keyLocation: $0.keyLocation, value: try $0.value.filling(fill))
                    }))
        }
    }

    /// What this is, in words for a diagnostic: `` `signed` ``, a list of 3, a mapping of 2 keys, nothing.
    package var described: String {
        switch content {
        case _ where isNull: "nothing"
        case .scalar(let text, _): "`\(text.prefix(80))`"
        case .sequence(let elements): "a list of \(elements.count)"
        case .mapping(let entries): "a mapping of \(entries.count) \(entries.count == 1 ? "key" : "keys")"
        }
    }
}
