extension EDTF: Codable {
    /// One string, as it is printed.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// - Throws: `DecodingError.dataCorrupted`, with the `EDTFFault` as its underlying error, for a string that is no EDTF.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        do throws(EDTFFault) {
            self = try EDTFParser.parse(text)
        } catch {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\(text) is no EDTF", underlyingError: error))
        }
    }
}
