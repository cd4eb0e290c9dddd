import Diagnostics
import Tables

/// Where the records of a table's rows stand in its file, so that a row can be shown when something is found about it
/// after the reading.
package struct CSVRecords: Sendable {
    let resource: DataResource
    let header: CSVHeader
    let text: TableText
    /// Offset of each row's record.
    let starts: [Int]

    /// - Parameters:
    ///   - line: that the record begins on.
    ///   - reasons: at least one.
    func reject(_ row: Int, line: Int, _ reasons: [RowRuleFault]) -> Reject {
        text.withWords(of: resource, header: header) { words in
            words.reject(at: starts[row], line: line, reasons)
        }
    }

    /// The same for some of the rows, in their order.
    func selecting(_ rows: [Int]) -> CSVRecords {
        CSVRecords(resource: resource, header: header, text: text, starts: rows.map { starts[$0] })
    }
}

extension TableText {
    /// What can be said of its records; the bytes stay where they are while `body` runs.
    func withWords<Result>(
        of resource: DataResource, header: CSVHeader, _ body: (CSVRejects) throws -> Result
    ) rethrows -> Result {
        try source.withBytes { memory in
            let bytes = UnsafeRawBufferPointer(rebasing: memory[..<end])
            return try body(
                CSVRejects(
                    resource: resource, header: header, bytes: bytes,
                    places: CSVPlaces(bytes: bytes, file: resource.file, quote: resource.dialect.unquoting),
                    memoryPlaces: CSVPlaces(bytes: memory, file: resource.file, quote: resource.dialect.unquoting)))
        }
    }
}
