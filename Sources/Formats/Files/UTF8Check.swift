/// Finds the first byte that is not UTF-8.
enum UTF8Check {
    struct Fault: Hashable {
        let byte: UInt8
        let line: Int
        /// In characters, from 1.
        let column: Int
    }

    static func isValid(_ bytes: UnsafeRawBufferPointer) -> Bool {
        (try? unsafe UTF8Span(validating: Span(_unsafeElements: bytes.bindMemory(to: UInt8.self)))) != nil
    }

    static func firstInvalid(in bytes: UnsafeRawBufferPointer) -> Fault? {
        do {
            _ = try unsafe UTF8Span(validating: Span(_unsafeElements: bytes.bindMemory(to: UInt8.self)))
            return nil
        } catch {
            let offset = error.byteOffsets.lowerBound
            let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
            let place = CSVPlaces(bytes: bytes, file: "").location(of: offset, record: (hasMark ? 3 : 0, 1))
            return Fault(byte: bytes[offset], line: place.line ?? 1, column: place.column ?? 1)
        }
    }
}
