import CExpat
import Diagnostics

/// Reads XML that comes piece by piece, and hands on its elements; expat does the reading.
///
/// Nothing outside the text is ever looked at. A document type declaration is refused, and with it all entities but XML's
/// own five, so a short text stays short. Depth, the length of a tag and of a text are bounded.
package final class MarkupParser {
    private let parser: OpaquePointer
    private let receiver: any MarkupReceiver
    private let file: String
    private var text: [UInt8] = []
    private var depth = 0
    private var bytesSinceEvent = 0
    private var failure: (any Error)?

    static let deepest = 256
    static let longestTag = 4 << 20
    static let longestText = 16 << 20
    /// No name holds it, in no encoding: XML has no such character.
    private static let separator: XML_Char = 1

    /// - Parameter file: what diagnostics call the document, such as `book.xlsx:xl/workbook.xml`.
    package init(_ file: String, receiver: any MarkupReceiver) {
        guard let parser = XML_ParserCreateNS(nil, Self.separator) else { preconditionFailure("expat has no memory") }
        self.parser = parser
        self.receiver = receiver
        self.file = file
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(
            parser,
            { data, name, attributes in MarkupParser.of(data)?.begin(name, attributes) },
            { data, name in MarkupParser.of(data)?.end(name) })
        XML_SetCharacterDataHandler(parser) { data, bytes, count in MarkupParser.of(data)?.add(bytes, Int(count)) }
        XML_SetStartDoctypeDeclHandler(parser) { data, _, _, _, _ in
            guard let parser = MarkupParser.of(data) else { return }
            parser.fail(Diagnostic.markupDeclaration(at: parser.place))
        }
    }

    deinit { XML_ParserFree(parser) }

    /// - Throws: `markup-invalid`, and whatever the receiver throws.
    package func take(_ bytes: UnsafeRawBufferPointer) throws {
        // The library takes an `Int32` of bytes at once.
        var rest = bytes
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 20))
            bytesSinceEvent += piece.count
            try parse(piece, isLast: false)
            guard bytesSinceEvent <= Self.longestTag else { throw Diagnostic.markupTooLong(at: place) }
            rest = UnsafeRawBufferPointer(rebasing: rest[piece.count...])
        }
    }

    /// Says that nothing more comes.
    ///
    /// - Throws: `markup-invalid` where elements are still open.
    package func finish() throws { try parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true) }

    /// Reads a document that is there whole.
    package static func read(_ bytes: [UInt8], of file: String, receiver: any MarkupReceiver) throws {
        let parser = MarkupParser(file, receiver: receiver)
        try bytes.withUnsafeBytes(parser.take)
        try parser.finish()
    }

    private func parse(_ bytes: UnsafeRawBufferPointer, isLast: Bool) throws {
        let status = XML_Parse(
            parser, bytes.baseAddress?.assumingMemoryBound(to: XML_Char.self), Int32(bytes.count), isLast ? 1 : 0)
        if let failure { throw failure }
        guard status == XML_STATUS_OK else {
            throw Diagnostic.markupInvalid(String(cString: XML_ErrorString(XML_GetErrorCode(parser))), at: place)
        }
    }

    private var place: SourceLocation {
        SourceLocation(
            file: file, line: Int(XML_GetCurrentLineNumber(parser)), column: Int(XML_GetCurrentColumnNumber(parser)) + 1
        )
    }

    private static func of(_ data: UnsafeMutableRawPointer?) -> MarkupParser? {
        data.map { Unmanaged<MarkupParser>.fromOpaque($0).takeUnretainedValue() }
    }

    private func fail(_ error: any Error) {
        if failure == nil { failure = error }
        XML_StopParser(parser, 0)
    }

    private func begin(_ name: UnsafePointer<XML_Char>?, _ list: UnsafeMutablePointer<UnsafePointer<XML_Char>?>?) {
        guard failure == nil, let name else { return }
        bytesSinceEvent = 0
        depth += 1
        text.removeAll(keepingCapacity: true)
        guard depth <= Self.deepest else { return fail(Diagnostic.markupTooDeep(at: place, atMost: Self.deepest)) }
        var attributes: [MarkupElement.Attribute] = []
        if var entry = list {
            while let attribute = entry[0], let value = entry[1] {
                let (local, isQualified) = Self.local(attribute)
                attributes.append(
                    MarkupElement.Attribute(name: local, isQualified: isQualified, value: String(cString: value)))
                entry += 2
            }
        }
        do { try receiver.begin(MarkupElement(Self.local(name).name, attributes)) } catch { fail(error) }
    }

    private func end(_ name: UnsafePointer<XML_Char>?) {
        guard failure == nil, let name else { return }
        bytesSinceEvent = 0
        depth -= 1
        let text = text.isEmpty ? "" : String(decoding: text, as: UTF8.self)
        self.text.removeAll(keepingCapacity: true)
        do { try receiver.end(Self.local(name).name, text: text) } catch { fail(error) }
    }

    private func add(_ bytes: UnsafePointer<XML_Char>?, _ count: Int) {
        guard failure == nil, let bytes else { return }
        bytesSinceEvent = 0
        guard text.count + count <= Self.longestText else { return fail(Diagnostic.markupTooLong(at: place)) }
        text.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
    }

    /// The name behind its namespace, and whether it has one.
    private static func local(_ name: UnsafePointer<XML_Char>) -> (name: String, isQualified: Bool) {
        var (start, next) = (name, name)
        while next.pointee != 0 {
            if next.pointee == separator { start = next + 1 }
            next += 1
        }
        return (String(cString: start), start != name)
    }
}
