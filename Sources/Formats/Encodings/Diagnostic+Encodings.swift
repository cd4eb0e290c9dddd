import Diagnostics

extension Diagnostic {
    /// - Parameter guess: what the file looks like.
    static func encodingInvalid(_ fault: UTF8Check.Fault, file: String, guess: TextEncoding? = nil) -> Diagnostic {
        let mend = guess.flatMap { $0 == .utf8 ? nil : $0 }.map {
            "save the file again as UTF-8, or, if it is \($0.rawValue), as it looks, say so in its resource: "
                + "`\"encoding\": \"\($0.rawValue)\"`"
        }
        return encodingInvalid(
            [fault.byte], at: SourceLocation(file: file, line: fault.line, column: fault.column), in: .utf8,
            mend: mend ?? "save the file again as UTF-8")
    }

    static func encodingInvalid(_ fault: TextDecoder.Fault, in encoding: TextEncoding, file: String) -> Diagnostic {
        let location = fault.before.withUnsafeBytes {
            CSVPlaces(bytes: $0, file: file).location(of: $0.count, record: (0, 1))
        }
        return encodingInvalid(
            fault.bytes, at: location, in: encoding,
            mend: "declare the encoding that the file is written in, or save it again as UTF-8")
    }

    private static func encodingInvalid(
        _ bytes: [UInt8], at location: SourceLocation, in encoding: TextEncoding, mend: String
    ) -> Diagnostic {
        let name = encoding == .utf8 ? "UTF-8" : encoding.rawValue
        let digits = bytes.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined().uppercased()
        return Diagnostic(
            .error, .encodingInvalid, at: location, "this is not \(name)",
            found: "\(bytes.count == 1 ? "byte" : "bytes") 0x\(digits)", expected: "text in \(name)", mend: mend)
    }

    static func encodingContradicted(_ declared: TextEncoding, by seen: TextEncoding, file: String) -> Diagnostic {
        Diagnostic(
            .error, .encodingInvalid, at: SourceLocation(file: file),
            "this file is not in the encoding that is declared",
            found: "text in \(seen.rawValue)",
            expected: "\(declared.rawValue), as its resource says",
            mend: "declare `\"encoding\": \"\(seen.rawValue)\"` in the resource, or save the file again")
    }
}
