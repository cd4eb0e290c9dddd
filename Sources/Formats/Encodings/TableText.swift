import Diagnostics
import Tables

/// A table's file as text in UTF-8: the mapped file itself, or a copy where it is written in another encoding.
struct TableText {
    let file: MappedFile
    let source: SharedBytes
    /// Where the text ends in the memory of the source, and what belongs to it beside the text begins.
    let end: Int
    let appendixStart: Int

    /// - Parameters:
    ///   - appendix: bytes that columns may take slices of, beside those of the text.
    ///   - declared: its encoding. Without one the file is UTF-8, or what its byte-order mark says: a code page is
    ///   never guessed, since the guess would be read as if it were sure.
    /// - Throws: `encoding-invalid` with the place of the first bytes that are no characters.
    init(_ path: String, as name: String, encoding declared: TextEncoding?, appendix: [UInt8] = []) throws {
        let file = try MappedFile(path, as: name, appendix: appendix)
        self.file = file
        let decoded = try file.bytes.withBytes { memory -> [UInt8]? in
            let bytes = UnsafeRawBufferPointer(rebasing: memory[..<file.size])
            let marked = TextEncoding.marked(bytes)
            let encoding = declared ?? marked ?? .utf8
            try Self.refuseContradiction(encoding, marked, bytes, name: name)
            // UTF-8 is checked while it is read.
            if encoding == .utf8 { return nil }
            do throws(TextDecoder.Fault) {
                return try TextDecoder.utf8(bytes, from: encoding)
            } catch {
                throw DiagnosticFailure(.encodingInvalid(error, in: encoding, file: name))
            }
        }
        source = decoded.map { SharedBytes($0 + appendix) } ?? file.bytes
        end = decoded?.count ?? file.size
        appendixStart = decoded?.count ?? file.appendixStart
    }

    /// What a mark says, or what can hardly be anything else, against what is declared.
    private static func refuseContradiction(
        _ encoding: TextEncoding, _ marked: TextEncoding?, _ bytes: UnsafeRawBufferPointer, name: String
    ) throws {
        if let marked {
            let agrees = encoding == marked || encoding == .utf16 && marked != .utf8
            guard agrees else { throw DiagnosticFailure(.encodingContradicted(encoding, by: marked, file: name)) }
        } else if encoding == .utf16 || encoding != .utf8 && encoding.codePage != nil {
            let seen = EncodingGuess(bytes)
            let isPlain = seen.encoding == .utf8 && bytes.allSatisfy { $0 < 0x80 }
            guard encoding != .utf16, !seen.isCertain || isPlain else {
                throw DiagnosticFailure(.encodingContradicted(encoding, by: seen.encoding, file: name))
            }
        }
    }
}
