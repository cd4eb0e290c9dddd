import Tables

/// The cells of one field in a block of rows, for a column's builder to walk.
struct FieldCells {
    /// The whole file.
    let bytes: UnsafeRawBufferPointer
    let cells: UnsafeBufferPointer<CSVCell>
    let missing: MissingValues
    let descriptor: FieldDescriptor
    let isRequired: Bool
    let quote: UInt8

    @inline(__always) var count: Int { cells.count }

    @inline(__always)
    subscript(row: Int) -> CSVCell { cells[row] }

    @inline(__always)
    func isMissing(_ cell: CSVCell) -> Bool {
        cell.slice.isEmpty || missing.hasTexts && missing.contains(content(of: cell))
    }

    @inline(__always)
    func content(of cell: CSVCell) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: bytes.baseAddress.unsafelyUnwrapped + cell.start, count: cell.length)
    }

    func text(of cell: CSVCell) -> String { cell.text(in: bytes, quote: quote) }
}
