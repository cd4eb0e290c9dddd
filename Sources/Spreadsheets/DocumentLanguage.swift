import Archives
import Markup

/// Puts the language into the document properties of a workbook that has been written (`dc:language` of
/// docProps/core.xml, ECMA-376 part 2, 8.3.4), so that a screen reader knows how to pronounce it: libxlsxwriter 1.1.4
/// has no way to it.
enum DocumentLanguage {
    static let part = "docProps/core.xml"

    /// Adds the language to the workbook at `path`, or leaves the file as it is where it names one already.
    static func add(_ language: LanguageTag, to path: String, as name: String) throws {
        guard let properties = try properties(of: path, as: name),
            let changed = try adding(language, to: properties, as: name)
        else { return }
        try Archive.replace(part, of: path, as: name, with: changed)
    }

    /// The properties with the language as their last element; nil where they name one.
    static func adding(_ language: LanguageTag, to properties: [UInt8], as name: String) throws -> [UInt8]? {
        let finder = Finder()
        try MarkupParser.read(properties, of: "\(name):\(part)", receiver: finder)
        // What was read ends with the end tag of its root, or with white space behind it.
        guard !finder.hasLanguage, let end = properties.lastIndex(of: UInt8(ascii: "<")) else { return nil }
        let element =
            "<dc:language xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\(language.text)</dc:language>"
        return properties[..<end] + Array(element.utf8) + properties[end...]
    }

    /// The file is closed again before it is written.
    private static func properties(of path: String, as name: String) throws -> [UInt8]? {
        let archive = try Archive(path, as: name)
        return try archive.entry(part).map(archive.bytes)
    }

    private final class Finder: MarkupReceiver {
        var hasLanguage = false

        func begin(_ element: MarkupElement) { if element.name == "language" { hasLanguage = true } }
        func end(_ name: String, text: String) {}
    }
}
